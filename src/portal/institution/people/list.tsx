import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Filters, Heading, Lead, Pagination, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Field, Select } from '#kernel/ui/forms.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { roleText, statusText } from '#portal/common/members/words.ts';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { type Turn, turnOf } from '#portal/joining/nominations/turn/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { NominationsTable } from './nominations-table.tsx';
import { INSTITUTION_ROLES, MEMBER_STATUSES } from './rules.ts';
import type { Colleague, PeopleFilter } from './store.ts';

interface PeopleList {
  readonly at: AtInstitution;
  readonly filter: PeopleFilter;
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly Colleague[];
  readonly nominations: readonly Nomination[];
  /** Whose turn it is with the nominations that are shown; null for all. */
  readonly turn: Turn | null;
}

/** The people of an institution, and who is on the way to a role there. */
export function peoplePage(locale: Locale, list: PeopleList): View {
  const w = words[locale].list;
  const organisation = list.at.organisationId;
  return {
    ...listed(w.title, list.page, list.filter.search),
    body: (
      <>
        <Heading caption={list.at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <UnderWay locale={locale} nominations={list.nominations} />
        <Actions>
          <ButtonLink href={href(paths.nominatePerson, locale, { organisation })}>{w.nominate}</ButtonLink>
        </Actions>
        <PeopleFilters locale={locale} filter={list.filter} />
        <PeopleTable locale={locale} {...list} />
        <Pagination {...list.page} href={(page) => address(locale, list.filter, String(page))} />
        <h2 id="nominations">{w.nominations}</h2>
        <NominationsTable
          locale={locale}
          organisation={organisation}
          nominations={list.nominations}
          turn={list.turn}
          address={(turn) => address(locale, list.filter, String(list.page.current), turn)}
          searched={list.filter.search !== ''}
        />
        <GuideLink locale={locale} section="people" />
      </>
    ),
  };
}

/** The way to the nominations, far below where there are many people, and what waits there for a representative. */
function UnderWay({ locale, nominations }: { locale: Locale; nominations: readonly Nomination[] }) {
  if (nominations.length === 0) return null;
  const pins = nominations.filter((one) => turnOf(one) === 'representative').length;
  return (
    <p>
      <a href="#nominations">{words[locale].list.underWay(nominations.length, pins)}</a>
    </p>
  );
}

function PeopleFilters({ locale, filter }: { locale: Locale; filter: PeopleFilter }) {
  const w = words[locale].list;
  const own = href(paths.institutionPeople, locale, { organisation: filter.organisationId });
  return (
    <Filters action={own} narrowedBy={[filter.search, filter.role, filter.status]}>
      <Field name="q" type="search" label={w.search} value={filter.search} />
      <Select
        name="role"
        label={w.role}
        placeholder={w.all}
        value={filter.role}
        options={INSTITUTION_ROLES.map((value) => ({ value, label: roleText(value, locale) }))}
      />
      <Select
        name="status"
        label={w.status}
        placeholder={w.allButEnded}
        value={filter.status}
        options={MEMBER_STATUSES.map((value) => ({ value, label: statusText(value, locale) }))}
      />
    </Filters>
  );
}

function PeopleTable({ locale, at, count, found, nominations }: PeopleList & { locale: Locale }) {
  const w = words[locale].list;
  const { columns: c } = w;
  return (
    <Table
      caption={w.count(count)}
      columns={[c.name, c.role, c.status, c.lastSignIn, c.since].map((header) => ({ header }))}
      emptyText={nominations.length > 0 ? w.emptyButNominated : w.empty}
      rows={found.map((one) => [
        <PersonLink key="name" locale={locale} at={at} one={one} />,
        roleText(one.role, locale),
        <MemberStatus key="status" locale={locale} status={one.status} />,
        one.lastSignInAt ? <Day key="last" day={one.lastSignInAt} locale={locale} /> : w.never,
        <Day key="since" day={one.grantedAt} locale={locale} />,
      ])}
    />
  );
}

function PersonLink({ locale, at, one }: { locale: Locale; at: AtInstitution; one: Colleague }) {
  const address = href(paths.institutionPerson, locale, { organisation: at.organisationId, id: one.id });
  return (
    <>
      <a href={address}>{fullName(one)}</a>
      {one.personId === at.personId && ` (${words[locale].list.you})`}
    </>
  );
}

/** How a role stands, as everywhere on these pages. */
export function MemberStatus({ locale, status }: { locale: Locale; status: Membership['status'] }) {
  const tone = status === 'active' ? 'success' : status === 'ended' ? 'neutral' : 'warning';
  return <Status tone={tone} text={statusText(status, locale)} />;
}

export function Day({ day, locale }: { day: Date; locale: Locale }) {
  return <time dateTime={isoDate(day)}>{formatDate(day, locale)}</time>;
}

const address = (locale: Locale, filter: PeopleFilter, page: string, turn: Turn | null = null): string =>
  href(
    paths.institutionPeople,
    locale,
    { organisation: filter.organisationId },
    {
      ...(filter.search !== '' && { q: filter.search }),
      ...(filter.role !== null && { role: filter.role }),
      ...(filter.status !== null && { status: filter.status }),
      ...(turn !== null && { turn }),
      page,
    },
  );
