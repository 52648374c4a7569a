import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import { isSelf, type Somebody } from '#portal/common/pins/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellKeepers } from './invitations/emails.ts';
import { addInvitation, type Invited, isAdministratorAsked } from './invitations/store.ts';
import { findOpenPin, getOpenPin, isAdministratorInvited } from './pins-store.ts';
import { rolesToIssue, type StaffRole } from './rules.ts';
import { countAdministrators, findHolder, getActor, lockAdministrators } from './store.ts';

/** Why nothing was done: nothing was written then. */
export type Refusal = 'self' | 'member' | 'pending' | 'forbidden' | 'late';

/** Asks a second person to let somebody in, by the role that allows it at this moment; null when that was done. */
export const invite = (
  portal: Portal,
  visit: PortalVisit<AtWork>,
  invited: Invited,
): Promise<Refusal | null> =>
  decide(portal, visit, async (tx, { personId, memberships, cause }) => {
    const administrators = await lockAdministrators(tx);
    const asker = { ...(await getActor(tx, personId)), memberships };
    const refusal =
      refusalOf(asker, invited, administrators) ??
      (await findObstacle(tx, invited, administrators, visit.now)) ??
      (await findRival(tx, invited, administrators, visit.now));
    if (refusal !== null) return refusal;
    const id = await addInvitation(tx, invited, personId, visit.now);
    if (id === null) return 'pending';
    await tellKeepers(portal, tx, { id, invited, asker, askerId: personId });
    await record(tx, {
      ...cause,
      action: 'staff_invitation.asked',
      subject: `staff_invitation:${id}`,
      after: { status: 'asked', role: invited.role, jurisdiction: invited.jurisdiction },
    });
    return null;
  });

/** Ends a PIN that is not to be used; null when that was done, else why not. */
export const voidPin = (portal: Portal, visit: PortalVisit<AtWork>, pinId: string): Promise<Refusal | null> =>
  decide(portal, visit, async (tx, { personId, memberships, cause }) => {
    const pin = await getOpenPin(tx, pinId, visit.now);
    const administrators = await lockAdministrators(tx);
    const actor = { ...(await getActor(tx, personId)), memberships };
    const refusal = refusalOf(actor, pin, administrators);
    if (refusal !== null) return refusal;
    if (!(await endPin(tx, pinId, 'void'))) return 'late';
    await record(tx, {
      ...cause,
      action: 'pin.voided',
      subject: `pin:${pinId}`,
      authority: 'staff',
      after: { status: 'void', role: pin.role },
    });
    return null;
  });

interface Issuer extends Somebody {
  readonly memberships: readonly Pick<Membership, 'role' | 'status'>[];
}

/** Whether it is somebody's to ask for, as things are under the administrators' locks. */
export function refusalOf(
  issuer: Issuer,
  invited: Somebody & { readonly role: string },
  administrators: number,
): Refusal | null {
  if (!rolesToIssue(issuer.memberships, administrators).some((role) => role === invited.role))
    return 'forbidden';
  return isSelf(issuer, invited) ? 'self' : null;
}

/** What stands in the way of a PIN, under the administrators' locks: one person has one role once. */
export async function findObstacle(
  tx: Db<PortalTables>,
  invited: Invited,
  administrators: number,
  now: Date,
): Promise<Refusal | null> {
  if (await findHolder(tx, invited.email, invited)) return 'member';
  if (isFirst(invited, administrators) && (await isAdministratorInvited(tx, now))) return 'pending';
  return (await findOpenPin(tx, invited.email, invited, now)) === null ? null : 'pending';
}

/** The first administrator is whoever the officers agree on: not one for each officer. */
const findRival = async (
  tx: Db<PortalTables>,
  invited: Invited,
  administrators: number,
  now: Date,
): Promise<Refusal | null> =>
  isFirst(invited, administrators) && (await isAdministratorAsked(tx, now)) ? 'pending' : null;

const isFirst = ({ role }: Invited, administrators: number): boolean =>
  role === 'administrator' && administrators === 0;

/** The roles for which somebody with these roles may ask now. */
export const issuableBy = async (
  portal: Portal,
  memberships: readonly Membership[],
): Promise<readonly StaffRole[]> => rolesToIssue(memberships, await countAdministrators(portal.db));
