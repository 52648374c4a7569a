import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { LONGEST_AGENT, merged, type NewSession } from './session-store.ts';

/**
 * Ends a session in favour of one with another token, in one statement, and answers the id of that one; undefined when
 * the former had ended, except in favour of such a one: that is a form sent twice. The former row stays, so that its token
 * is never used again.
 */
export async function turnSession(db: Db, former: string, s: NewSession): Promise<string | undefined> {
  const row = await db
    .with('former', (tables) =>
      tables
        .updateTable('sessions')
        .set(({ fn, val }) => ({
          ended_at: fn.coalesce('ended_at', val(s.now)),
          end_reason: 'rotated',
          data: sql<string>`data - 'sealed' - 'drafts'`,
        }))
        .where('id', '=', former)
        .where(({ or, eb }) => or([eb('ended_at', 'is', null), eb('end_reason', '=', 'rotated')]))
        .returning('id'),
    )
    .insertInto('sessions')
    .columns(['token_hash', 'subject', 'data', 'locale', 'network', 'user_agent', 'created_at', 'seen_at'])
    .expression((tables) =>
      tables
        .selectFrom('former')
        .select([
          sql`${s.tokenHash}::bytea`.as('token_hash'),
          sql`${s.subject}::text`.as('subject'),
          sql`${JSON.stringify(s.data)}::jsonb`.as('data'),
          sql`${s.locale}::text`.as('locale'),
          sql`${s.network}::text`.as('network'),
          sql`${s.userAgent.slice(0, LONGEST_AGENT)}::text`.as('user_agent'),
          sql`${s.now}::timestamptz`.as('created_at'),
          sql`${s.now}::timestamptz`.as('seen_at'),
        ]),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * From now on a live session is found by another token, and no more by the former one, and keeps more; a key set to null
 * is dropped. False when it has ended.
 */
export async function elevateSession(
  db: Db,
  id: string,
  tokenHash: Buffer,
  patch: Record<string, unknown>,
): Promise<boolean> {
  const row = await db
    .updateTable('sessions')
    .set({ token_hash: tokenHash, data: merged(patch) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
