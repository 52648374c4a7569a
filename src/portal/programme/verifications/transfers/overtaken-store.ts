import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** A signature that came to nothing, since what was signed at the other end of a transfer took effect before it. */
export interface Overtaken {
  readonly signer: string;
  readonly at: Date;
}

/** Of a decision `d` on a request `v`: that the end of a transfer of its request overtook it. */
export const byTransfer = sql<SqlBool>`(d.status = 'overtaken' and exists (
  select from portal.transfers t
  where (t.from_id = d.verification_id or t.to_id = d.verification_id) and t.settled_at = d.settled_at
    and t.status in ('accepted', 'fallen')))`;

/** The signature of a request that came to nothing so; null where none did. */
export async function findOvertaken(db: Db<PortalTables>, verificationId: string): Promise<Overtaken | null> {
  const row = await db
    .selectFrom('decisions as d')
    .innerJoin('persons as p', 'p.id', 'd.signer_id')
    .select(['p.given_names', 'p.family_name', 'd.settled_at'])
    .where('d.verification_id', '=', verificationId)
    .where(byTransfer)
    .orderBy('d.settled_at', 'desc')
    .executeTakeFirst();
  if (row?.settled_at == null) return null;
  return { signer: `${row.given_names} ${row.family_name}`.trim(), at: row.settled_at };
}
