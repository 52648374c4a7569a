import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtInstitution, type AtWork, atInstitution, idOf } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { DESK_ROLES, listCampusesOf } from '#portal/programme/verifications/news-store.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Claimant, type Contest, getContest } from './list-store.ts';
import { type Part, partOf } from './rules.ts';
import { findNoSecondHere } from './second-store.ts';

/** Somebody of an institution before a record that two people claim, with what they may do about it. */
export interface AtContest extends AtWork {
  readonly at: AtInstitution;
  readonly contest: Contest;
  readonly part: Part;
}

/**
 * Lets in representatives, and signatories to what waits for a second person where both claims are within their campuses;
 * to everybody else there is no such page (`SECURITY §6`).
 */
export const atContest = (portal: Portal): PortalGuard<AtContest> =>
  behind(atInstitution(portal, DESK_ROLES), async (visit) => {
    const { at, personId, now } = visit;
    const contest = await getContest(portal.db, at.organisationId, idOf(visit));
    if ((await seenBy(portal.db, at, [contest])).length === 0) throw new NotFound();
    return letIn({ contest, part: await findPart(portal.db, contest, { personId, role: at.role }, now) });
  });

export const represents = (role: Role): boolean => (REPRESENTATIVES as readonly Role[]).includes(role);

/** Of these records those that somebody of the institution may see. */
export async function seenBy(
  db: Db<PortalTables>,
  at: AtInstitution,
  contests: readonly Contest[],
): Promise<readonly Contest[]> {
  if (represents(at.role)) return contests;
  const limits = (await listCampusesOf(db, at.organisationId)).get(at.personId) ?? null;
  const isWithin = ({ campusId }: Claimant) =>
    limits === null || campusId === null || limits.includes(campusId);
  return contests.filter(
    ({ stands, finding, later, proved }) =>
      stands && finding?.status === 'found' && isWithin(later) && isWithin(proved),
  );
}

/** What somebody may do about a record, as things stand. */
export async function findPart(
  db: Db<PortalTables>,
  { stands, later, proved, finding }: Contest,
  { personId, role }: { readonly personId: string; readonly role: Role },
  now: Date,
): Promise<Part> {
  const ids = [later.latestId, proved.latestId].flatMap((id) => (id === null ? [] : [id]));
  const [barred = null] = (await mapBarred(db, personId, ids, now)).values();
  // A claim may have no request of its own by which its person would be told.
  const bar = [later, proved].some((one) => one.personId === personId) ? 'own_file' : barred;
  const live =
    finding?.status === 'found' || finding?.status === 'held'
      ? { status: finding.status, foundBy: finding.foundBy.id }
      : null;
  const noSecond =
    live?.status === 'found'
      ? await findNoSecondHere(db, { second: personId, first: live.foundBy }, now)
      : null;
  return partOf({ stands, represents: represents(role), bar, live, noSecond }, personId);
}
