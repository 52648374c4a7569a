import { sql } from 'kysely';
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

/** A code to be kept: its hash, and the characters by which it is found. */
interface Kept extends Hashed {
  readonly finder: string;
}

/** The first characters of a code, which find it; the others stay secret. */
export const finderOf = (secret: string): string => secret.slice(0, 4);

/** A new code takes the place of the former one. */
export async function saveRecoveryCode(tx: Tables, personId: string, code: Kept, now: Date): Promise<void> {
  const { hash: code_hash, pepperId: pepper_id, finder } = code;
  const values = { finder, code_hash, pepper_id, created_at: now };
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

/** Of these people those whose code may be the one that was typed, as its first characters say; codes from before may be any. */
export async function listFound(
  db: Tables,
  personIds: readonly string[],
  secret: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('recovery_codes')
    .select('person_id')
    .where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
    .where(({ or, eb }) => or([eb('finder', '=', finderOf(secret)), eb('finder', 'is', null)]))
    .orderBy(sql`finder is null`)
    .orderBy('created_at')
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}
