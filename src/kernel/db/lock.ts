import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Database, Db } from './database.ts';

/**
 * Lets one transaction at a time deal with a topic, until it ends: for what must not be added twice where there is no
 * row yet to lock. Take it before any row's lock.
 */
export const lockTopic = async <Tables>(tx: Db<Tables>, topic: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${topic}, 0))`.execute(tx);
};

/**
 * Does something that no other process over this database does meanwhile, and waits for one that does; the embedded
 * database has one process. @throws the reason of the signal, when it comes while waiting.
 */
export async function alone<T>(
  { engine, patient }: Pick<Database, 'engine' | 'patient'>,
  topic: string,
  work: () => Promise<T>,
  asked?: AbortSignal,
): Promise<T> {
  if (engine === 'PGlite') return work();
  return patient.transaction().execute(async (tx) => {
    // The account may have a limit of its own, and nothing happens here meanwhile.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    for (; !(await isGranted(tx, topic)); await pause(AGAIN_MS)) asked?.throwIfAborted();
    return work();
  });
}

const AGAIN_MS = 200;

async function isGranted(tx: Kysely<unknown>, topic: string): Promise<boolean> {
  const { rows } = await sql<{ granted: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${topic}, 0)) as granted`.execute(tx);
  return rows[0]?.granted ?? false;
}
