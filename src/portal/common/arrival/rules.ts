import { type Journey, journey } from '#kernel/journey.ts';

/** How far somebody has come between their credential and their tools. */
export interface Arrival {
  readonly enrolled: boolean;
  readonly portalTerms: boolean;
  readonly welcomed: boolean;
  readonly hasPin: boolean;
  readonly proved: boolean;
  readonly partnerTerms: boolean;
  readonly answered: boolean;
}

export type ArrivalStep =
  | 'portalTerms'
  | 'welcome'
  | 'havePin'
  | 'enterPin'
  | 'partnerTerms'
  | 'setQuestions'
  | 'question';

/**
 * The way in, in the seed's order. Whoever is enrolled has passed the middle of it for good, and meets
 * only new terms and their security question.
 */
export const arrivalJourney: Journey<Arrival, ArrivalStep> = journey([
  { key: 'portalTerms', ready: (a: Arrival) => a.portalTerms },
  { key: 'welcome', ready: (a: Arrival) => a.enrolled || a.welcomed },
  { key: 'havePin', ready: (a: Arrival) => a.enrolled || a.hasPin },
  { key: 'enterPin', ready: (a: Arrival) => a.enrolled || a.proved },
  { key: 'partnerTerms', ready: (a: Arrival) => a.partnerTerms },
  { key: 'setQuestions', ready: (a: Arrival) => a.enrolled },
  { key: 'question', ready: (a: Arrival) => a.answered },
]);
