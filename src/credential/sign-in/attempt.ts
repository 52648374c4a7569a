import { record } from '#kernel/audit/store.ts';
import { normalisePassword, normaliseUserId } from '#kernel/password.ts';
import { causeOf } from '../cause.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { type Credential, passwordContext } from '../credentials/rules.ts';
import { findCredentialByUserId, saveRehash } from '../credentials/store.ts';
import type { SignInResult } from '../history/rules.ts';
import { addSignIn } from '../history/store.ts';
import type { Attempt } from './rules.ts';
import { type Reserved, reserve, settle } from './tries.ts';

/**
 * Tries a user ID and a password: counted first, then compared. A user ID that nobody has goes through the same
 * steps and takes the same time (`SECURITY §2`). @throws Busy.
 */
export function attemptPassword(
  service: CredentialService,
  visit: CredentialVisit,
  typed: { readonly userId: string; readonly password: string },
): Promise<Attempt> {
  const userId = normaliseUserId(typed.userId);
  return service.hasher.inTurn(`password:${userId}`, () => attempt(service, visit, userId, typed.password));
}

async function attempt(
  service: CredentialService,
  visit: CredentialVisit,
  userId: string,
  password: string,
): Promise<Attempt> {
  const credential = await findCredentialByUserId(service.db, userId);
  const id = credential?.id ?? null;
  const reserved = await reserve(service, visit, 'password', userId, id);
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
  await settle(service.db, reserved.lane);
  return { kind: 'right', credentialId: credential.id, passwordOf: credential.passwordChangedAt };
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
