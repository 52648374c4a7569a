import type { AuditEvent } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import { endSessionsOf } from '#kernel/http/session-store.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { addMs } from '#kernel/time.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { lockCredential, savePassword, saveRevoked } from '../credentials/store.ts';
import { endClientSessions } from '../provider/sessions.ts';
import { addAnswers, deleteAnswers, type StoredAnswer } from '../questions/store.ts';
import { endProofs } from '../recovery/proofs.ts';
import { markDevice } from '../sign-in/device.ts';
import { saveKnownDevice } from '../sign-in/store.ts';
import { forgetTries } from '../sign-in/tries.ts';

/** Replaces the password, ends every session but this one, which gets a new token. */
export async function changePassword(
  service: CredentialService,
  visit: CredentialVisit,
  credentialId: string,
  password: Hashed,
): Promise<void> {
  await service.db.transaction().execute(async (tx) => {
    const { userId } = await lockCredential(tx, credentialId);
    await savePassword(tx, credentialId, password, visit.now);
    await forgetTries(service, tx, credentialId, userId);
    await saveKnownDevice(tx, { credentialId, tokenHash: markDevice(service, visit), now: visit.now });
    await endSessionsOf(tx, credentialId, 'password_changed', visit.now, visit.session.id ?? undefined);
    await visit.session.signIn(credentialId, { authenticatedAt: visit.now.toISOString() }, tx);
    await endProofs(tx, credentialId, visit.now);
    // Not the one that this browser may be about to open: it began in this very second.
    await endClientSessions(service, tx, credentialId, startOfSecond(visit.now));
    await record(tx, event(visit, credentialId, 'password.changed'));
  });
}

export async function changeQuestions(
  service: CredentialService,
  visit: CredentialVisit,
  credentialId: string,
  answers: readonly StoredAnswer[],
): Promise<void> {
  await service.db.transaction().execute(async (tx) => {
    await lockCredential(tx, credentialId);
    await deleteAnswers(tx, credentialId);
    await addAnswers(tx, credentialId, answers);
    await endProofs(tx, credentialId, visit.now);
    await record(tx, event(visit, credentialId, 'recovery-questions.changed'));
  });
}

/** Ends a credential for good: its secrets are deleted, its sessions end, its clients are told. */
export async function revoke(
  service: CredentialService,
  visit: CredentialVisit,
  credentialId: string,
): Promise<void> {
  await service.db.transaction().execute(async (tx) => {
    const { userId } = await lockCredential(tx, credentialId);
    await saveRevoked(tx, credentialId, visit.now);
    await deleteAnswers(tx, credentialId);
    await forgetTries(service, tx, credentialId, userId);
    await endSessionsOf(tx, credentialId, 'revoked', visit.now);
    await endClientSessions(service, tx, credentialId, addMs(visit.now, 1));
    await record(tx, {
      ...event(visit, credentialId, 'credential.revoked'),
      before: { status: 'active' },
      after: { status: 'revoked' },
    });
  });
}

/** What the holder did to their own credential. */
export const event = (visit: CredentialVisit, credentialId: string, action: string): AuditEvent => ({
  at: visit.now,
  action,
  actor: { kind: 'credential', id: credentialId },
  subject: `credential:${credentialId}`,
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});

const startOfSecond = (date: Date): Date => addMs(date, -(date.getTime() % 1000));
