import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { mapBarred } from './barred/store.ts';
import type { PlainFact } from './intents/rules.ts';
import type { Judgement } from './judge/rules.ts';
import { APPEALS, CONSENTS, CORRECTIONS, DECISIONS, INTENTS, VERIFICATIONS } from './names-store.ts';
import type { SignedFact } from './rules.ts';

type Tables = Db<PortalTables>;

/** What is signed of one request. */
interface Signature {
  readonly verificationId: string;
  /** As the signer saw it. */
  readonly revision: number;
  readonly fact: SignedFact;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly overrideReason: string | null;
  /** Whether its student was proved by it, by their card. */
  readonly seen: boolean;
  readonly judgement: Pick<Judgement, 'evaluation' | 'inputs'>;
  /** The review by which somebody is found eligible again. */
  readonly appealId?: string;
  /** The correction by which that is so, or by which a plain fact has another day. */
  readonly correctionId?: string;
  /** By what a decision in force ends, or has ended: an intent that was told, or a plain fact of a day; or a request that is nobody's here. */
  readonly ends?: { readonly intentId: string } | { readonly plain: PlainFact; readonly plainOn: string };
  /** Until then it can be undone: so many minutes as its rule gives. */
  readonly effectiveAt: Date;
}

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

/** A signature that is off its request, and whether its student had been proved by it. */
interface TakenOff extends Signed {
  readonly seen: boolean;
}

/**
 * Signs requests, in one statement: each must be its signer's, in progress, or have come by a transfer, which nobody
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
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(free.map(rowOf))}::jsonb) as g (
        decision_id uuid, verification_id uuid, revision integer, fact text, reasons text[], note text,
        override_reason text, seen boolean, evaluation jsonb, inputs jsonb, effective_at timestamptz,
        intent_id uuid, plain text, plain_on date, appeal_id uuid, correction_id uuid)
    ), held as (
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
    )
    update ${VERIFICATIONS} v
    set pending_id = w.id, revision = v.revision + 1
    from written w
    where v.id = w.verification_id
    returning w.id as "id", v.id as "verificationId"`.execute(tx);
  return rows;
}

/** Where each is signed: held and in progress, come by a transfer, in force with what ends it, or ended by mistake. */
const maySign = (personId: string) => sql`
        case
          when g.fact = 'accept' then v.status = 'transfer_in'
          when g.correction_id is not null then v.status in ('ineligible', 'closed') and exists (
            select from ${CORRECTIONS} c join ${DECISIONS} b on b.id = c.decision_id
            where c.id = g.correction_id and c.verification_id = v.id and c.status = 'asked' and b.status = 'applied')
          when g.appeal_id is not null then v.status = 'ineligible' and exists (
            select from ${APPEALS} a
            where a.id = g.appeal_id and a.verification_id = v.id and a.status in ('under_review', 'returned'))
          when g.fact = 'conclude' and g.plain = 'not_ours' then v.status = 'in_progress' and v.holder_id = ${personId}
          when g.plain = 'died' and v.status = 'in_progress' then true
          when g.plain is not null then v.status in ('eligible', 'transfer_out')
          when g.intent_id is not null then v.status in ('eligible', 'transfer_out') and exists (
            select from ${INTENTS} i
            where i.id = g.intent_id and i.verification_id = v.id and i.status in ('replied', 'lapsed'))
          else v.status = 'in_progress' and v.holder_id = ${personId} end`;

const rowOf = (signature: Signature) => ({
  decision_id: crypto.randomUUID(),
  verification_id: signature.verificationId,
  revision: signature.revision,
  fact: signature.fact,
  reasons: signature.reasons,
  note: signature.note,
  override_reason: signature.overrideReason,
  seen: signature.seen,
  evaluation: signature.judgement.evaluation,
  inputs: signature.judgement.inputs,
  effective_at: signature.effectiveAt,
  appeal_id: signature.appealId ?? null,
  correction_id: signature.correctionId ?? null,
  intent_id: signature.ends && 'intentId' in signature.ends ? signature.ends.intentId : null,
  plain: signature.ends && 'plain' in signature.ends ? signature.ends.plain : null,
  plain_on: signature.ends && 'plain' in signature.ends ? signature.ends.plainOn : null,
});

/** Takes signatures back within their time; those that took effect, or were settled, stay. */
export const undo = (
  tx: Tables,
  decisionIds: readonly string[],
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<TakenOff[]> => takeOff(tx, decisionIds, { status: 'undone', by: personId, now });

/** Lets signatures fall that can't take effect any more; their requests are as they were before. */
export const overtake = (tx: Tables, decisionIds: readonly string[], now: Date): Promise<Signed[]> =>
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
    returning s.id as "id", v.id as "verificationId", s.seen`.execute(tx);
  return rows;
}
