import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { normalisePassword, normaliseUserId } from '#kernel/password.ts';
import { causeOf } from '../cause.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { type Credential, passwordContext } from '../credentials/rules.ts';
import { saveRehash } from '../credentials/store.ts';
import type { SignInResult } from '../history/rules.ts';
import { addSignIn } from '../history/store.ts';
import type { CredentialTables } from '../tables.ts';
import { deviceOf } from './device.ts';
import type { Attempt } from './rules.ts';
import { findTried } from './store.ts';
import { type Reserved, reserve, settle } from './tries.ts';

interface Trying {
  readonly userId: string;
  readonly password: string;
  /**
   * What must be true if and only if the password was right, of the credential that has it: under a lock on it, for comparing
   * may have waited in line; false where the holder has replaced meanwhile what a stranger knew.
   */
  right(tx: Db<CredentialTables>, credential: Credential): Promise<boolean>;
}

/**
 * Tries a user ID and a password: counted first, then compared; `right` runs in the transaction that forgets the count.
 * A user ID that nobody has goes through the same steps and takes the same time (`SECURITY §2`). @throws Busy.
 */
export function attemptPassword(
  service: CredentialService,
  visit: CredentialVisit,
  trying: Trying,
): Promise<Attempt> {
  const userId = normaliseUserId(trying.userId);
  return service.hasher.inTurn(`password:${userId}`, () => attempt(service, visit, { ...trying, userId }));
}

async function attempt(
  service: CredentialService,
  visit: CredentialVisit,
  { userId, password, right }: Trying,
): Promise<Attempt> {
  const { credential, device } = await findTried(service.db, userId, deviceOf(service, visit));
  const id = credential?.id ?? null;
  const reserved = await reserve(service, visit, { purpose: 'password', userId, device });
  if (reserved.kind !== 'go') {
    await writeDown(service, visit, id, 'blocked');
    return reserved;
  }
  const isRight = await verifyPassword(service, credential, normalisePassword(password));
  if (!credential || !isRight) {
    await writeDown(service, visit, id, 'failed');
    if (id !== null && isLastTry(reserved)) await tellDisabled(service, visit, id);
    return { kind: 'wrong' };
  }
  const isHeld = await service.db.transaction().execute(async (tx) => {
    if (!(await right(tx, credential))) return false;
    await settle(tx, reserved.lane);
    return true;
  });
  return { kind: isHeld ? 'right' : 'wrong' };
}

async function verifyPassword(
  { hasher, db }: CredentialService,
  credential: Credential | null,
  password: string,
): Promise<boolean> {
  if (!credential) {
    await hasher.decoy(password, passwordContext('nobody'));
    return false;
  }
  const context = passwordContext(credential.id);
  const verdict = await hasher.verify(password, context, credential.password);
  if (verdict === 'match-stale')
    await saveRehash(db, credential.id, credential.password, await hasher.hash(password, context));
  return verdict !== 'mismatch';
}

const writeDown = (
  service: CredentialService,
  visit: CredentialVisit,
  credentialId: string | null,
  result: SignInResult,
): Promise<void> => addSignIn(service.db, { credentialId, at: visit.now, result, from: visit.from });

const isLastTry = (reserved: Extract<Reserved, { kind: 'go' }>): boolean =>
  reserved.counted.failures === reserved.lane.policy.disableAt;

async function tellDisabled(service: CredentialService, visit: CredentialVisit, id: string): Promise<void> {
  await service.db.transaction().execute((tx) =>
    record(tx, {
      ...causeOf(visit, id),
      action: 'password.disabled',
      actor: { kind: 'visitor', id: visit.session.id ?? 'unknown' },
    }),
  );
}
