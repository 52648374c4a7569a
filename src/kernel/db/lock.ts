import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Lets one transaction at a time deal with a topic, until it ends: for what must not be added twice where there is no
 * row yet to lock. Take it before any row's lock.
 */
export const lockTopic = async <Tables>(tx: Db<Tables>, topic: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${topic}, 0))`.execute(tx);
};
