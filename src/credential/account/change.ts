import { record } from '#kernel/audit/store.ts';
import { endSessionsOf } from '#kernel/http/session-store.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { addMs } from '#kernel/time.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { savePassword, saveRevoked } from '../credentials/store.ts';
import { decide } from '../decide.ts';
import { endClientSessions } from '../provider/sessions.ts';
import { addAnswers, deleteAnswers, type StoredAnswer } from '../questions/store.ts';
import { endProofs } from '../recovery/proofs.ts';
import { markDevice } from '../sign-in/device.ts';
import type { Proved } from '../sign-in/guard.ts';
import { saveKnownDevice } from '../sign-in/store.ts';
import { forgetTries } from '../sign-in/tries.ts';

/** Replaces the password, ends every session but this one, which gets a new token. */
export const changePassword = (
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  password: Hashed,
): Promise<void> =>
  decide(service, visit, async (tx, { credential, cause }) => {
    const { id, userId } = credential;
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
  });

export const changeQuestions = (
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  answers: readonly StoredAnswer[],
): Promise<void> =>
  decide(service, visit, async (tx, { credential: { id }, cause }) => {
    await deleteAnswers(tx, id);
    await addAnswers(tx, id, answers);
    await endProofs(tx, id, cause.at);
    await record(tx, { ...cause, action: 'recovery-questions.changed' });
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

const startOfSecond = (date: Date): Date => addMs(date, -(date.getTime() % 1000));
