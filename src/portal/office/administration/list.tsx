import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Filters, Heading, Lead, Pagination, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Field, Select } from '#kernel/ui/forms.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { EmailAddress } from '#kernel/ui/mailbox.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { membershipText, roleText, statusText } from '#portal/common/members/words.ts';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { Waiting } from './invitations/pages.tsx';
import type { StaffInvitation } from './invitations/store.ts';
import type { StaffPin } from './pins-store.ts';
import { STAFF_ROLES } from './rules.ts';
import type { StaffFilter, StaffMember } from './store.ts';

export const MEMBER_STATUSES = ['active', 'suspended', 'deactivated', 'ended'] as const;

interface StaffList {
  readonly filter: StaffFilter;
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly StaffMember[];
  readonly open: readonly StaffPin[];
  /** Invitations that nobody has approved yet. */
  readonly waiting: readonly StaffInvitation[];
  readonly mayInvite: boolean;
}

/** The staff, and the PINs that are on their way to somebody. */
export function staffPage(locale: Locale, list: StaffList): View {
  const w = words[locale].list;
  return {
    ...listed(w.title, list.page, list.filter.search),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {list.mayInvite && (
          <Actions>
            <ButtonLink href={href(paths.inviteStaff, locale)}>{w.invite}</ButtonLink>
          </Actions>
        )}
        <Waiting locale={locale} invitations={list.waiting} />
        <StaffFilters locale={locale} filter={list.filter} />
        <StaffTable locale={locale} {...list} />
        <Pagination {...list.page} href={(page) => address(locale, list.filter, page)} />
        <h2>{w.open}</h2>
        <OpenPins locale={locale} pins={list.open} />
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

function StaffFilters({ locale, filter }: { locale: Locale; filter: StaffFilter }) {
  const w = words[locale].list;
  const own = href(paths.staff, locale);
  return (
    <Filters action={own} narrowedBy={[filter.search, filter.role, filter.status]}>
      <Field name="q" type="search" label={w.search} value={filter.search} />
      <Select
        name="role"
        label={w.role}
        placeholder={w.all}
        value={filter.role}
        options={STAFF_ROLES.map((value) => ({ value, label: roleText(value, locale) }))}
      />
      <Select
        name="status"
        label={w.status}
        placeholder={w.all}
        value={filter.status}
        options={MEMBER_STATUSES.map((value) => ({ value, label: statusText(value, locale) }))}
      />
    </Filters>
  );
}

function StaffTable({ locale, count, found }: StaffList & { locale: Locale }) {
  const w = words[locale].list;
  return (
    <Table
      caption={w.count(count)}
      columns={(['name', 'role', 'status', 'email', 'active'] as const).map((key) => ({
        header: w.columns[key],
      }))}
      emptyText={w.empty}
      rows={found.map((one) => [
        <a key="name" href={href(paths.staffMember, locale, { id: one.id })}>
          {fullName(one)}
        </a>,
        membershipText({ ...one, organisation: null }, locale),
        <StaffStatus key="status" locale={locale} status={one.status} />,
        one.email === null ? words[locale].one.noEmail : <EmailAddress>{one.email}</EmailAddress>,
        one.lastActiveAt === null ? w.never : <Day key="active" day={one.lastActiveAt} locale={locale} />,
      ])}
    />
  );
}

export const StaffStatus = ({ locale, status }: { locale: Locale; status: StaffMember['status'] }) => (
  <Status tone={status === 'active' ? 'success' : 'warning'} text={statusText(status, locale)} />
);

export const Day = ({ day, locale }: { day: Date; locale: Locale }) => (
  <time dateTime={isoDate(day)}>{formatDate(day, locale)}</time>
);

function OpenPins({ locale, pins }: { locale: Locale; pins: readonly StaffPin[] }) {
  const w = words[locale].list;
  return (
    <Table
      caption={w.open}
      captionHidden
      columns={(['name', 'role', 'issued', 'expires', 'issuer'] as const).map((key) => ({
        header: w.openColumns[key],
      }))}
      emptyText={w.openEmpty}
      rows={pins.map((pin) => [
        <a key="name" href={href(paths.staffPin, locale, { id: pin.id })}>
          {fullName(pin)}
        </a>,
        membershipText({ ...pin, organisation: null }, locale),
        <Day key="issued" day={pin.issuedAt} locale={locale} />,
        formatEnd(pin.expiresAt, locale),
        pin.issuer ?? w.system,
      ])}
    />
  );
}

const address = (locale: Locale, { search, role, status }: StaffFilter, page: number | 'all'): string =>
  href(
    paths.staff,
    locale,
    {},
    {
      ...(search !== '' && { q: search }),
      ...(role !== null && { role }),
      ...(status !== null && { status }),
      page: String(page),
    },
  );
