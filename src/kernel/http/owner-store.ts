import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** Whether a session is, or was, this subject's. */
export async function isSessionOf(db: Db, subject: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('id')
    .where('subject', '=', subject)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
