import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type Given, once } from '../db/once.ts';
import { LONGEST_AGENT, merged, type NewSession } from './session-store.ts';

/**
 * Keeps what is there to keep under a new token. Two forms of one browser may come at once, each the first to keep something:
 * then both are kept under their one token. Undefined where that has become somebody's session since, or has ended.
 */
export async function addSession(db: Db, s: NewSession): Promise<string | undefined> {
  const [row] = await added(db, columnsOf(s));
  return row?.id;
}

/** A new session as its row has it. */
const columnsOf = (s: NewSession) => ({
  token_hash: s.tokenHash,
  subject: s.subject,
  data: JSON.stringify(s.data),
  locale: s.locale,
  network: s.network,
  user_agent: s.userAgent.slice(0, LONGEST_AGENT),
  created_at: s.now,
  seen_at: s.now,
});

const added = once((db: Db, row: Given<ReturnType<typeof columnsOf>>) =>
  db
    .insertInto('sessions')
    .values({
      token_hash: row.token_hash,
      subject: row.subject,
      data: row.data,
      locale: row.locale,
      network: row.network,
      user_agent: row.user_agent,
      created_at: row.created_at,
      seen_at: row.seen_at,
    })
    .onConflict((conflict) =>
      conflict
        .column('token_hash')
        .doUpdateSet({ data: sql`sessions.data || excluded.data` })
        .where('sessions.subject', 'is', null)
        .where('sessions.ended_at', 'is', null),
    )
    .returning('id'),
);

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
