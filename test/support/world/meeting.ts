import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { PortalWorld } from '#test/portal/portal.ts';

/**
 * Lets transactions run into one lock and go on together, so that each has seen the world as it was before the others:
 * what it decides without a lock of its own then shows. The embedded database does one transaction at a time, so there
 * they follow one another.
 */
export async function meeting<Done>(
  world: PortalWorld,
  hold: (tx: Db<PortalTables>) => Promise<unknown>,
  ...work: readonly (() => Promise<Done>)[]
): Promise<Done[]> {
  const begin = () => Promise.all(work.map((one) => one()));
  if (process.env.TEST_ENGINE !== 'postgres') return begin();
  const [done] = await world.db.transaction().execute(async (tx) => {
    await hold(tx);
    const running = begin();
    await waiting(world, work.length, running);
    return [running] as const;
  });
  return done;
}

/** Until so many transactions of this database wait for a lock; one transaction would always see the same. @throws when the work ends before, or never comes. */
async function waiting({ db }: PortalWorld, count: number, running: Promise<unknown>): Promise<void> {
  let over = false;
  void running.finally(() => {
    over = true;
  });
  for (let tries = 0; tries < 500 && !over; tries += 1) {
    const { rows } = await sql<{ waits: number }>`
      select count(*)::int as waits from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows[0]?.waits === count) return;
    await pause(20);
  }
  throw new Error(`${count} transactions were to wait for the lock`);
}
