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
  /** Whether they alone could have let in the signer. */
  readonly letInBy: boolean;
}

/** Why somebody may not decide a file, whatever their role: the last where its student let them in. */
export type Bar = 'own_file' | 'let_in' | 'let_in_by';

/** Days after which whoever let somebody back into their account, or was let in so, decides again. */
export const LET_IN_DAYS = 30;

/** A way by which somebody came to work at an institution, or lately back into their account. */
export interface WayIn {
  readonly personId: string;
  /** The PIN of their role; null for a way back into the account. */
  readonly pinId: string | null;
  /** Who chose them, gave out the PIN or approved it, of those who represent the institution; who vouched for them. */
  readonly by: readonly string[];
}

/**
 * Everybody who could stand behind somebody alone: they let them in, or somebody who did. Who came by another way too is
 * nobody's doing; whoever let them back into their account lately is behind them in any case (`SECURITY §3`).
 */
export function standBehind(personId: string, ways: readonly WayIn[]): ReadonlySet<string> {
  const makers = new Set(ways.flatMap(({ by }) => by));
  return new Set([...makers].filter((maker) => maker !== personId && made(maker, ways).has(personId)));
}

function made(maker: string, ways: readonly WayIn[]): ReadonlySet<string> {
  const all = new Set([maker]);
  const isMade = ({ by }: WayIn) => by.some((one) => all.has(one));
  const roles = [
    ...Map.groupBy(
      ways.filter(({ pinId }) => pinId !== null),
      ({ personId }) => personId,
    ),
  ];
  for (let size = 0; size < all.size; ) {
    size = all.size;
    for (const [person, theirs] of roles) if (theirs.every(isMade)) all.add(person);
    for (const way of ways) if (way.pinId === null && isMade(way)) all.add(way.personId);
  }
  return all;
}

/** Why this person may not decide this student's file; null when nothing bars them (`ENS §5`). */
export function barOf(signer: Signer, subject: Subject): Bar | null {
  if (isOwn(signer, subject)) return 'own_file';
  if (subject.letIn) return 'let_in';
  return subject.letInBy ? 'let_in_by' : null;
}

/**
 * Whether two accounts may be one person's. A client ID is one person's, and so are names with a date of birth; who has
 * has no date of birth that was proved can't be told from a namesake, so that a colleague decides.
 */
export function isOwn(
  { personId, email, student, ...names }: Signer,
  subject: Omit<Subject, 'letIn' | 'letInBy'>,
): boolean {
  if (personId === subject.personId) return true;
  if (email !== null && subject.email !== null && sameEmail(email, subject.email)) return true;
  if (student === null) return samePerson(names, subject);
  if (student.clientId === subject.clientId) return true;
  const namesake = samePerson(student, subject) || samePerson(names, subject);
  return namesake && (student.dateOfBirth === null || student.dateOfBirth === subject.dateOfBirth);
}
