import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { purgeSessions } from '#kernel/http/session-store.ts';
import { purgeExpired } from '#kernel/oidc/adapter.ts';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { addMs, days, hours } from '#kernel/time.ts';
import type { CredentialService } from './credential-service.ts';
import { deleteSignInsBefore } from './history/store.ts';
import { DEVICE_MS } from './sign-in/device.ts';
import { NETWORK_PREFIX } from './sign-in/rules.ts';
import { deleteKnownDevicesBefore } from './sign-in/store.ts';

/** How long attempts are kept; the terms of use say so too. */
const HISTORY_MS = days(365);

/** Every night, forgets what has served its time. */
export const scheduleHousekeeping = (service: CredentialService): Promise<void> =>
  service.jobs.schedule('credential.housekeeping', '20 3 * * *', () => keepHouse(service));

export async function keepHouse({ db, clock }: Pick<CredentialService, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await purgeSessions(kernelTables(db), addMs(now, -days(1)));
  await purgeExpired(kernelTables(db), now);
  await deleteTriesBefore(db, NETWORK_PREFIX, addMs(now, -hours(2)));
  await deleteSignInsBefore(db, addMs(now, -HISTORY_MS));
  await deleteKnownDevicesBefore(db, addMs(now, -DEVICE_MS));
}
