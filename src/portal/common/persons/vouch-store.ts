import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Keeps that somebody let a person back into their account; the latest time counts. */
export async function addVouch(
  tx: Db<PortalTables>,
  { personId, by }: { readonly personId: string; readonly by: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('vouches')
    .values({ person_id: personId, by, at })
    .onConflict((conflict) => conflict.columns(['person_id', 'by']).doUpdateSet({ at }))
    .execute();
}
