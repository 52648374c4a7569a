import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { addMs, days, hours } from '#kernel/time.ts';
import { samePerson } from '#portal/common/pins/rules.ts';
import { readDate, type Student } from '#portal/common/students/rules.ts';

/** How long new questions wait, so that whoever is robbed can still say no (`SECURITY §5`: as long as a move). */
const HOLD_MS = hours(24);
/** How long they may then be set. */
const OPEN_MS = days(14);

/** Proofs that may be tried of one account. */
export const TRIES: ThrottlePolicy = { every: 5, firstBlockMs: days(1), maxBlockMs: days(1) };

/** Under which an account's tries are counted. */
export const triesOf = (personId: string): string => `lost-answers:${personId}`;

/** A proof that was given. */
export interface Proof {
  readonly credentialId: string;
  readonly askedAt: Date;
}

/** When new questions may be set. */
export const readyAt = ({ askedAt }: Pick<Proof, 'askedAt'>): Date => addMs(askedAt, HOLD_MS);

/** Whether a proof still waits, may be used, or counts for nothing: too old, or another credential's. */
export function standingOf(proof: Proof | null, credentialId: string, now: Date): 'none' | 'held' | 'ready' {
  if (proof === null || proof.credentialId !== credentialId) return 'none';
  const ready = readyAt(proof);
  if (now < ready) return 'held';
  return now < addMs(ready, OPEN_MS) ? 'ready' : 'none';
}

/** What was asked before this moment has served its time. */
export const forgottenBefore = (now: Date): Date => addMs(now, -HOLD_MS - OPEN_MS);

/** Whether somebody is who they say: by the names and the date of birth, before any code is compared. */
export const isStudentTyped = (
  student: Student,
  typed: { readonly givenNames: string; readonly familyName: string; readonly dateOfBirth: string },
): boolean => samePerson(student, typed) && student.dateOfBirth === readDate(typed.dateOfBirth);
