import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { changeMembership, type MembershipChanged } from '#portal/common/members/change.ts';
import { idOf, type withRole } from '#portal/common/members/guard.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { changePage, latePage } from './pages.tsx';
import { losesLast, type StaffFact, staffPowers } from './rules.ts';
import { countAdministrators, getStaffMember, lockAdministrators, type StaffMember } from './store.ts';

/** Suspending, reactivating and ending a role of the staff; each asks once more first. */
export function changeRoutes(portal: Portal, enter: ReturnType<typeof withRole>): void {
  for (const fact of ['suspend', 'reactivate', 'end'] as const)
    portal.site.form({
      path: PATHS[fact],
      enter,
      show: async (visit, form) => {
        const member = await getStaffMember(portal.db, idOf(visit));
        const refused = await refusedText(portal, visit, member, fact);
        return refused === null
          ? show(changePage(visit.locale, form, fact, member))
          : show(latePage(visit.locale, refused), 409);
      },
      submit: (visit, values) => submit(portal, visit, fact, values),
    });
}

const PATHS = { suspend: paths.suspendStaff, reactivate: paths.reactivateStaff, end: paths.endStaff };

const NOTICES = { suspend: 'staffSuspended', reactivate: 'staffReactivated', end: 'staffEnded' } as const;

/** Why it can't be done, as far as can be told before the locks; null where it can. */
async function refusedText(
  portal: Portal,
  visit: PortalVisit,
  member: StaffMember,
  fact: StaffFact,
): Promise<string | null> {
  const w = words[visit.locale];
  const personId = personOf(visit);
  if (member.personId === personId) return w.one.self;
  const administrators = await countAdministrators(portal.db);
  if (losesLast(member, fact, administrators)) return w.late.last;
  const actor = { personId, memberships: await listMemberships(portal.db, personId) };
  return staffPowers(actor, member, administrators)[fact] ? null : w.late.text;
}

async function submit(portal: Portal, visit: PortalVisit, fact: StaffFact, values: Typed): Promise<Answer> {
  const w = words[visit.locale];
  const member = await getStaffMember(portal.db, idOf(visit));
  const reason = textOf(values, 'reason').trim().slice(0, 500);
  if (fact !== 'reactivate' && reason === '') return invalid({ field: 'reason', message: w.reason.missing });
  const changed = await change(portal, visit, member, { fact, reason });
  if (changed === 'changed')
    return go(href(paths.staffMember, visit.locale, { id: member.id }), NOTICES[fact]);
  const own = member.personId === personOf(visit);
  const text = own ? w.one.self : changed === 'last' ? w.late.last : w.late.text;
  return show(latePage(visit.locale, text), 409);
}

/** The administrators' locks come first, so that of two who end one another one is told. */
const change = (
  portal: Portal,
  visit: PortalVisit,
  member: StaffMember,
  { fact, reason }: { readonly fact: StaffFact; readonly reason: string },
): Promise<MembershipChanged | 'last'> =>
  portal.db.transaction().execute(async (tx) => {
    const administrators = await lockAdministrators(tx, member.id);
    const now = await getStaffMember(tx, member.id);
    if (losesLast(now, fact, administrators)) return 'last';
    return changeMembership(portal, tx, {
      membershipId: member.id,
      fact,
      at: visit.now,
      by: { kind: 'person', id: personOf(visit) },
      reason,
      from: visit.from,
    });
  });
