import { isDeepStrictEqual } from 'node:util';
import { record } from '#kernel/audit/store.ts';
import { SessionOver } from '#kernel/http/errors.ts';
import { endSessionsOf } from '#kernel/http/session-store.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { replaceOnce } from '#kernel/secrets/replace.ts';
import { addMs, startOfSecond } from '#kernel/time.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { type Credential, passwordContext } from '../credentials/rules.ts';
import { getCredential, savePassword, saveRevoked } from '../credentials/store.ts';
import { decide } from '../decide.ts';
import { endClientSessions } from '../provider/sessions.ts';
import { areOnFile, hashAnswers } from '../questions/answers.ts';
import type { ChosenAnswer } from '../questions/rules.ts';
import { addAnswers, deleteAnswers, listAnswers, type StoredAnswer } from '../questions/store.ts';
import { endProofs } from '../recovery/proofs.ts';
import { markDevice } from '../sign-in/device.ts';
import type { Proved } from '../sign-in/guard.ts';
import { saveKnownDevice } from '../sign-in/store.ts';
import { forgetTries } from '../sign-in/tries.ts';

/**
 * Replaces the password. `same`: it is the present one. Of one form sent twice at once the second finds its session over,
 * for the first went on in a new one, and comes in by the password that is now theirs. @throws SessionOver, Busy
 */
export async function changePassword(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  password: string,
): Promise<'changed' | 'same'> {
  const { db, hasher } = service;
  const { credentialId } = visit;
  const context = passwordContext(credentialId);
  const find = () => getCredential(db, credentialId);
  const isSame = async (kept: Credential) =>
    (await hasher.verify(password, context, kept.password)) !== 'mismatch';
  const replace = async (kept: Credential) =>
    putPassword(service, visit, kept.password, await hasher.hash(password, context));
  try {
    if (await replaceOnce({ find, isSame, replace })) return 'changed';
    return await decide(service, visit, async () => 'same' as const);
  } catch (error) {
    if (!(error instanceof SessionOver) || !(await isSame(await find()))) throw error;
    await visit.session.signIn(credentialId, { authenticatedAt: visit.now.toISOString() });
    return 'changed';
  }
}

/** In the place of the one that was seen; ends every session but this one, which gets a new token. */
const putPassword = (
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  seen: Hashed,
  password: Hashed,
): Promise<boolean> =>
  decide(service, visit, async (tx, { credential, cause }) => {
    const { id, userId } = credential;
    if (credential.password.hash !== seen.hash) return false;
    const { at: now } = cause;
    await savePassword(tx, id, password, now);
    await forgetTries(service, tx, id, userId);
    await saveKnownDevice(tx, { credentialId: id, tokenHash: markDevice(service, visit), now });
    await endSessionsOf(tx, id, 'password_changed', now, visit.session.id ?? undefined);
    await visit.session.signIn(id, { authenticatedAt: now.toISOString() }, tx);
    await endProofs(tx, id, now);
    // Not the one that this browser may be about to open: it began in this very second.
    await endClientSessions(service, tx, id, startOfSecond(now));
    await record(tx, { ...cause, action: 'password.changed' });
    return true;
  });

/** Replaces the recovery questions, unless they are these already. @throws Busy */
export const changeQuestions = (
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  chosen: readonly ChosenAnswer[],
): Promise<boolean> => {
  const { db, hasher } = service;
  const { credentialId } = visit;
  return replaceOnce({
    find: () => listAnswers(db, credentialId),
    isSame: async (kept) => areOnFile(hasher, credentialId, kept, chosen),
    replace: async (kept) =>
      putQuestions(service, visit, kept, await hashAnswers(hasher, credentialId, chosen)),
  });
};

/** In the place of those that were seen. */
const putQuestions = (
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  seen: readonly StoredAnswer[],
  answers: readonly StoredAnswer[],
): Promise<boolean> =>
  decide(service, visit, async (tx, { credential: { id }, cause }) => {
    if (!isDeepStrictEqual(await listAnswers(tx, id), seen)) return false;
    await deleteAnswers(tx, id);
    await addAnswers(tx, id, answers);
    await endProofs(tx, id, cause.at);
    await record(tx, { ...cause, action: 'recovery-questions.changed' });
    return true;
  });

/** Ends a credential for good: its secrets are deleted, its sessions end, its clients are told. */
export const revoke = (service: CredentialService, visit: CredentialVisit<Proved>): Promise<void> =>
  decide(service, visit, async (tx, { credential, cause }) => {
    const { id, userId } = credential;
    await saveRevoked(tx, id, cause.at);
    await deleteAnswers(tx, id);
    await forgetTries(service, tx, id, userId);
    await endSessionsOf(tx, id, 'revoked', cause.at);
    await endClientSessions(service, tx, id, addMs(cause.at, 1));
    await record(tx, {
      ...cause,
      action: 'credential.revoked',
      before: { status: 'active' },
      after: { status: 'revoked' },
    });
  });
