import { href } from '#kernel/http/path.ts';
import { Hidden, Table } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { OPEN_WORK, type OpenWork } from './rules.ts';

/** The check-list: what is open, and where to look at it for whoever may. */
export function OpenWorkTable(props: { locale: Locale; organisation?: string; work: OpenWork }) {
  const { locale, organisation, work } = props;
  const w = words[locale];
  return (
    <>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={[
          { header: w.kind },
          { header: w.count, numeric: true },
          ...(organisation === undefined ? [] : [{ header: w.link, hidden: true }]),
        ]}
        emptyText=""
        rows={OPEN_WORK.map((kind) => [
          w.kinds[kind],
          formatNumber(work[kind], locale),
          ...(organisation === undefined
            ? []
            : [<Look key="link" locale={locale} organisation={organisation} kind={kind} />]),
        ])}
      />
    </>
  );
}

function Look(props: { locale: Locale; organisation: string; kind: keyof OpenWork }) {
  const { locale, organisation, kind } = props;
  const w = words[locale];
  return (
    <a href={href(PLACES[kind], locale, { organisation })}>
      {w.link}
      <Hidden> – {w.kinds[kind]}</Hidden>
    </a>
  );
}

const PLACES = {
  nominations: paths.institutionPeople,
  unredeemed: paths.institutionPeople,
  amendments: paths.institutionRecord,
  reviews: paths.institutionReview,
} as const;
