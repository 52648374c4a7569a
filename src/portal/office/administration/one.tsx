import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Callout, Heading, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { Provenance } from '#portal/common/members/provenance/line.tsx';
import type { ProvenanceLink } from '#portal/common/members/provenance/store.ts';
import { membershipText, reasonText } from '#portal/common/members/words.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { Day, StaffStatus } from './list.tsx';
import type { StaffPin } from './pins-store.ts';
import type { StaffPowers } from './rules.ts';
import type { StaffMember } from './store.ts';

interface OneOfStaff {
  readonly member: StaffMember;
  readonly powers: StaffPowers;
  readonly own: boolean;
  /** It is not active, and they bear the name or have the address of whoever looks. */
  readonly namesake: boolean;
  readonly last: boolean;
  readonly provenance: readonly ProvenanceLink[];
}

/** Somebody's role in the staff: how it stands, what may be done, and how it was granted. */
export function memberPage(locale: Locale, one: OneOfStaff): View {
  const { member } = one;
  const w = words[locale].one;
  const name = fullName(member);
  return {
    title: name,
    body: (
      <>
        <Heading caption={words[locale].list.title}>{name}</Heading>
        {(one.own || one.namesake || one.last) && (
          <Callout>
            <p>{one.own ? w.self : one.namesake ? w.namesake : w.last}</p>
          </Callout>
        )}
        <SummaryList rows={rowsOf(locale, member)} />
        <MemberActions locale={locale} {...one} />
        <Provenance links={one.provenance} locale={locale} />
        <ToList locale={locale} />
      </>
    ),
  };
}

function rowsOf(locale: Locale, m: StaffMember) {
  const w = words[locale].one;
  return [
    { label: w.role, value: membershipText({ ...m, organisation: null }, locale) },
    { label: w.status, value: <StaffStatus locale={locale} status={m.status} /> },
    ...(m.reason === '' ? [] : [{ label: w.reason, value: reasonText(m.reason, locale) }]),
    { label: w.email, value: m.email ?? w.noEmail },
    { label: w.since, value: <Day day={m.grantedAt} locale={locale} /> },
    ...(m.changedAt ? [{ label: w.changed, value: <Day day={m.changedAt} locale={locale} /> }] : []),
    {
      label: w.active,
      value: m.lastActiveAt ? <Day day={m.lastActiveAt} locale={locale} /> : words[locale].list.never,
    },
  ];
}

function MemberActions({ locale, member, powers }: OneOfStaff & { locale: Locale }) {
  const w = words[locale].one;
  const to = { id: member.id };
  if (!powers.suspend && !powers.reactivate && !powers.end) return null;
  return (
    <Actions>
      {powers.reactivate && (
        <ButtonLink href={href(paths.reactivateStaff, locale, to)}>{w.reactivate}</ButtonLink>
      )}
      {powers.suspend && (
        <ButtonLink href={href(paths.suspendStaff, locale, to)} kind="secondary">
          {w.suspend}
        </ButtonLink>
      )}
      {powers.end && (
        <ButtonLink href={href(paths.endStaff, locale, to)} kind="danger">
          {w.end}
        </ButtonLink>
      )}
    </Actions>
  );
}

/** What whoever looks at a PIN may do about it; `own`: it is theirs. */
interface PinPowers {
  readonly own: boolean;
  readonly void: boolean;
  readonly reissue: boolean;
}

/** A PIN on its way to somebody. */
export function openPinPage(locale: Locale, pin: StaffPin, may: PinPowers): View {
  const w = words[locale].pin;
  const name = fullName(pin);
  return {
    title: name,
    body: (
      <>
        <Heading caption={w.caption}>{name}</Heading>
        {!may.reissue && (
          <Callout>
            <p>{may.own ? w.self : pin.issuedBy === null ? w.system : w.second}</p>
          </Callout>
        )}
        <SummaryList rows={pinRows(locale, pin)} />
        {(may.reissue || may.void) && (
          <Actions>
            {may.reissue && (
              <ButtonLink href={href(paths.reissueStaffPin, locale, { id: pin.id })}>{w.reissue}</ButtonLink>
            )}
            {may.void && (
              <ButtonLink href={href(paths.voidStaffPin, locale, { id: pin.id })} kind="danger">
                {w.void}
              </ButtonLink>
            )}
          </Actions>
        )}
        <ToList locale={locale} />
      </>
    ),
  };
}

function pinRows(locale: Locale, pin: StaffPin) {
  const w = words[locale].pin;
  return [
    { label: w.role, value: membershipText({ ...pin, organisation: null }, locale) },
    { label: w.email, value: pin.email ?? words[locale].one.noEmail },
    { label: w.issued, value: <Day day={pin.issuedAt} locale={locale} /> },
    { label: w.issuer, value: pin.issuer ?? words[locale].list.system },
    ...(pin.approver === null ? [] : [{ label: w.approver, value: pin.approver }]),
    { label: w.expires, value: formatEnd(pin.expiresAt, locale) },
    ...(pin.opened === null ? [] : [{ label: w.link, value: pin.opened ? w.opened : w.sealed }]),
    { label: w.tries, value: formatNumber(pin.failures, locale) },
  ];
}

const ToList = ({ locale }: { locale: Locale }) => (
  <p>
    <a href={href(paths.staff, locale)}>{words[locale].one.back}</a>
  </p>
);
