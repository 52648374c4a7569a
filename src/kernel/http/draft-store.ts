import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Drafts } from './draft.ts';
import type { Patch } from './kept.ts';

/** Keeps these drafts of a session that has not ended, and drops those that are null; what another tab has kept meanwhile stays. */
export async function saveDrafts(db: Db, id: string, patch: Patch<Drafts>): Promise<void> {
  const drafts = sql`jsonb_strip_nulls(coalesce(data -> 'drafts', '{}') || ${JSON.stringify(patch)}::jsonb)`;
  await db
    .updateTable('sessions')
    .set({
      data: sql<string>`jsonb_strip_nulls(data || jsonb_build_object('drafts', nullif(${drafts}, '{}'::jsonb)))`,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
