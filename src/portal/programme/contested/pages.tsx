import type { VNode } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide/link.tsx';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import type { Contested } from './store.ts';

/** The records of an institution that two people claim, with both requests. */
export function contestedPage(locale: Locale, at: AtInstitution, rows: readonly Contested[]): View {
  const w = words[locale];
  const c = w.columns;
  const person = ({ name, requestId }: Contested['later']): VNode =>
    requestId === null ? (
      <bdi>{name}</bdi>
    ) : (
      <a href={href(requests.request, locale, { organisation: at.organisationId, id: requestId })}>
        <bdi>{name}</bdi>
      </a>
    );
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.number, c.later, c.proved, c.since].map((header) => ({ header }))}
          emptyText={w.none}
          rows={rows.map(({ studentNumber, later, proved, noticedAt }) => [
            <bdi key="number">{studentNumber}</bdi>,
            person(later),
            person(proved),
            formatDate(noticedAt, locale),
          ])}
        />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}

/** What a request's page says where two people claim its record. */
export const ContestNote = ({ locale, how }: { locale: Locale; how: 'later' | 'proved' | null }) =>
  how === null ? null : <Callout tone="warning">{words[locale].on[how]}</Callout>;

/** What the home page says to the student who was proved. */
export const OwnContest = ({ locale }: { locale: Locale }) => (
  <Callout tone="info">{words[locale].own}</Callout>
);
