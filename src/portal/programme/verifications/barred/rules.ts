import { sameEmail } from '#kernel/email.ts';
import { type Somebody, samePerson } from '#portal/common/pins/rules.ts';
import type { Student } from '#portal/common/students/rules.ts';

type Details = Pick<Student, 'clientId' | 'dateOfBirth' | 'givenNames' | 'familyName'>;

/** Whoever would decide: as they are known at work, and as a student where they are one too. */
export interface Signer extends Somebody {
  readonly personId: string;
  /** Their date of birth only where an institution has proved them: before, it is whatever they said. */
  readonly student: (Omit<Details, 'dateOfBirth'> & { readonly dateOfBirth: string | null }) | null;
}

/** Whose file it is. */
export interface Subject extends Details {
  readonly personId: string;
  readonly email: string | null;
  /** Whether the signer lately let them back into their account. */
  readonly letIn: boolean;
}

/** Why somebody may not decide a file, whatever their role. */
export type Bar = 'own_file' | 'let_in';

/** Days after which whoever let a student back into their account decides for them again. */
export const LET_IN_DAYS = 30;

/** Why this person may not decide this student's file; null when nothing bars them (`ENS §5`). */
export function barOf(signer: Signer, subject: Subject): Bar | null {
  if (isOwn(signer, subject)) return 'own_file';
  return subject.letIn ? 'let_in' : null;
}

/**
 * Whether two accounts may be one person's. A client ID is one person's, and so are names with a date of birth; who has
 * has no date of birth that was proved can't be told from a namesake, so that a colleague decides.
 */
function isOwn({ personId, email, student, ...names }: Signer, subject: Subject): boolean {
  if (personId === subject.personId) return true;
  if (email !== null && subject.email !== null && sameEmail(email, subject.email)) return true;
  if (student === null) return samePerson(names, subject);
  if (student.clientId === subject.clientId) return true;
  const namesake = samePerson(student, subject) || samePerson(names, subject);
  return namesake && (student.dateOfBirth === null || student.dateOfBirth === subject.dateOfBirth);
}
