import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { causeOf } from '../cause.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { addSignIn } from '../history/store.ts';
import { findFlow } from '../provider/flow.ts';
import type { CredentialTables } from '../tables.ts';
import { markDevice } from './device.ts';
import { saveDeviceOfPassword } from './store.ts';

/** How somebody came in: by password, or by having just registered. */
type Entrance = 'succeeded' | 'registered';

/** What entering must know before its transaction begins: the client that waits, if any. */
export const readFlow = async (service: CredentialService, visit: CredentialVisit): Promise<string | null> =>
  (await findFlow(service, visit))?.uid ?? null;

interface Arrival {
  readonly credentialId: string;
  readonly userId: string;
  /** When the password that was proved had been set. */
  readonly passwordOf: Date;
  readonly by: Entrance;
  readonly flow: string | null;
}

/**
 * Opens the session of a credential whose password was just proved, in the caller's transaction; false when its holder has
 * replaced that password meanwhile.
 */
export async function enter(
  service: CredentialService,
  visit: CredentialVisit,
  tx: Db<CredentialTables>,
  { credentialId, userId, passwordOf, by, flow }: Arrival,
): Promise<boolean> {
  const tokenHash = markDevice(service, visit);
  if (!(await saveDeviceOfPassword(tx, { credentialId, passwordOf, tokenHash, now: visit.now })))
    return false;
  await addSignIn(tx, { credentialId, at: visit.now, result: by, from: visit.from });
  const clean = { terms: null, recovering: null, recovered: null };
  const registered = by === 'registered' ? true : null;
  await visit.session.signIn(
    credentialId,
    { ...clean, userId, registered, flow, authenticatedAt: visit.now.toISOString() },
    tx,
  );
  await record(tx, { ...causeOf(visit, credentialId), action: 'credential.signed-in' });
  return true;
}
