import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { recordOf } from '#portal/common/identification/rules.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import { findOneParty } from '#portal/common/members/second/store.ts';
import { fillRecord } from '#portal/common/organisations/record-store.ts';
import { isOwn } from '#portal/joining/nominations/apart/rules.ts';
import { listForms } from '#portal/joining/nominations/form-store.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayApprove } from '#portal/joining/nominations/rules.ts';
import { lockNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { textIn } from '#portal/joining/nominee/rules.ts';
import { isColleagues } from '#portal/office/claims/rules.ts';
import { type Claim, endClaim, findClaim } from '#portal/office/claims/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { findConfirmer } from './chain-store.ts';
import type { Decision } from './rules.ts';

interface Receipt {
  readonly day: string;
  /** As signed, where the forms were filled in by hand. */
  readonly names: { readonly givenNames: string; readonly familyName: string } | null;
}

/** Records that signed forms have come, of the nomination as it was seen. False: somebody else was faster. */
export const receive = (
  portal: Portal,
  visit: PortalVisit<AtWork>,
  seen: Nomination,
  receipt: Receipt,
): Promise<boolean> => decide(portal, visit, (tx, by) => receiveIn(portal, tx, by, { seen, receipt }));

/** The same of many that came on one day, as their forms were completed online; those that could be recorded. */
export const receiveAll = (
  portal: Portal,
  visit: PortalVisit<AtWork>,
  all: readonly Nomination[],
  day: string,
): Promise<readonly Nomination[]> =>
  decide(portal, visit, async (tx, by) => {
    const received: Nomination[] = [];
    // Always in the same order, so that of two officers with one pile neither waits for the other in a circle.
    for (const seen of all.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
      if (await receiveIn(portal, tx, by, { seen, receipt: { day, names: null } })) received.push(seen);
    return received;
  });

async function receiveIn(
  portal: Portal,
  tx: Db<PortalTables>,
  { personId, cause }: By,
  { seen, receipt }: { readonly seen: Nomination; readonly receipt: Receipt },
): Promise<boolean> {
  const { day, names } = receipt;
  const signed = names ? { given_names: names.givenNames, family_name: names.familyName } : {};
  const changes = { received_on: day, received_by: personId, ...signed };
  const move = { fact: 'receive', cause, changes } as const;
  return (await moveNomination(portal, tx, { ...seen, ...names }, move)) !== null;
}

/**
 * Decides about forms as they were seen. `late`: somebody else was faster, or a confirmation is missing; `oneParty`:
 * whoever confirmed the nomination is no other party than the officer; `ownName`: whoever made it bears the nominee's name,
 * and no officer has told the two apart; a claim: a colleague has the case.
 */
export async function judge(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  seen: Nomination,
  { decision, reasons }: { readonly decision: Decision; readonly reasons: string },
): Promise<'done' | 'late' | 'oneParty' | 'ownName' | Claim> {
  if (decision === 'approve' && !mayApprove(seen)) return 'late';
  return decide(portal, visit, async (tx, by) => {
    // So that nobody takes it up meanwhile.
    await lockNomination(tx, seen.id);
    const claim = await findClaim(tx, seen.id, visit.now);
    if (isColleagues(claim, by.personId)) return claim;
    if (decision === 'approve' && (await isConfirmersParty(tx, by, seen))) return 'oneParty';
    if (decision === 'approve' && (await isNominatorsOwn(tx, seen))) return 'ownName';
    const changes = {
      decided_at: visit.now,
      decided_by: by.personId,
      reasons: decision === 'approve' ? '' : reasons,
    };
    const move = { fact: decision, cause: by.cause, changes };
    if ((await moveNomination(portal, tx, seen, move)) === null) return 'late';
    // Whoever had it has decided it; what follows is everybody's.
    if (claim !== null) await endClaim(tx, seen.id);
    if (decision === 'approve') await takeOver(tx, by, seen);
    return 'done';
  });
}

/** Whether whoever confirmed a nomination is no other party than the officer. */
async function isConfirmersParty(
  tx: Db<PortalTables>,
  { personId }: By,
  { id }: Nomination,
): Promise<boolean> {
  const confirmedBy = await findConfirmer(tx, id);
  return confirmedBy !== null && findOneParty(tx, personId, confirmedBy);
}

/** Whether whoever made a nomination may be whom they nominated. */
async function isNominatorsOwn(tx: Db<PortalTables>, seen: Nomination): Promise<boolean> {
  return seen.nominatedBy !== null && isOwn(seen, await getNominator(tx, seen.nominatedBy));
}

/** What the approved form says about an institution goes on file where nothing was. */
async function takeOver(tx: Db<PortalTables>, { cause }: By, nomination: Nomination): Promise<void> {
  const answers = (await listForms(tx, nomination.id)).imm5592?.answers;
  if (!answers) return;
  await fillRecord(
    tx,
    nomination.organisation.id,
    recordOf((key) => textIn(answers, key)),
  );
  await record(tx, {
    ...cause,
    action: 'institution.filled_in',
    subject: `institution:${nomination.organisation.id}`,
    organisationId: nomination.organisation.id,
    authority: nomination.reference,
  });
}
