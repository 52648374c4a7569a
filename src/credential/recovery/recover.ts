import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { endSessionsOf } from '#kernel/http/session-store.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { addMs } from '#kernel/time.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { savePassword } from '../credentials/store.ts';
import { decide } from '../decide.ts';
import type { SignInResult } from '../history/rules.ts';
import { addSignIn } from '../history/store.ts';
import { endClientSessions } from '../provider/sessions.ts';
import { verifyAnswers } from '../questions/answers.ts';
import { decoyQuestions, type QuestionId } from '../questions/rules.ts';
import { holdAnswers, listAnswers, listQuestionsOr } from '../questions/store.ts';
import { deviceOf } from '../sign-in/device.ts';
import type { Proved } from '../sign-in/guard.ts';
import { findTried } from '../sign-in/store.ts';
import { forgetTries, reserve, settle } from '../sign-in/tries.ts';
import type { CredentialTables } from '../tables.ts';
import { endProofs } from './proofs.ts';

/** What came of one attempt to answer. */
type Answered =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly until: Date };

/**
 * The three questions of a user ID; one that nobody has gets three as well, always the same (`SECURITY §2`), which come
 * out of the same statement as rows.
 */
export async function questionsOf(
  service: CredentialService,
  userId: string,
): Promise<readonly QuestionId[]> {
  const decoys = decoyQuestions(Buffer.from(service.keys.hmac('decoy questions', userId), 'base64url'));
  return listQuestionsOr(service.db, userId, decoys);
}

interface Answering {
  readonly userId: string;
  readonly typed: readonly string[];
  /** What must be true if and only if the answers were right, of the credential that has them. */
  right(tx: Db<CredentialTables>, credentialId: string): Promise<void>;
}

/**
 * Tries three answers: counted first, then all compared, with the same work for every user ID; `right` runs in the
 * transaction that forgets the count. @throws Busy.
 */
export const attemptAnswers = (
  service: CredentialService,
  visit: CredentialVisit,
  answering: Answering,
): Promise<Answered> =>
  service.hasher.inTurn(`recovery:${answering.userId}`, () => attempt(service, visit, answering));

async function attempt(
  service: CredentialService,
  visit: CredentialVisit,
  { userId, typed, right }: Answering,
): Promise<Answered> {
  const { credential, device } = await findTried(service.db, userId, deviceOf(service, visit));
  const id = credential?.id ?? null;
  const stored = await listAnswers(service.db, id ?? NOBODY);
  const reserved = await reserve(service, visit, { purpose: 'recovery', userId, device });
  const writeDown = (result: SignInResult) =>
    addSignIn(service.db, { credentialId: id, at: visit.now, result, from: visit.from });
  if (reserved.kind !== 'go') {
    await writeDown('blocked');
    return reserved.kind === 'wait' ? reserved : { kind: 'wrong' };
  }
  const areRight = await verifyAnswers(service.hasher, id, stored, typed);
  if (id === null || !areRight) {
    await writeDown('recovery_failed');
    return { kind: 'wrong' };
  }
  const isHeld = await service.db.transaction().execute(async (tx) => {
    // The holder may have replaced them while they were compared: nothing is proved by what they no longer are.
    if (!(await holdAnswers(tx, id, stored))) return false;
    await settle(tx, reserved.lane);
    await right(tx, id);
    return true;
  });
  if (isHeld) return { kind: 'right' };
  await writeDown('recovery_failed');
  return { kind: 'wrong' };
}

/**
 * Gives a credential a new password, and ends all that was open under the former one.
 * @throws SessionOver when the holder has changed password or questions since the answers were given.
 */
export const renewPassword = (
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  password: Hashed,
): Promise<void> =>
  decide(service, visit, async (tx, { credential, cause }) => {
    const { id, userId } = credential;
    const { at } = cause;
    await savePassword(tx, id, password, at);
    await forgetTries(service, tx, id, userId);
    await addSignIn(tx, { credentialId: id, at, result: 'recovered', from: visit.from });
    await endSessionsOf(tx, id, 'password_recovered', at);
    await endProofs(tx, id, at);
    await endClientSessions(service, tx, id, addMs(at, 1));
    await record(tx, { ...cause, action: 'password.recovered', authority: 'recovery questions' });
  });

const NOBODY = '00000000-0000-0000-0000-000000000000';
