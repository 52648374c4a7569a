import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type Given, once } from '../db/once.ts';
import { columnsOf, merged, type NewSession } from './session-store.ts';

/**
 * Ends a session in favour of one with another token, in one statement, and answers the id of that one; undefined when
 * the former had ended, except in favour of such a one: that is a form sent twice. The former row stays, so that its token
 * is never used again.
 */
export async function turnSession(db: Db, former: string, s: NewSession): Promise<string | undefined> {
  const [row] = await turned(db, { former, ...columnsOf(s) });
  return row?.id;
}

const turned = once((db: Db, s: Given<{ former: string } & ReturnType<typeof columnsOf>>) =>
  db
    .with('former', (tables) =>
      tables
        .updateTable('sessions')
        .set(({ fn }) => ({
          ended_at: fn.coalesce('ended_at', s.created_at),
          end_reason: 'rotated',
          data: sql<string>`data - 'sealed' - 'drafts'`,
        }))
        .where('id', '=', s.former)
        .where(({ or, eb }) => or([eb('ended_at', 'is', null), eb('end_reason', '=', 'rotated')]))
        .returning('id'),
    )
    .insertInto('sessions')
    .columns(['token_hash', 'subject', 'data', 'locale', 'network', 'user_agent', 'created_at', 'seen_at'])
    .expression((tables) =>
      tables
        .selectFrom('former')
        .select([
          sql`${s.token_hash}::bytea`.as('token_hash'),
          sql`${s.subject}::text`.as('subject'),
          sql`${s.data}::jsonb`.as('data'),
          sql`${s.locale}::text`.as('locale'),
          sql`${s.network}::text`.as('network'),
          sql`${s.user_agent}::text`.as('user_agent'),
          sql`${s.created_at}::timestamptz`.as('created_at'),
          sql`${s.seen_at}::timestamptz`.as('seen_at'),
        ]),
    )
    .returning('id'),
);

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
