import { type Journey, journey } from '#kernel/journey.ts';

/** How far somebody has come between their credential and their tools. */
export interface Arrival {
  readonly enrolled: boolean;
  readonly portalTerms: boolean;
  readonly welcomed: boolean;
  readonly hasPin: boolean;
  readonly proved: boolean;
  /** On the way of students, who have no PIN; only until they are enrolled. */
  readonly studying: boolean;
  readonly studentTerms: boolean;
  readonly detailsGiven: boolean;
  readonly partnerTerms: boolean;
  /** What an enrolled person is: both, perhaps. */
  readonly isStudent: boolean;
  readonly isStaff: boolean;
  readonly answered: boolean;
}

export type ArrivalStep =
  | 'portalTerms'
  | 'welcome'
  | 'havePin'
  | 'enterPin'
  | 'studentTerms'
  | 'studentDetails'
  | 'partnerTerms'
  | 'setQuestions'
  | 'question';

/**
 * The way in, in the seed's order; students, who have no PIN, go round by terms and details of their own. Whoever is
 * enrolled has passed the middle of it for good, and meets only new terms and their security question.
 */
export const arrivalJourney: Journey<Arrival, ArrivalStep> = journey([
  { key: 'portalTerms', ready: (a: Arrival) => a.portalTerms },
  { key: 'welcome', ready: (a: Arrival) => a.enrolled || a.welcomed },
  { key: 'havePin', ready: (a: Arrival) => a.enrolled || a.hasPin || a.studying },
  { key: 'enterPin', ready: (a: Arrival) => a.enrolled || a.proved || a.studying },
  { key: 'studentTerms', ready: (a: Arrival) => a.studentTerms || !asStudent(a) },
  { key: 'studentDetails', ready: (a: Arrival) => a.enrolled || a.detailsGiven || !a.studying },
  { key: 'partnerTerms', ready: (a: Arrival) => a.partnerTerms || !asStaff(a) },
  { key: 'setQuestions', ready: (a: Arrival) => a.enrolled },
  { key: 'question', ready: (a: Arrival) => a.answered },
]);

/** Whether a step stands on somebody's way at all, or on that of others. */
export function isOnWay(step: ArrivalStep, arrival: Arrival): boolean {
  switch (step) {
    case 'studentTerms':
    case 'studentDetails':
      return asStudent(arrival);
    case 'enterPin':
    case 'partnerTerms':
      return asStaff(arrival);
    default:
      return true;
  }
}

/**
 * Whether somebody is a student and nothing else: they alone get new questions by a recovery code. Whoever has a role gets
 * a new PIN, which takes a second person (`SECURITY §4`), and must not come by an easier way.
 */
export const isStudentOnly = ({ isStudent, isStaff }: Pick<Arrival, 'isStudent' | 'isStaff'>): boolean =>
  isStudent && !isStaff;

const asStudent = (a: Arrival): boolean => (a.enrolled ? a.isStudent : a.studying);
const asStaff = (a: Arrival): boolean => (a.enrolled ? a.isStaff : !a.studying);

/** How long an answer vouches for whoever gave it, before what guards the account or is signed (`SECURITY §2`). */
export const FRESH_MS = 10 * 60_000;

export const isFresh = (answeredAt: string | undefined, now: Date): boolean =>
  answeredAt !== undefined && now.getTime() - Date.parse(answeredAt) < FRESH_MS;
