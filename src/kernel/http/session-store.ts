import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { kernelTables, type ServiceDb } from '../db/kernel-tables.ts';
import { type Given, once } from '../db/once.ts';
import type { KernelTables } from '../db/tables.ts';

/** Why a session was ended; each room adds its reasons (`declare module`). */
export interface SessionEnds {
  rotated: true;
}

export type SessionEnd = keyof SessionEnds & string;

export interface SessionRow {
  readonly id: string;
  readonly subject: string | null;
  readonly data: Record<string, unknown>;
  readonly locale: 'en' | 'fr';
  readonly network: string;
  readonly user_agent: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly ended_at: Date | null;
  readonly end_reason: SessionEnd | null;
}

/** Characters that are kept of what a browser calls itself. */
export const LONGEST_AGENT = 300;

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly subject: string | null;
  readonly data: Record<string, unknown>;
  readonly locale: 'en' | 'fr';
  readonly network: string;
  readonly userAgent: string;
  readonly now: Date;
}

const columns = [
  'id',
  'subject',
  'data',
  'locale',
  'network',
  'user_agent',
  'created_at',
  'seen_at',
  'ended_at',
  'end_reason',
] as const;

export const findSession = async (db: Db, tokenHash: Buffer): Promise<SessionRow | undefined> =>
  (await sessionOf(db, { tokenHash }))[0];

const sessionOf = once((db: Db, { tokenHash }: Given<{ tokenHash: Buffer }>) =>
  db.selectFrom('sessions').select(columns).where('token_hash', '=', tokenHash),
);

/** Keeps a session from ending until the end of the transaction; false when it has ended. */
export async function lockSession(tx: Db, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Merges into what the session keeps; a key set to null is dropped. */
export async function saveSessionData(db: Db, id: string, patch: Record<string, unknown>): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ data: merged(patch) })
    .where('id', '=', id)
    .execute();
}

/** What is kept, and more; a key set to null is dropped. */
export const merged = (patch: Record<string, unknown>): RawBuilder<string> =>
  sql`jsonb_strip_nulls(data || ${JSON.stringify(patch)}::jsonb)`;

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: now }).where('id', '=', id).execute();
}

/** What is written of a session that ends: its drafts and the secrets of a form go with it (decisions 0043, 0046). */
const ended = (reason: SessionEnd | RawBuilder<SessionEnd>, now: Date | RawBuilder<Date>) => ({
  ended_at: now,
  end_reason: reason,
  data: sql<string>`data - 'sealed' - 'drafts'`,
});

/** Ends a session, which stays as a row, so that a late form can be told whose it was; false when it had ended. */
export async function endSession(db: Db, id: string, reason: SessionEnd, now: Date): Promise<boolean> {
  const rows = await ending(db, { id, reason, now });
  return rows.length > 0;
}

const ending = once((db: Db, { id, reason, now }: Given<{ id: string; reason: SessionEnd; now: Date }>) =>
  db
    .updateTable('sessions')
    .set(ended(reason, now))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id'),
);

/** Ends every session of a subject except, where given, the one they are using. */
export async function endSessionsOf<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  subject: string,
  reason: SessionEnd,
  now: Date,
  except?: string,
): Promise<number> {
  let query = kernelTables(db)
    .updateTable('sessions')
    .set(ended(reason, now))
    .where('subject', '=', subject)
    .where('ended_at', 'is', null);
  if (except !== undefined) query = query.where('id', '!=', except);
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Ends every session of these subjects. */
export async function endSessionsOfAll<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  subjects: readonly string[],
  reason: SessionEnd,
  now: Date,
): Promise<void> {
  if (subjects.length === 0) return;
  await kernelTables(db)
    .updateTable('sessions')
    .set(ended(reason, now))
    .where('subject', 'in', subjects)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends the live sessions that keep all of this (an OpenID `sid` and the provider that it is of, a credential, a proof). */
export async function endSessionsWhere<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  kept: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
  reason: SessionEnd,
  now: Date,
): Promise<number> {
  const result = await kernelTables(db)
    .updateTable('sessions')
    .set(ended(reason, now))
    .where(sql<boolean>`data @> ${JSON.stringify(kept)}::jsonb`)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The live sessions of a subject, most recently used first. */
export const listSessions = <Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  subject: string,
  since: Date,
): Promise<SessionRow[]> =>
  kernelTables(db)
    .selectFrom('sessions')
    .select(columns)
    .where('subject', '=', subject)
    .where('ended_at', 'is', null)
    .where('seen_at', '>', since)
    .orderBy('seen_at', 'desc')
    .execute();

/** Removes sessions unused since a day; run by a job. */
export async function purgeSessions(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('sessions').where('seen_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
