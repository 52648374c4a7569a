import { listed, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading, Hidden, Lead, Pagination, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, Form, RequiredNote, Select } from '#kernel/ui/forms.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { jurisdictionText } from '#portal/common/members/words.ts';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import { ORGANISATION_STATUSES, type Organisation, takesNominations } from './rules.ts';
import type { OrganisationFilter } from './store.ts';
import { organisationTone, words } from './words.ts';

interface OrganisationList {
  readonly filter: OrganisationFilter;
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly (Organisation & { readonly dirs: number })[];
  /** To nominate somebody: a choice rather than a register. */
  readonly choosing: boolean;
}

/** The institutions of a jurisdiction: a register, or the first step of a nomination. */
export function listPage(locale: Locale, list: OrganisationList): View {
  const w = words[locale];
  const { title } = list.choosing ? w.choose : w.list;
  const places = list.filter.jurisdictions.map((place) => jurisdictionText(place, locale)).join(', ');
  return {
    ...listed(title, list.page, list.filter.search),
    body: (
      <>
        <Heading>{title}</Heading>
        <Lead>{list.choosing ? w.choose.lead : w.list.lead(places)}</Lead>
        <ListFilters locale={locale} {...list} />
        <ListTable locale={locale} {...list} />
        <Pagination {...list.page} href={(page) => address(locale, list, page)} />
        <Actions>
          <ButtonLink href={href(paths.addInstitution, locale)} kind="secondary">
            {w.list.add}
          </ButtonLink>
        </Actions>
        <GuideLink locale={locale} section="coordinators" />
      </>
    ),
  };
}

function ListFilters({ locale, filter, choosing }: OrganisationList & { locale: Locale }) {
  const w = words[locale];
  const whole = href(paths.institutions, locale, {}, choosing ? { for: 'nomination' } : {});
  return (
    <Filters
      action={href(paths.institutions, locale)}
      wholeHref={whole}
      narrowedBy={[filter.search, filter.status]}
    >
      {choosing && <input type="hidden" name="for" value="nomination" />}
      <Field name="q" type="search" label={w.list.search} value={filter.search} />
      <Select
        name="status"
        label={w.list.status}
        placeholder={w.list.all}
        value={filter.status}
        options={ORGANISATION_STATUSES.map((value) => ({ value, label: w.statuses[value] }))}
      />
    </Filters>
  );
}

function ListTable({ locale, filter, count, found }: OrganisationList & { locale: Locale }) {
  const { list: w, statuses } = words[locale];
  return (
    <Table
      caption={w.count(count)}
      columns={[
        { header: w.columns.name },
        { header: w.columns.place },
        { header: w.columns.status },
        { header: w.columns.dirs, numeric: true },
        { header: w.columns.action, hidden: true },
      ]}
      emptyText={filter.search === '' && filter.status === null ? w.none : w.empty}
      rows={found.map((one) => [
        <a key="name" href={href(paths.institution, locale, { id: one.id })}>
          {one.name[locale]}
        </a>,
        jurisdictionText(one.jurisdiction, locale),
        <Status key="status" tone={organisationTone(one.status)} text={statuses[one.status]} />,
        formatNumber(one.dirs, locale),
        takesNominations(one) ? (
          <a key="nominate" href={href(paths.nominateDir, locale, { id: one.id })}>
            {w.nominate} <Hidden>{w.about(one.name[locale])}</Hidden>
          </a>
        ) : null,
      ])}
    />
  );
}

const address = (locale: Locale, { filter, choosing }: OrganisationList, page: number | 'all'): string =>
  href(
    paths.institutions,
    locale,
    {},
    {
      ...(filter.search !== '' && { q: filter.search }),
      ...(filter.status !== null && { status: filter.status }),
      ...(choosing && { for: 'nomination' }),
      page: String(page),
    },
  );

/** An institution that isn't in the list yet. */
export function addPage(locale: Locale, form: FormState, jurisdictions: readonly Jurisdiction[]): View {
  const w = words[locale].add;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          {jurisdictions.length > 1 && <RequiredNote />}
          <InstitutionFields form={form} locale={locale} jurisdictions={jurisdictions} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.institutions, locale)} kind="secondary">
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The names of an institution, and its place where there is more than one to choose from. */
export function InstitutionFields(props: {
  form: FormState;
  locale: Locale;
  jurisdictions: readonly Jurisdiction[];
}) {
  const w = words[props.locale].add;
  const { form, locale, jurisdictions } = props;
  return (
    <>
      <Field {...fieldState(form, 'nameEn')} label={w.nameEn} hint={w.nameHint} lang="en" />
      <Field {...fieldState(form, 'nameFr')} label={w.nameFr} lang="fr" />
      {jurisdictions.length > 1 && (
        <Select
          {...fieldState(form, 'jurisdiction')}
          label={w.jurisdiction}
          required
          width="medium"
          options={jurisdictions.map((value) => ({ value, label: jurisdictionText(value, locale) }))}
        />
      )}
    </>
  );
}
