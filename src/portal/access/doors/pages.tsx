import type { View } from '#kernel/http/answer.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { paths } from '#portal/paths.ts';
import { DoorEnd } from './doorways.tsx';
import { words } from './fr.ts';
import type { DoorNow } from './load.ts';
import type { Announcement } from './store.ts';

/** A door as an administrator sees it. */
interface DoorRow extends DoorNow {
  readonly credentials: number;
  readonly announcement: Announcement | undefined;
  readonly mayRetire: boolean;
}

/** Every way to log in, how much it is used, and what is announced about it. */
export function doorsPage(locale: Locale, rows: readonly DoorRow[]): View {
  const { list: w } = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[
            { header: w.columns.door },
            { header: w.columns.credentials, numeric: true },
            { header: w.columns.state },
            { header: w.columns.actions },
          ]}
          emptyText={w.none}
          rows={rows.map((row) => [
            row.door.name[locale],
            formatNumber(row.credentials, locale),
            <StateCell key="state" locale={locale} row={row} />,
            <ActionsCell key="actions" locale={locale} row={row} />,
          ])}
        />
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

function StateCell({ locale, row }: { locale: Locale; row: DoorRow }) {
  const { list: w } = words[locale];
  const { state, announcement } = row;
  if (state.kind === 'open' || announcement === undefined) return <>{w.open}</>;
  return (
    <div>
      <DoorEnd locale={locale} state={state} />
      <p class="hint">
        {w.announced(announcement.announcedBy, formatDate(announcement.announcedAt, locale))}
      </p>
    </div>
  );
}

function ActionsCell({ locale, row }: { locale: Locale; row: DoorRow }) {
  const { list: w } = words[locale];
  const link = (path: Path, text: string) => (
    <p key={text}>
      <a href={href(path, locale, { door: row.door.key })}>
        {text}
        <span class="hidden"> – {row.door.name[locale]}</span>
      </a>
    </p>
  );
  if (row.announcement === undefined)
    return row.mayRetire ? link(paths.retireDoor, w.retire) : <span>{w.last}</span>;
  return (
    <div>
      {link(paths.retireDoor, w.change)}
      {link(paths.keepDoor, w.keep)}
    </div>
  );
}

/** What was asked for can't be done, or not any more. */
export function refusalPage(locale: Locale, why: 'last' | 'late'): View {
  const w = words[locale];
  return {
    title: w[why].title,
    body: (
      <>
        <Heading>{w[why].title}</Heading>
        <Lead>{w[why].text}</Lead>
        <Actions>
          <ButtonLink href={href(paths.signInDoors, locale)}>{w.back}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
