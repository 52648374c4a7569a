import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import { CORRECTIONS, DECISIONS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/**
 * Settles the corrections of requests that have changed: made, where the signature that took effect goes by one, and the
 * decision is corrected with it; else come to nothing. Comes with the change of status.
 */
export async function endCorrections(
  tx: Tables,
  verificationIds: readonly string[],
  at: Date,
): Promise<void> {
  if (verificationIds.length === 0) return;
  await sql`
    with held as (
      select c.id, c.what, c.decision_id, d.signer_id
      from ${CORRECTIONS} c left join ${DECISIONS} d on d.correction_id = c.id and d.status = 'applied'
      where c.verification_id = any(${verificationIds}::uuid[]) and c.status = 'asked'
    ), righted as (
      update ${DECISIONS} d set status = 'corrected' from held h where d.id = h.decision_id and h.signer_id is not null
    )
    update ${CORRECTIONS} c
    set status = case when h.signer_id is null then 'lapsed' else 'made' end,
      restored = case when h.signer_id is not null and h.what = 'outcome' then true end,
      settled_by = h.signer_id, settled_at = ${at}::timestamptz
    from held h where c.id = h.id`.execute(tx);
}

/** Lets what was to be corrected of a student at an institution come to nothing, with the consent to look at it. */
export async function lapseCorrections(
  tx: Tables,
  {
    personId,
    organisationId,
    line,
  }: { readonly personId: string; readonly organisationId: string; readonly line: string },
  at: Date,
): Promise<void> {
  await sql`
    update ${CORRECTIONS} c
    set status = 'lapsed', settled_at = ${at}::timestamptz
    from ${VERIFICATIONS} v
    where v.id = c.verification_id and v.person_id = ${personId} and v.organisation_id = ${organisationId}
      and v.line = ${line} and c.status = 'asked'`.execute(tx);
}

/** Of signatures that took effect those by which a correction was made, with the plain fact of what it put right. */
export async function mapCorrected(
  tx: Tables,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, PlainFact | null>> {
  if (decisionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('decisions as d')
    .innerJoin('corrections as c', 'c.id', 'd.correction_id')
    .innerJoin('decisions as b', 'b.id', 'c.decision_id')
    .select(['d.id', 'b.plain'])
    .where('d.id', 'in', decisionIds)
    .execute();
  return new Map(rows.map(({ id, plain }) => [id, plain]));
}
