import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Level } from '#portal/programme/places/rules.ts';
import { VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import { isOpen } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Keeps what the portal makes of a request, for lists to be narrowed by; whoever signs judges anew. */
export async function saveJudgement(
  tx: Db<PortalTables>,
  id: string,
  { match, prediction }: { readonly match: Level; readonly prediction: Outcome },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('verifications')
    .set({ match, prediction, judged_at: now })
    .where('id', '=', id)
    .execute();
}

/** Open requests that go by an institution's record of a number. */
export async function listOpenBy(
  db: Db<PortalTables>,
  organisationId: string,
  keys: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('verifications as v')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .select('v.id')
    .where('v.organisation_id', '=', organisationId)
    .where(isOpen)
    .where('p.number_key', 'in', keys)
    .execute();
  return rows.map(({ id }) => id);
}

/** Open requests of an institution in a line, locked, in the order of their ids behind one; '' is before the first. */
export async function lockOpenAt(
  tx: Db<PortalTables>,
  {
    organisationId,
    line,
    after,
  }: { readonly organisationId: string; readonly line: string; readonly after: string },
  limit: number,
): Promise<string[]> {
  let query = tx
    .selectFrom('verifications as v')
    .select('v.id')
    .where('v.organisation_id', '=', organisationId)
    .where('v.line', '=', line)
    .where(isOpen);
  if (after !== '') query = query.where('v.id', '>', after);
  const rows = await query.orderBy('v.id').limit(limit).forNoKeyUpdate().execute();
  return rows.map(({ id }) => id);
}

/** Keeps what the portal makes of requests that are locked, where it makes something else of them than before. */
export async function saveJudgements(
  tx: Db<PortalTables>,
  judged: readonly { readonly id: string; readonly match: Level; readonly prediction: Outcome }[],
  now: Date,
): Promise<void> {
  if (judged.length === 0) return;
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as g (id uuid, match text, prediction text)
    )
    update ${VERIFICATIONS} v
    set match = g.match, prediction = g.prediction, judged_at = ${now}::timestamptz
    from given g
    where v.id = g.id and (v.match, v.prediction) is distinct from (g.match, g.prediction)`.execute(tx);
}
