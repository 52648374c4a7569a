import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { ProofCode } from './rules.ts';

/** A code as colleagues read of it: who had it sent, and where it stands. */
export interface Ordered extends ProofCode {
  readonly by: string;
}

/** The latest code of a place, where nobody has used it yet. */
export async function findOrdered(db: Db<PortalTables>, placeId: string): Promise<Ordered | null> {
  const row = await db
    .selectFrom('proof_codes as c')
    .innerJoin('persons as p', 'p.id', 'c.asked_by')
    .select(['c.id', 'c.asked_at as askedAt', 'c.sent_at as sentAt', 'c.tries', 'c.used_at as usedAt'])
    .select(['p.given_names', 'p.family_name'])
    .where('c.place_id', '=', placeId)
    .orderBy('c.asked_at', 'desc')
    .orderBy('c.id', 'desc')
    .executeTakeFirst();
  if (row === undefined || row.usedAt !== null) return null;
  const { given_names: givenNames, family_name: familyName, ...code } = row;
  return { ...code, by: fullName({ givenNames, familyName }) };
}
