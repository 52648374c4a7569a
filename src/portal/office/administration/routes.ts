import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { listProvenance } from '#portal/common/members/provenance/store.ts';
import { noSecond } from '#portal/common/members/second/rules.ts';
import { findNoSecond, listOrigins } from '#portal/common/members/second/store.ts';
import { pageOf, tidy } from '#portal/common/organisations/rules.ts';
import { isSelf } from '#portal/common/pins/rules.ts';
import { readPerson } from '#portal/joining/nominations/person.tsx';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { beforeMember, changeRoutes, isNamesake, type MemberVisit } from './changes.ts';
import { words } from './fr.ts';
import { approveAgain } from './invitations/approve.ts';
import { type Standing, standingOf } from './invitations/rules.ts';
import { type Invited, listHolders, listInvitations } from './invitations/store.ts';
import { invite, issuableBy, type Refusal, voidPin } from './invite.ts';
import { MEMBER_STATUSES, staffPage } from './list.tsx';
import { memberPage, openPinPage } from './one.tsx';
import { invitePage, latePage, pinChangePage, slipPage } from './pages.tsx';
import { getOpenPin, listOpenPins, type StaffPin } from './pins-store.ts';
import { losesLast, STAFF_KEEPERS, STAFF_ROLES, staffPowers } from './rules.ts';
import { countAdministrators, countStaff, getActor, listStaff } from './store.ts';

/** The staff's accounts: who has one, who is invited, and what may be done about each. */
export function routes(portal: Portal): void {
  const enter = withRole(portal, STAFF_KEEPERS);
  portal.site.page({ path: paths.staff, enter, show: (visit) => showList(portal, visit) });
  portal.site.form({
    path: paths.inviteStaff,
    enter,
    show: async (visit, form) => {
      const roles = await issuableBy(portal, visit.memberships);
      return show(invitePage(visit.locale, form, roles, await hasSecond(portal, visit)));
    },
    submit: (visit, values) => submitInvitation(portal, visit, values),
  });
  portal.site.page({
    path: paths.staffMember,
    enter: beforeMember(portal),
    show: (visit) => showMember(portal, visit),
  });
  changeRoutes(portal);
  pinRoutes(portal);
}

async function showList(portal: Portal, visit: PortalVisit<AtWork>): Promise<Answer> {
  const filter = {
    search: tidy(visit.query.q ?? ''),
    role: STAFF_ROLES.find((role) => role === visit.query.role) ?? null,
    status: MEMBER_STATUSES.find((status) => status === visit.query.status) ?? null,
  };
  const count = await countStaff(portal.db, filter);
  const page = pageOf(visit.query.page, count);
  const found = await listStaff(portal.db, filter, page);
  const open = await listOpenPins(portal.db, visit.now);
  const waiting = await listInvitations(portal.db, visit.now);
  const mayInvite = (await issuableBy(portal, visit.memberships)).length > 0;
  return show(staffPage(visit.locale, { filter, count, page, found, open, waiting, mayInvite }));
}

/** Whether anybody could approve what this person asks. */
async function hasSecond({ db }: Portal, { personId, now }: PortalVisit<AtWork>): Promise<boolean> {
  const keepers = (await listHolders(db, STAFF_KEEPERS)).map(({ id }) => id);
  const origins = await listOrigins(db, keepers);
  return keepers.some((second) => noSecond(second, personId, origins, now) === null);
}

async function showMember(portal: Portal, visit: MemberVisit): Promise<Answer> {
  const { member } = visit;
  const administrators = await countAdministrators(portal.db);
  const powers = staffPowers(visit, member, administrators);
  const namesake = await isNamesake(portal, visit);
  return show(
    memberPage(visit.locale, {
      member,
      powers: namesake ? { ...powers, reactivate: false } : powers,
      namesake,
      own: member.personId === visit.personId,
      last: losesLast(member, 'end', administrators),
      provenance: await listProvenance(portal.db, member.id),
    }),
  );
}

async function submitInvitation(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].invite.errors;
  const roles = await issuableBy(portal, visit.memberships);
  const role = roles.find((known) => known === textOf(values, 'role'));
  const jurisdiction =
    role === 'coordinator'
      ? (JURISDICTIONS.find((known) => known === textOf(values, 'jurisdiction')) ?? null)
      : null;
  const person = readPerson(values, visit.locale);
  const errors = [
    ...(role === undefined ? [{ field: 'role', message: w.role }] : []),
    ...(role === 'coordinator' && jurisdiction === null
      ? [{ field: 'jurisdiction', message: w.jurisdiction }]
      : []),
    ...(person.kind === 'faulty' ? person.errors : []),
  ];
  if (role === undefined || person.kind === 'faulty' || errors.length > 0) return invalid(...errors);
  const invited: Invited = { ...person.nominee, locale: person.locale, role, jurisdiction };
  const refusal = await invite(portal, visit, invited);
  if (refusal === null) return go(href(paths.staff, visit.locale), 'staffAsked');
  return refusal === 'forbidden' || refusal === 'late'
    ? show(latePage(visit.locale, words[visit.locale].late.text), 409)
    : invalid({ field: 'email', message: w[refusal] });
}

/** Somebody who keeps the staff, before a PIN that nobody has used yet. */
const beforePin = (portal: Portal) =>
  behind(withRole(portal, STAFF_KEEPERS), async (visit) =>
    letIn({ pin: await getOpenPin(portal.db, idOf(visit), visit.now) }),
  );

type PinVisit = PortalVisit<AtWork & { readonly pin: StaffPin }>;

function pinRoutes(portal: Portal): void {
  const enter = beforePin(portal);
  portal.site.page({ path: paths.staffPin, enter, show: (visit) => showPin(portal, visit) });
  for (const change of ['reissue', 'void'] as const)
    portal.site.form({
      path: change === 'reissue' ? paths.reissueStaffPin : paths.voidStaffPin,
      enter,
      show: async (visit, form) => show(pinChangePage(visit.locale, form, change, visit.pin)),
      submit: (visit) => (change === 'reissue' ? submitReissue(portal, visit) : submitVoid(portal, visit)),
    });
}

async function showPin(portal: Portal, visit: PinVisit): Promise<Answer> {
  const { pin, personId, memberships } = visit;
  const own = isSelf(await getActor(portal.db, personId), pin);
  const may = (await issuableBy(portal, memberships)).some((role) => role === pin.role);
  const { issuedBy } = pin;
  const standing = issuedBy === null ? null : await standingTo(portal, visit, issuedBy, own);
  const reissue = standing?.kind === 'decides' && pin.email !== null;
  return show(openPinPage(visit.locale, pin, { own, void: may && !own, reissue }));
}

const standingTo = async (
  { db }: Portal,
  { personId, now }: PinVisit,
  first: string,
  own: boolean,
): Promise<Standing> => standingOf(own, await findNoSecond(db, { second: personId, first }, now));

/** As with the first slip, it is not for whoever asked; a PIN that the system issued is its operator's to replace. */
async function submitReissue(portal: Portal, visit: PinVisit): Promise<Answer> {
  const { pin, locale } = visit;
  const role = STAFF_ROLES.find((known) => known === pin.role);
  if (role === undefined || pin.email === null || pin.issuedBy === null)
    return show(latePage(locale, words[locale].pin.system), 409);
  const { givenNames, familyName, email, jurisdiction } = pin;
  const invited = { givenNames, familyName, email, locale: pin.locale, role, jurisdiction };
  const made = await approveAgain(portal, visit, { invited, askedBy: pin.issuedBy, former: pin.id });
  if (made.kind !== 'slip') return show(latePage(locale, textFor(visit, made.kind)), 409);
  return show(slipPage(visit, invited, made));
}

async function submitVoid(portal: Portal, visit: PinVisit): Promise<Answer> {
  const refusal = await voidPin(portal, visit, visit.pin.id);
  if (refusal !== null) return show(latePage(visit.locale, textFor(visit, refusal)), 409);
  return go(href(paths.staff, visit.locale), 'staffPinVoid');
}

function textFor({ locale }: PortalVisit, refusal: Refusal): string {
  const w = words[locale];
  if (refusal === 'self') return w.pin.self;
  return refusal === 'forbidden' ? w.pin.second : w.late.text;
}
