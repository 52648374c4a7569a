import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { roleText } from '#portal/common/members/words.ts';
import { words } from './fr.ts';
import type { Reading } from './list-store.ts';
import type { Paged } from './paging.ts';
import { paths } from './paths.ts';

/** When somebody opened a student's file, in which role, for whom: never by name. */
export function readersPage(locale: Locale, { shown, next, isFirst }: Paged<Reading>): View {
  const w = words[locale];
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.at, c.who, c.where, c.what].map((header) => ({ header }))}
          emptyText={w.none}
          rows={shown.map(({ at, role, institution, page }) => [
            <time key="at" dateTime={at.toISOString()}>
              {formatDateTime(at, locale)}
            </time>,
            roleText(role, locale),
            institution?.[locale] ?? (role === 'coordinator' ? w.province : w.department),
            w.pages[page],
          ])}
        />
        <Pages locale={locale} own={href(paths.readers, locale)} next={next} isFirst={isFirst} />
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

/** On to what was earlier, and back to the latest. */
export function Pages(props: {
  locale: Locale;
  /** The page's own address, where the latest are. */
  own: string;
  next: string | null;
  isFirst: boolean;
}) {
  const { locale, own, next, isFirst } = props;
  const w = words[locale];
  return (
    <Actions>
      {!isFirst && (
        <ButtonLink href={own} kind="secondary">
          {w.first}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={`${own}?before=${next}`} kind="secondary">
          {w.next}
        </ButtonLink>
      )}
    </Actions>
  );
}
