import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Status, Table } from '#kernel/ui/content.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { words as outcomes } from '#portal/programme/eligibility/fr.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import type { List } from './list-page.tsx';
import type { Row } from './store.ts';

/** Name, number and standing of each request; what else is known of a student is behind the link. */
export function RequestTable({ locale, list }: { locale: Locale; list: List }) {
  const w = words[locale].list;
  const { filter, rows, institution } = list;
  const decided = filter.tray === 'decided';
  const narrowed = filter.search !== '' || filter.match !== null || filter.prediction !== null;
  const c = w.columns;
  return (
    <Table
      caption={w.caption}
      captionHidden
      columns={[c.name, c.number, c.asked, decided ? c.status : c.due, c.match, c.prediction, c.holder].map(
        (header) => ({ header }),
      )}
      emptyText={narrowed ? w.noMatch : w.empty[filter.tray]}
      rows={rows.map((row) => [
        <a
          key="name"
          href={href(paths.request, locale, { organisation: institution.organisationId, id: row.id })}
        >
          <bdi>{row.name}</bdi>
        </a>,
        row.studentNumber,
        formatDay(row.askedOn, locale),
        decided ? (
          terms[locale].statuses[row.status]
        ) : (
          <Due key="due" locale={locale} row={row} now={list.now} />
        ),
        terms[locale].levels[row.match],
        outcomes[locale].outcomes[row.prediction],
        row.holder === null ? w.nobody : <bdi key="holder">{row.holder}</bdi>,
      ])}
    />
  );
}

function Due({ locale, row, now }: { locale: Locale; row: Row; now: Date }) {
  if (row.dueOn === null) return <>–</>;
  const late = row.dueOn < isoDate(now);
  return (
    <>
      {formatDay(row.dueOn, locale)} {late && <Status tone="warning" text={words[locale].list.overdue} />}
    </>
  );
}
