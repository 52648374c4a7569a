import { fullName } from '#kernel/names.ts';
import { Status, SummaryList, Table } from '#kernel/ui/content.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { jurisdictionText, roleText, statusText } from '#portal/common/members/words.ts';
import type { OrganisationRecord } from './rules.ts';
import type { OrganisationPerson } from './store.ts';
import { organisationTone, words } from './words.ts';

/** What is on file about an institution, its campuses included. */
export function InstitutionRecord({ record, locale }: { record: OrganisationRecord; locale: Locale }) {
  const { record: w, statuses } = words[locale];
  const text = (value: string) => value || w.unknown;
  return (
    <>
      <h2>{w.title}</h2>
      <SummaryList
        rows={[
          { label: w.nameEn, value: <span lang="en">{record.name.en}</span> },
          { label: w.nameFr, value: <span lang="fr">{record.name.fr}</span> },
          ...(record.operatingName ? [{ label: w.operatingName, value: record.operatingName }] : []),
          { label: w.jurisdiction, value: jurisdictionText(record.jurisdiction, locale) },
          { label: w.sector, value: w.sectors[record.sector] },
          { label: w.address, value: <Lines text={text(record.address)} /> },
          { label: w.phone, value: text(record.phone) },
          { label: w.website, value: text(record.website) },
          { label: w.agreement, value: text(record.agreementReference) },
          {
            label: w.status,
            value: <Status tone={organisationTone(record.status)} text={statuses[record.status]} />,
          },
          {
            label: w.campuses,
            value: <Lines text={record.campuses.join('\n') || w.noCampuses} />,
          },
        ]}
      />
    </>
  );
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
