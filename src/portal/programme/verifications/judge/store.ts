import type { Db } from '#kernel/db/database.ts';
import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Level } from '#portal/programme/places/rules.ts';
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
