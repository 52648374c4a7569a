import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { APPEALS, DECISIONS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { edgesOfAppeal } from './rules.ts';

const LAPSES = edgesOfAppeal('lapse').from;

/**
 * Settles the reviews of requests that are not eligible no more: changed, where a signature took effect by which their
 * students are eligible again, be it a correction's; else come to nothing. Comes with the change of status.
 */
export async function endAppeals(
  tx: Db<PortalTables>,
  verificationIds: readonly string[],
  at: Date,
): Promise<void> {
  if (verificationIds.length === 0) return;
  await sql`
    with held as (
      select a.id, d.note, d.signer_id
      from ${APPEALS} a left join ${DECISIONS} d on d.verification_id = a.verification_id and d.fact = 'restore'
        and d.status = 'applied' and d.settled_at = ${at}::timestamptz
      where a.verification_id = any(${verificationIds}::uuid[]) and a.status = any(${LAPSES}::text[])
    )
    update ${APPEALS} a
    set status = case when h.signer_id is null then 'lapsed' else 'changed' end,
      restored = case when h.signer_id is null then null else true end,
      former_answer = case when h.signer_id is null then a.former_answer else a.answer end,
      former_answered_by = case when h.signer_id is null then a.former_answered_by else a.answered_by end,
      former_answered_at = case when h.signer_id is null then a.former_answered_at else a.answered_at end,
      answer = coalesce(h.note, a.answer),
      answered_by = coalesce(h.signer_id, a.answered_by),
      answered_at = case when h.signer_id is null then a.answered_at else ${at}::timestamptz end,
      due_on = null, settled_at = ${at}::timestamptz
    from held h where a.id = h.id`.execute(tx);
}

/** Lets the reviews of a student at an institution come to nothing, with the consent by which it may look at them. */
export async function lapseAppeals(
  tx: Db<PortalTables>,
  {
    personId,
    organisationId,
    line,
  }: { readonly personId: string; readonly organisationId: string; readonly line: string },
  at: Date,
): Promise<void> {
  await sql`
    update ${APPEALS} a
    set status = 'lapsed', due_on = null, settled_at = ${at}::timestamptz
    from ${VERIFICATIONS} v
    where v.id = a.verification_id and v.person_id = ${personId} and v.organisation_id = ${organisationId}
      and v.line = ${line} and a.status = any(${LAPSES}::text[])`.execute(tx);
}
