import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { mapBarred } from './barred/store.ts';
import { CONSENTS, DECISIONS, VERIFICATIONS } from './names-store.ts';
import { claimed, given, maySign, type Signature } from './signature-store.ts';

type Tables = Db<PortalTables>;

interface Signer {
  readonly personId: string;
  readonly role: Role;
  readonly signedAt: Date;
  /** What several signatures of one moment have in common. */
  readonly batchId: string | null;
}

/** What was signed, by its request. */
export interface Signed {
  readonly id: string;
  readonly verificationId: string;
}

/** A signature that is off its request, of which institution, and whether its student had been proved by it. */
interface TakenOff extends Signed {
  readonly seen: boolean;
  readonly organisationId: string;
  readonly reference: string;
}

/**
 * Signs requests, in one statement: each must be its signer's, in progress, or new and claimed by it, or have come by a transfer, which nobody
 * holds, or be in force, and end by what was told first or by a plain fact, or be put right by a review or a correction; as
 * it was seen, with a consent that lives, and without another signature. Those that are not fall out, and those that their signer may not decide (`ENS §5`).
 */
export async function sign(
  tx: Tables,
  signatures: readonly Signature[],
  { personId, role, signedAt, batchId }: Signer,
): Promise<Signed[]> {
  const ids = signatures.map(({ verificationId }) => verificationId);
  const barred = await mapBarred(tx, personId, ids, signedAt);
  const free = signatures.filter(({ verificationId }) => !barred.has(verificationId));
  if (free.length === 0) return [];
  const { rows } = await sql<Signed>`
    with given as (${given(free)}), held as (
      select v.id, v.rule_version, g.decision_id
      from ${VERIFICATIONS} v join given g on g.verification_id = v.id and g.revision = v.revision
      where v.pending_id is null
        and ${maySign(personId)}
        and exists (select from ${CONSENTS} c where c.id = v.consent_id and c.revoked_at is null)
      order by v.id
      for update of v
    ), written as (
      insert into ${DECISIONS} (id, verification_id, fact, reasons, note, override_reason, evaluation,
        inputs, rule_version, signer_id, role, signed_at, effective_at, batch_id, seen,
        intent_id, plain, plain_on, appeal_id, correction_id)
      select g.decision_id, g.verification_id, g.fact, g.reasons, g.note, g.override_reason, g.evaluation, g.inputs,
        h.rule_version, ${personId}, ${role}, ${signedAt}::timestamptz, g.effective_at, ${batchId}::uuid,
        g.seen, g.intent_id, g.plain, g.plain_on, g.appeal_id, g.correction_id
      from given g join held h on h.decision_id = g.decision_id
      returning id, verification_id
    ), signed as (
      update ${VERIFICATIONS} v
      set pending_id = w.id, revision = v.revision + 1,
        status = case when g.claims then 'in_progress' else v.status end,
        holder_id = case when g.claims then ${personId}::uuid else v.holder_id end,
        claimed_at = case when g.claims then ${signedAt}::timestamptz else v.claimed_at end
      from written w join given g on g.decision_id = w.id
      where v.id = w.verification_id
      returning v.*, w.id as decision_id, g.claims
    ), ${claimed(personId, signedAt)}
    select decision_id as "id", id as "verificationId" from signed`.execute(tx);
  return rows;
}

/** Takes signatures back within their time; those that took effect, or were settled, stay. */
export const undo = (
  tx: Tables,
  decisionIds: readonly string[],
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<TakenOff[]> => takeOff(tx, decisionIds, { status: 'undone', by: personId, now });

/** Lets signatures fall that can't take effect any more; their requests are as they were before. */
export const overtake = (tx: Tables, decisionIds: readonly string[], now: Date): Promise<TakenOff[]> =>
  takeOff(tx, decisionIds, { status: 'overtaken', by: null, now });

interface Settling {
  readonly status: 'undone' | 'overtaken';
  readonly by: string | null;
  readonly now: Date;
}

/** Takes signatures off their requests, which go on as if they had not been signed; too late to undo is too late. */
async function takeOff(
  tx: Tables,
  decisionIds: readonly string[],
  { status, by, now }: Settling,
): Promise<TakenOff[]> {
  if (decisionIds.length === 0) return [];
  const { rows } = await sql<TakenOff>`
    with held as (
      select id, pending_id from ${VERIFICATIONS}
      where pending_id = any(${decisionIds}::uuid[])
      order by id
      for update
    ), settled as (
      update ${DECISIONS} d
      set status = ${status}, settled_at = ${now}::timestamptz, settled_by = ${by}::uuid
      from held h
      where d.id = h.pending_id ${status === 'undone' ? sql`and d.effective_at > ${now}::timestamptz` : sql``}
      returning d.id, d.verification_id, d.seen
    )
    update ${VERIFICATIONS} v
    set pending_id = null, revision = v.revision + 1
    from settled s
    where v.id = s.verification_id
    returning s.id as "id", v.id as "verificationId", s.seen, v.organisation_id as "organisationId", v.reference`.execute(
    tx,
  );
  return rows;
}
