import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Filters, Heading, Lead, Pagination, Status, Table } from '#kernel/ui/content.tsx';
import { Field, Select } from '#kernel/ui/forms.tsx';
import { formatDate, formatNumber, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { jurisdictionOptions, jurisdictionText } from '#portal/common/members/words.ts';
import { InstitutionPeople, InstitutionRecord } from '#portal/common/organisations/record.tsx';
import {
  type ListPage,
  ORGANISATION_STATUSES,
  type Organisation,
  type OrganisationRecord,
} from '#portal/common/organisations/rules.ts';
import type { OrganisationFilter, OrganisationPerson } from '#portal/common/organisations/store.ts';
import { words as common, organisationTone } from '#portal/common/organisations/words.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import {
  nominationKindText,
  nominationStatusText,
  nominationTone,
} from '#portal/joining/nominations/words.ts';
import { paths as portal } from '#portal/paths.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';

interface Paged {
  readonly count: number;
  readonly page: ListPage;
}

interface InstitutionList extends Paged, Pick<OrganisationFilter, 'search' | 'status'> {
  readonly place: Jurisdiction | null;
  readonly found: readonly (Organisation & { readonly dirs: number })[];
}

/** Every institution, narrowed by name, place and status. */
export function listPage(locale: Locale, list: InstitutionList): View {
  const w = words[locale].list;
  return {
    ...listed(w.title, list.page, list.search),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <ListFilters locale={locale} list={list} />
        <ListTable locale={locale} list={list} />
        <Pagination {...list.page} href={(page) => address(locale, list, page)} />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

function ListFilters({ locale, list }: { locale: Locale; list: InstitutionList }) {
  const { list: w, statuses } = common[locale];
  return (
    <Filters action={href(paths.institutions, locale)} narrowedBy={[list.search, list.place, list.status]}>
      <Field name="q" type="search" label={w.search} value={list.search} autocomplete="off" />
      <Select
        name="place"
        label={w.columns.place}
        placeholder={w.all}
        value={list.place}
        options={jurisdictionOptions(locale)}
      />
      <Select
        name="status"
        label={w.status}
        placeholder={w.all}
        value={list.status}
        options={ORGANISATION_STATUSES.map((value) => ({ value, label: statuses[value] }))}
      />
    </Filters>
  );
}

function ListTable({ locale, list }: { locale: Locale; list: InstitutionList }) {
  const { list: w, statuses } = common[locale];
  return (
    <Table
      caption={w.count(list.count)}
      columns={[
        { header: w.columns.name },
        { header: w.columns.place },
        { header: w.columns.status },
        { header: w.columns.dirs, numeric: true },
      ]}
      emptyText={words[locale].list.empty}
      rows={list.found.map((one) => [
        <a key="name" href={href(paths.institution, locale, { id: one.id })}>
          {one.name[locale]}
        </a>,
        jurisdictionText(one.jurisdiction, locale),
        <Status key="status" tone={organisationTone(one.status)} text={statuses[one.status]} />,
        formatNumber(one.dirs, locale),
      ])}
    />
  );
}

const address = (locale: Locale, { search, place, status }: InstitutionList, page: number | 'all'): string =>
  href(
    paths.institutions,
    locale,
    {},
    {
      ...(search !== '' && { q: search }),
      ...(place !== null && { place }),
      ...(status !== null && { status }),
      page: String(page),
    },
  );

interface OneInstitution extends Paged {
  readonly record: OrganisationRecord;
  readonly people: readonly OrganisationPerson[];
  readonly nominations: readonly Nomination[];
}

/** An institution: its record, its people, and who was put forward for it; each nomination leads to its case. */
export function institutionPage(locale: Locale, one: OneInstitution): View {
  const { record, people, page } = one;
  const name = record.name[locale];
  return {
    ...listed(name, page),
    body: (
      <>
        <Heading caption={jurisdictionText(record.jurisdiction, locale)}>{name}</Heading>
        <InstitutionRecord record={record} locale={locale} />
        <InstitutionPeople people={people} locale={locale} />
        <h2>{words[locale].one.nominations}</h2>
        <Nominations locale={locale} one={one} />
        <Pagination
          {...page}
          href={(number) => href(paths.institution, locale, { id: record.id }, { page: String(number) })}
        />
        <p>
          <a href={href(paths.institutions, locale)}>{words[locale].one.back}</a>
        </p>
      </>
    ),
  };
}

function Nominations({ locale, one }: { locale: Locale; one: OneInstitution }) {
  const w = words[locale].one;
  return (
    <Table
      caption={w.count(one.count)}
      columns={[
        { header: w.columns.name },
        { header: w.columns.kind },
        { header: w.columns.status },
        { header: w.columns.begun },
        { header: w.columns.reference },
      ]}
      emptyText={w.none}
      rows={one.nominations.map((nomination) => [
        <a key="name" href={href(portal.checkNomination, locale, { id: nomination.id })}>
          {fullName(nomination)}
        </a>,
        nominationKindText(nomination.kind, locale),
        <Status
          key="status"
          tone={nominationTone(nomination.status)}
          text={nominationStatusText(nomination.status, locale)}
        />,
        <time key="begun" class="nowrap" dateTime={isoDate(nomination.createdAt)}>
          {formatDate(nomination.createdAt, locale)}
        </time>,
        nomination.reference,
      ])}
    />
  );
}
