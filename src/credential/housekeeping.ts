import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { purgeSessions } from '#kernel/http/session-store.ts';
import { purgeExpired } from '#kernel/oidc/adapter.ts';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { addMs, days, hours } from '#kernel/time.ts';
import type { CredentialService } from './credential-service.ts';
import { deleteSignInsBefore, deleteStrangersTries } from './history/store.ts';
import { DEVICE_MS } from './sign-in/device.ts';
import { NETWORK_PREFIX } from './sign-in/rules.ts';
import { deleteKnownDevicesBefore } from './sign-in/store.ts';
import { forgetStrangers } from './sign-in/tries.ts';

/** How long attempts are kept; the terms of use say so too. */
const HISTORY_MS = days(365);

/** How long tries at user IDs that nobody has count: longer than any of their waits. */
const STRANGERS_MS = days(2);

/** Every night, forgets what has served its time. */
export const scheduleHousekeeping = (service: CredentialService): Promise<void> =>
  service.jobs.schedule('credential.housekeeping', '20 3 * * *', () => keepHouse(service));

export async function keepHouse(service: Pick<CredentialService, 'db' | 'clock' | 'keys'>): Promise<void> {
  const { db, clock } = service;
  const now = clock.now();
  await purgeSessions(kernelTables(db), addMs(now, -days(1)));
  await purgeExpired(kernelTables(db), now);
  await deleteTriesBefore(db, NETWORK_PREFIX, addMs(now, -hours(2)));
  await forgetStrangers(service, addMs(now, -STRANGERS_MS));
  await deleteStrangersTries(db, addMs(now, -STRANGERS_MS));
  await deleteSignInsBefore(db, addMs(now, -HISTORY_MS));
  await deleteKnownDevicesBefore(db, addMs(now, -DEVICE_MS));
}
