import { fullName } from '#kernel/names.ts';
import { Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { RECORD_FIELDS, type RecordField, type RecordKey } from '#portal/common/identification/fields.ts';
import { labelOf, valueText } from '#portal/common/identification/labels.ts';
import { hasLines } from '#portal/common/identification/rules.ts';
import { jurisdictionText, roleText, statusText } from '#portal/common/members/words.ts';
import type { OrganisationRecord } from './rules.ts';
import type { OrganisationPerson } from './store.ts';
import { organisationTone, words } from './words.ts';

/** What is on file about an institution, its campuses last. */
export function InstitutionRecord({ record, locale }: { record: OrganisationRecord; locale: Locale }) {
  const { record: w, statuses } = words[locale];
  const rowsOf = (lists: boolean) =>
    RECORD_FIELDS.filter(({ kind }) => (kind === 'list') === lists).flatMap((field) => [
      // Where the form has it.
      ...(field.key === 'sector' ? [jurisdiction] : []),
      ...rowOf(field, record.fields[field.key], locale),
    ]);
  const jurisdiction = { label: w.jurisdiction, value: jurisdictionText(record.jurisdiction, locale) };
  const status = <Status tone={organisationTone(record.status)} text={statuses[record.status]} />;
  return (
    <>
      <h2>{w.title}</h2>
      <SummaryList rows={[...rowsOf(false), { label: w.status, value: status }, ...rowsOf(true)]} />
    </>
  );
}

function rowOf(field: RecordField, onFile: string, locale: Locale) {
  const { key, kind, lang } = field;
  const w = words[locale].record;
  const labels: Readonly<Partial<Record<RecordKey, string>>> = w.labels;
  const sectors: Readonly<Record<string, string>> = w.sectors;
  if (key === 'operatingName' && onFile === '') return [];
  const text = onFile || (kind === 'list' ? w.noCampuses : w.unknown);
  const line = (key === 'sector' ? sectors[text] : undefined) ?? valueText(key, text, locale);
  const shown = lang === undefined ? line : <span lang={lang}>{line}</span>;
  return [
    { label: labels[key] ?? labelOf(key, locale), value: hasLines(field) ? <Lines text={text} /> : shown },
  ];
}

/** Who holds which role at an institution. */
export function InstitutionPeople(props: { people: readonly OrganisationPerson[]; locale: Locale }) {
  const { people, locale } = props;
  const w = words[locale].people;
  return (
    <>
      <h2>{w.title}</h2>
      <Table
        caption={w.title}
        captionHidden
        columns={[{ header: w.name }, { header: w.role }, { header: w.status }, { header: w.since }]}
        emptyText={w.empty}
        rows={people.map((one) => [
          fullName(one),
          roleText(one.role, locale),
          <Status
            key="status"
            tone={one.status === 'active' ? 'success' : 'warning'}
            text={statusText(one.status, locale)}
          />,
          <time key="since" dateTime={isoDate(one.since)}>
            {formatDate(one.since, locale)}
          </time>,
        ])}
      />
    </>
  );
}
