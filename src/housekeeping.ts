import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#kernel/db/database.ts';
import { purgeSessions } from '#kernel/http/session-store.ts';
import type { Jobs } from '#kernel/jobs/jobs.ts';
import { purgeExpired } from '#kernel/oidc/adapter.ts';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { days, hours } from '#kernel/time.ts';
import { schemasIn } from './migrations.ts';

/** A session's row outlives it by a day, so that a form sent late can still be told whose it was. */
const SESSIONS_KEPT_MS = days(1);
const NETWORK_TRIES_KEPT_MS = hours(2);

/** Counts that only ever make somebody wait, a day at most, and that a stranger can start: none disables anything. */
const PASSING = ['pin:', 'move:', 'email-links:', 'nomination-start:', 'nomination-link:'] as const;
const TRIES_KEPT_MS = days(30);

/** Every hour: what has served its time goes; nothing that the audit log or a person needs. */
export function keepHouse(jobs: Pick<Jobs, 'schedule'>, database: Database, clock: Clock): Promise<void> {
  return jobs.schedule('housekeeping', '17 * * * *', () => sweep(database, clock.now()));
}

/** Deletes sessions, OpenID state and network counters that have served their time; safe to run twice. */
async function sweep(database: Database, now: Date): Promise<void> {
  for (const name of await schemasIn(database)) {
    const db = database.schema(name);
    await purgeSessions(db, new Date(now.getTime() - SESSIONS_KEPT_MS));
    await purgeExpired(db, now);
    await deleteTriesBefore(db, 'network:', new Date(now.getTime() - NETWORK_TRIES_KEPT_MS));
    for (const prefix of PASSING)
      await deleteTriesBefore(db, prefix, new Date(now.getTime() - TRIES_KEPT_MS));
  }
}
