import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Leaves files to the night, which removes those that nothing refers to; who gave up a reference says so here. */
export async function forgetFiles(tx: Tables, digests: readonly string[], at: Date): Promise<void> {
  if (digests.length === 0) return;
  await tx
    .insertInto('forgotten_files')
    .values([...new Set(digests)].map((digest) => ({ digest, at })))
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ at }))
    .execute();
}

export const listForgotten = async (db: Tables): Promise<readonly string[]> =>
  (await db.selectFrom('forgotten_files').select('digest').orderBy('digest').execute()).map(
    ({ digest }) => digest,
  );

export async function deleteForgotten(db: Tables, digest: string): Promise<void> {
  await db.deleteFrom('forgotten_files').where('digest', '=', digest).execute();
}
