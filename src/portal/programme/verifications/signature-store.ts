import { sql } from 'kysely';
import { COUNTED } from './change/counted-store.ts';
import type { PlainFact } from './intents/rules.ts';
import type { Judgement } from './judge/rules.ts';
import { APPEALS, CORRECTIONS, DECISIONS, FACTS, INTENTS } from './names-store.ts';
import type { SignedFact } from './rules.ts';

/** What is signed of one request. */
export interface Signature {
  readonly verificationId: string;
  /** As the signer saw it. */
  readonly revision: number;
  readonly fact: SignedFact;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly overrideReason: string | null;
  /** Whether it was nobody's, and is its signer's by the signature. */
  readonly claims?: boolean;
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

/** The signatures as the rows of `g`. */
export const given = (signatures: readonly Signature[]) => sql`
      select * from jsonb_to_recordset(${JSON.stringify(signatures.map(rowOf))}::jsonb) as g (
        decision_id uuid, verification_id uuid, revision integer, fact text, reasons text[], note text,
        override_reason text, seen boolean, claims boolean, evaluation jsonb, inputs jsonb, effective_at timestamptz,
        intent_id uuid, plain text, plain_on date, appeal_id uuid, correction_id uuid)`;

const rowOf = (signature: Signature) => ({
  decision_id: crypto.randomUUID(),
  verification_id: signature.verificationId,
  revision: signature.revision,
  fact: signature.fact,
  reasons: signature.reasons,
  note: signature.note,
  override_reason: signature.overrideReason,
  seen: signature.seen,
  claims: signature.claims ?? false,
  evaluation: signature.judgement.evaluation,
  inputs: signature.judgement.inputs,
  effective_at: signature.effectiveAt,
  appeal_id: signature.appealId ?? null,
  correction_id: signature.correctionId ?? null,
  intent_id: signature.ends && 'intentId' in signature.ends ? signature.ends.intentId : null,
  plain: signature.ends && 'plain' in signature.ends ? signature.ends.plain : null,
  plain_on: signature.ends && 'plain' in signature.ends ? signature.ends.plainOn : null,
});

/** What was nobody's and is claimed by its signature, as a claim by itself has it. */
export const claimed = (personId: string, at: Date) => sql`changed as (
      select *, 'new' as from_status from signed where claims
    ), claimed as (
      insert into ${FACTS} (verification_id, fact, from_status, to_status, at, by)
      select id, 'claim', from_status, status, ${at}::timestamptz, ${personId}::uuid from changed order by id
    ), counted as (${COUNTED})`;

/** Where each is signed: nobody's and claimed by it, held and in progress, come by a transfer, in force with what ends it, or ended by mistake. */
export const maySign = (personId: string) => sql`
        case
          when g.claims then v.status = 'new'
          when g.fact = 'accept' then v.status = 'transfer_in'
          when g.correction_id is not null then v.status in ('ineligible', 'closed') and exists (
            select from ${CORRECTIONS} c join ${DECISIONS} b on b.id = c.decision_id
            where c.id = g.correction_id and c.verification_id = v.id and c.status = 'asked' and b.status = 'applied')
          when g.appeal_id is not null then v.status = 'ineligible' and exists (
            select from ${APPEALS} a
            where a.id = g.appeal_id and a.verification_id = v.id and a.status in ('under_review', 'returned'))
          when g.fact = 'conclude' and g.plain = 'not_ours' then v.status = 'in_progress' and v.holder_id = ${personId}
          when g.plain = 'died' and v.status in ('new', 'in_progress', 'info_requested', 'transfer_in') then true
          when g.plain is not null then v.status in ('eligible', 'transfer_out')
          when g.intent_id is not null then v.status in ('eligible', 'transfer_out') and exists (
            select from ${INTENTS} i
            where i.id = g.intent_id and i.verification_id = v.id and i.status in ('replied', 'lapsed'))
          else v.status = 'in_progress' and v.holder_id = ${personId} end`;
