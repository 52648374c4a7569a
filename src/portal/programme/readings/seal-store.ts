import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A reading with its salt, as it is sealed. */
export interface Unsealed {
  readonly id: string;
  readonly studentId: string;
  readonly readerId: string;
  readonly role: string;
  readonly organisationId: string | null;
  readonly page: string;
  readonly reason: string | null;
  readonly at: Date;
  readonly salt: Buffer;
}

/** Readings from before a moment that no seal holds yet, in order of their ids; held until the transaction ends. */
export const lockUnsealed = (tx: Tables, before: Date, limit: number): Promise<Unsealed[]> =>
  tx
    .selectFrom('file_readings')
    .select(['id', 'student_id as studentId', 'reader_id as readerId', 'role', 'page', 'reason', 'at'])
    .select(['organisation_id as organisationId', 'salt'])
    .where(sql<SqlBool>`sealed_on is null`)
    .where('at', '<', before)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute();

export async function saveSealed(tx: Tables, ids: readonly string[], day: string): Promise<void> {
  await tx.updateTable('file_readings').set({ sealed_on: day }).where('id', 'in', ids).execute();
}
