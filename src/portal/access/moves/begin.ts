import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { credentialCause } from '#portal/common/arrival/cause.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import { lockCredential } from '#portal/common/credentials/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { subjectOf } from './cancel.ts';
import { tellApprovers } from './queues.ts';
import { begin, isAskedTwice, type NewMove } from './rules.ts';
import { addMove, cancelMovesTo, findLastMove } from './store.ts';

type Claim = Pick<NewMove, 'personId' | 'proof'> & Partial<Pick<NewMove, 'oldCredentialId' | 'pinId'>>;

/**
 * Begins a move in the transaction of its proof; a former request of the same credential is over, unless it is this one,
 * sent twice.
 */
export async function beginMove(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  tx: Db<PortalTables>,
  claim: Claim,
): Promise<void> {
  const { credentialId: newCredentialId } = visit;
  await lockCredential(tx, newCredentialId);
  const move = { oldCredentialId: null, pinId: null, ...claim, newCredentialId };
  const last = await findLastMove(tx, newCredentialId);
  if (last && isAskedTwice(last, move, visit.now)) return;
  const cancelled = await cancelMovesTo(tx, newCredentialId, visit.now);
  const id = await addMove(tx, { ...move, ...begin(claim.proof, visit.now) }, visit.now);
  // Also for a request that names nobody, so that it takes as long as any other.
  if (claim.proof === 'approval') await tellApprovers(portal, tx, id);
  await record(tx, {
    ...credentialCause(visit, newCredentialId),
    action: 'move.requested',
    subject: subjectOf(move),
    authority: claim.proof,
    before: { cancelled },
    after: { move: id, newCredentialId },
  });
}
