import { days, endOfDayAfter } from '#kernel/time.ts';
import { type Acting, authorityOver, type MembershipStatus } from '#portal/common/members/rules.ts';
import type { Role } from '#portal/roles.ts';

/** How long an institution has to confirm its people (`DOMAIN §6`). */
const REVIEW_DAYS = 90;

/** When a review closes: with the last day that pages and mail name. */
export const closingOf = (openedAt: Date): Date => endOfDayAfter(openedAt, REVIEW_DAYS);

/** Done when everybody was answered for, closed when its time was over first. */
export type ReviewStatus = 'open' | 'done' | 'closed';

export type ReviewAnswer = 'confirmed' | 'left';

/** Somebody of the institution, and whether they have been answered for. */
export interface Reviewed {
  readonly membershipId: string;
  readonly personId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly status: MembershipStatus;
  readonly answer: ReviewAnswer | null;
  readonly lastSignInAt: Date | null;
}

interface Progress {
  readonly answered: number;
  readonly total: number;
}

/** Whoever left is answered for by that. */
export const progressOf = (people: readonly Reviewed[]): Progress => ({
  answered: people.filter(isAnswered).length,
  total: people.length,
});

export const isAnswered = ({ answer, status }: Reviewed): boolean => answer !== null || status === 'ended';

export const isDone = ({ answered, total }: Progress): boolean => answered >= total;

/** Which answers somebody may give about a colleague. */
interface Choices {
  /** Whoever answers is still here, and says so by answering. */
  readonly own: boolean;
  /** That somebody has left ends their role, so it takes the right to end it. */
  readonly left: boolean;
}

export const choicesFor = (actor: Acting, reviewed: Reviewed): Choices => ({
  own: reviewed.personId === actor.personId,
  left: authorityOver(actor, reviewed) !== null,
});

/** The answers of a form about those who can still be answered for; what was said already is left out. */
export const readAnswers = (
  people: readonly Reviewed[],
  typed: (membershipId: string) => string,
): ReadonlyMap<string, ReviewAnswer> =>
  new Map(
    people
      .filter(({ status }) => status !== 'ended')
      .flatMap(({ membershipId, answer: given }) => {
        const answer = typed(membershipId);
        return (answer === 'confirmed' || answer === 'left') && answer !== given
          ? [[membershipId, answer] as const]
          : [];
      }),
  );

/** The same, and for everybody else who was not answered for, that they are still there. */
export const withTheRest = (
  people: readonly Reviewed[],
  answers: ReadonlyMap<string, ReviewAnswer>,
): ReadonlyMap<string, ReviewAnswer> =>
  new Map([
    ...people.filter((one) => !isAnswered(one)).map(({ membershipId: id }) => [id, 'confirmed'] as const),
    ...answers,
  ]);

/** Where a review stands against its time: for reminders and for the page. */
type Phase = 'first_half' | 'second_half' | 'last_week' | 'over';

export function phaseOf(review: { readonly openedAt: Date; readonly closesAt: Date }, now: Date): Phase {
  const left = review.closesAt.getTime() - now.getTime();
  if (left <= 0) return 'over';
  if (left <= days(7)) return 'last_week';
  return left <= (review.closesAt.getTime() - review.openedAt.getTime()) / 2 ? 'second_half' : 'first_half';
}
