import { addMs, days } from '#kernel/time.ts';
import type { Portal } from '#portal/portal.ts';
import { beat } from './beat.ts';
import { moveDeadlines } from './move.ts';
import { listRecorded } from './store.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

/**
 * Does what follows from a day that is over, once the last days are moved that an outage took: the portal may have come
 * back a moment ago, and nobody missed a day on which it could not be reached.
 */
export async function afterOutages<Doing extends Working>(
  portal: Doing,
  run: (portal: Doing) => Promise<void>,
): Promise<void> {
  await beat(portal);
  const since = addMs(portal.clock.now(), -days(1));
  for (const id of await listRecorded(portal.db, since)) await moveDeadlines(portal, id);
  await run(portal);
}
