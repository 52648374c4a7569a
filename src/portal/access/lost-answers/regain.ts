import { record } from '#kernel/audit/store.ts';
import { clearTries, reserveTry } from '#kernel/throttles/store.ts';
import { verifyRecoveryCode } from '#portal/access/recovery-code/code.ts';
import { useRecoveryCode } from '#portal/access/recovery-code/store.ts';
import { hashAnswers, nextPosition } from '#portal/access/security-questions/answers.ts';
import { tellPerson } from '#portal/access/security-questions/emails.ts';
import { completeSignIn } from '#portal/access/security-questions/enter.ts';
import type { Chosen } from '#portal/access/security-questions/rules.ts';
import { saveAnswers } from '#portal/access/security-questions/store.ts';
import { causeOf, credentialCause } from '#portal/common/arrival/cause.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { tellAsked } from './emails.ts';
import type { TypedProof } from './form.ts';
import type { Regaining } from './guard.ts';
import { isStudentTyped, type Proof, TRIES, triesOf } from './rules.ts';
import { saveProof, takeProof } from './store.ts';

type Proving = { readonly kind: 'proved' | 'mismatch' } | { readonly kind: 'wait'; readonly until: Date };

/** Tries names, date of birth and recovery code; counted before they are compared, and told where they are right. */
export const proveStudent = (
  portal: Portal,
  visit: PortalVisit<Regaining>,
  typed: TypedProof,
): Promise<Proving> =>
  portal.hasher.inTurn(triesOf(visit.student.personId), () => attempt(portal, visit, typed));

async function attempt(portal: Portal, visit: PortalVisit<Regaining>, typed: TypedProof): Promise<Proving> {
  const { student, credentialId, now } = visit;
  const { personId } = student;
  const tried = await reserveTry(portal.db, triesOf(personId), now, TRIES);
  if (tried.kind === 'wait') return { kind: 'wait', until: tried.until };
  // The code is compared in every case, so that the time taken tells nothing of the rest.
  const verdict = await verifyRecoveryCode(portal, personId, typed.code);
  if (verdict !== 'match' || !isStudentTyped(student, typed)) return { kind: 'mismatch' };
  await portal.db.transaction().execute(async (tx) => {
    await clearTries(tx, triesOf(personId));
    if (!(await saveProof(tx, personId, { credentialId, askedAt: now }))) return;
    await tellAsked(portal, tx, personId);
    const cause = credentialCause(visit, credentialId);
    await record(tx, { ...cause, action: 'lost_answers.proved', subject: `person:${personId}` });
  });
  return { kind: 'proved' };
}

/** Drops a proof: whoever comes in by the same credential may say that it was not they who gave it. */
export const dropProof = (portal: Portal, visit: PortalVisit<Regaining>): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    const { proof, student, credentialId } = visit;
    const { personId } = student;
    if (proof === null || !(await takeProof(tx, personId, proof))) return false;
    const cause = credentialCause(visit, credentialId);
    await record(tx, { ...cause, action: 'lost_answers.dropped', subject: `person:${personId}` });
    return true;
  });

/** All of it or nothing: proof and code are used up, the questions are new, the student is in. */
export async function setNewAnswers(
  portal: Portal,
  visit: PortalVisit<Regaining & { readonly proof: Proof }>,
  chosen: readonly Chosen[],
): Promise<boolean> {
  const { person, proof, now } = visit;
  const answers = await hashAnswers(portal.hasher, person.id, chosen);
  return portal.db.transaction().execute(async (tx) => {
    if (!(await takeProof(tx, person.id, proof))) return false;
    if (!(await useRecoveryCode(tx, person.id, proof.askedAt))) return false;
    const cause = causeOf(visit, person.id);
    await saveAnswers(tx, person.id, answers, nextPosition(), now);
    await clearTries(tx, questionThrottle(person.id));
    await dropWaiting(tx, person.id, cause);
    await tellPerson(portal, tx, person.id, 'changed');
    await completeSignIn(visit, tx, person);
    const reset = { action: 'person.questions_reset', authority: 'recovery-code' } as const;
    await record(tx, { ...cause, ...reset, subject: `person:${person.id}` });
    return true;
  });
}
