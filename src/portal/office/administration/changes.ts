import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { changeMembership, type MembershipChanged } from '#portal/common/members/change.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { isSelf } from '#portal/common/pins/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { changePage, latePage } from './pages.tsx';
import { losesLast, STAFF_KEEPERS, type StaffFact, staffPowers } from './rules.ts';
import {
  countAdministrators,
  getActor,
  getStaffMember,
  lockAdministrators,
  type StaffMember,
} from './store.ts';

/** Somebody who keeps the staff, before one of its roles. */
export const beforeMember = (portal: Portal) =>
  behind(withRole(portal, STAFF_KEEPERS), async (visit) =>
    letIn({ member: await getStaffMember(portal.db, idOf(visit)) }),
  );

export type MemberVisit = PortalVisit<AtWork & { readonly member: StaffMember }>;

/** Suspending, reactivating and ending a role of the staff; each asks once more first. */
export function changeRoutes(portal: Portal): void {
  for (const fact of ['suspend', 'reactivate', 'end'] as const)
    portal.site.form({
      path: PATHS[fact],
      enter: beforeMember(portal),
      show: async (visit, form) => {
        const refused = await refusedText(portal, visit, fact);
        return refused === null
          ? show(changePage(visit.locale, form, fact, visit.member))
          : show(latePage(visit.locale, refused), 409);
      },
      submit: (visit, values) => submit(portal, visit, fact, values),
    });
}

const PATHS = { suspend: paths.suspendStaff, reactivate: paths.reactivateStaff, end: paths.endStaff };

const NOTICES = { suspend: 'staffSuspended', reactivate: 'staffReactivated', end: 'staffEnded' } as const;

/** Why it can't be done, as far as can be told before the locks; null where it can. */
async function refusedText(portal: Portal, visit: MemberVisit, fact: StaffFact): Promise<string | null> {
  const w = words[visit.locale];
  const { member, personId } = visit;
  if (member.personId === personId) return w.one.self;
  if (fact === 'reactivate' && (await isNamesake(portal, visit))) return w.one.namesake;
  const administrators = await countAdministrators(portal.db);
  if (losesLast(member, fact, administrators)) return w.late.last;
  return staffPowers(visit, member, administrators)[fact] ? null : w.late.text;
}

/** Whether a role that is not active is one's own by name or address: nobody gives it back to themselves (`DOMAIN §1`). */
export async function isNamesake({ db }: Portal, { member, personId }: MemberVisit): Promise<boolean> {
  if (member.status === 'active' || member.status === 'ended' || member.personId === personId) return false;
  return isSelf(member, await getActor(db, personId));
}

async function submit(portal: Portal, visit: MemberVisit, fact: StaffFact, values: Typed): Promise<Answer> {
  const w = words[visit.locale];
  const { member, personId } = visit;
  const reason = textOf(values, 'reason').trim();
  if (fact !== 'reactivate' && reason === '') return invalid({ field: 'reason', message: w.reason.missing });
  if (fact === 'reactivate' && (await isNamesake(portal, visit)))
    return show(latePage(visit.locale, w.one.namesake), 409);
  const changed = await change(portal, visit, { fact, reason });
  if (changed === 'changed')
    return go(href(paths.staffMember, visit.locale, { id: member.id }), NOTICES[fact]);
  const own = member.personId === personId;
  const text = own ? w.one.self : changed === 'last' ? w.late.last : w.late.text;
  return show(latePage(visit.locale, text), 409);
}

/** The administrators' locks come first, so that of two who end one another one is told. */
const change = (
  portal: Portal,
  visit: MemberVisit,
  { fact, reason }: { readonly fact: StaffFact; readonly reason: string },
): Promise<MembershipChanged | 'last'> =>
  decide(portal, visit, async (tx, by) => {
    const { id } = visit.member;
    const administrators = await lockAdministrators(tx, id);
    if (losesLast(await getStaffMember(tx, id), fact, administrators)) return 'last';
    return changeMembership(portal, tx, { membershipId: id, fact, by, reason });
  });
