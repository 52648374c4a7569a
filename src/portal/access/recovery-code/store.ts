import type { Db } from '#kernel/db/database.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A person's saved code, as far as it is kept. */
export async function findRecoveryCode(db: Tables, personId: string): Promise<Hashed | null> {
  const row = await db
    .selectFrom('recovery_codes')
    .select(['code_hash', 'pepper_id'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { hash: row.code_hash, pepperId: row.pepper_id } : null;
}

/** A new code takes the place of the former one. */
export async function saveRecoveryCode(tx: Tables, personId: string, code: Hashed, now: Date): Promise<void> {
  const values = { code_hash: code.hash, pepper_id: code.pepperId, created_at: now };
  await tx
    .insertInto('recovery_codes')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** Uses up a recovery code that was there when the move began; false when it has been used or replaced since. */
export async function useRecoveryCode(tx: Tables, personId: string, before: Date): Promise<boolean> {
  const row = await tx
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('created_at', '<=', before)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}
