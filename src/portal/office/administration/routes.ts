import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { listProvenance } from '#portal/common/members/provenance/store.ts';
import { JURISDICTIONS, pageOf, tidy } from '#portal/common/organisations/rules.ts';
import { isSelf } from '#portal/common/pins/rules.ts';
import { readPerson } from '#portal/joining/nominations/person.tsx';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { beforeMember, changeRoutes, type MemberVisit } from './changes.ts';
import { words } from './fr.ts';
import { type Invitation, type Invited, invite, inviteAgain, issuableBy, voidPin } from './invite.ts';
import { MEMBER_STATUSES, staffPage } from './list.tsx';
import { memberPage, openPinPage } from './one.tsx';
import { invitePage, latePage, pinChangePage, slipPage } from './pages.tsx';
import { losesLast, STAFF_KEEPERS, STAFF_ROLES, staffPowers } from './rules.ts';
import {
  countAdministrators,
  countStaff,
  getActor,
  getOpenPin,
  listOpenPins,
  listStaff,
  type StaffPin,
} from './store.ts';

/** The staff's accounts: who has one, who is invited, and what may be done about each. */
export function routes(portal: Portal): void {
  const enter = withRole(portal, STAFF_KEEPERS);
  portal.site.page({ path: paths.staff, enter, show: (visit) => showList(portal, visit) });
  portal.site.form({
    path: paths.inviteStaff,
    enter,
    show: async (visit, form) =>
      show(invitePage(visit.locale, form, await issuableBy(portal, visit.memberships))),
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
  const found = await listStaff(portal.db, filter, page.current);
  const open = await listOpenPins(portal.db, visit.now);
  const mayInvite = (await issuableBy(portal, visit.memberships)).length > 0;
  return show(staffPage(visit.locale, { filter, count, page, found, open, mayInvite }));
}

async function showMember(portal: Portal, visit: MemberVisit): Promise<Answer> {
  const { member } = visit;
  const administrators = await countAdministrators(portal.db);
  return show(
    memberPage(visit.locale, {
      member,
      powers: staffPowers(visit, member, administrators),
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
  return answer(visit, invited, await invite(portal, visit, invited));
}

function answer(visit: PortalVisit, invited: Invited, made: Invitation): Answer {
  const w = words[visit.locale];
  switch (made.kind) {
    case 'slip':
      return show(slipPage(visit, invited, made));
    case 'self':
    case 'member':
    case 'pending':
      return invalid({ field: 'email', message: w.invite.errors[made.kind] });
    case 'forbidden':
    case 'late':
      return show(latePage(visit.locale, w.late.text), 409);
  }
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
  return show(openPinPage(visit.locale, pin, may, own));
}

async function submitReissue(portal: Portal, visit: PinVisit): Promise<Answer> {
  const { pin } = visit;
  const role = STAFF_ROLES.find((known) => known === pin.role);
  if (role === undefined) return show(latePage(visit.locale, words[visit.locale].late.text), 409);
  const { givenNames, familyName, email, locale, jurisdiction } = pin;
  const invited = { givenNames, familyName, email, locale, role, jurisdiction };
  const made = await inviteAgain(portal, visit, invited, pin.id);
  if (made.kind !== 'slip') return show(latePage(visit.locale, textFor(visit, made.kind)), 409);
  return show(slipPage(visit, invited, made));
}

async function submitVoid(portal: Portal, visit: PinVisit): Promise<Answer> {
  const refusal = await voidPin(portal, visit, visit.pin.id);
  if (refusal !== null) return show(latePage(visit.locale, textFor(visit, refusal)), 409);
  return go(href(paths.staff, visit.locale), 'staffPinVoid');
}

const textFor = ({ locale }: PortalVisit, refusal: string): string =>
  refusal === 'self' ? words[locale].pin.self : words[locale].late.text;
