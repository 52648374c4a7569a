import { LONGEST_EMAIL } from '#kernel/email.ts';
import { IMM5592 } from './common/identification/fields.ts';

/** The longest name of a person, in characters; the same wherever it is typed, from the nomination to the PIN. */
export const LONGEST_NAME = 200;

/** How many characters each datum may have, by the names of its fields. What is longer is said to be, and never cut. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(IMM5592.map(({ key, longest }) => [key, longest])),
  given_names: LONGEST_NAME,
  family_name: LONGEST_NAME,
  email: LONGEST_EMAIL,
  addressEn: 600,
  addressFr: 600,
  hoursEn: 200,
  hoursFr: 200,
  pin: 60,
  recovery_code: 60,
  clientId: 60,
  dateOfBirth: 60,
  number: 40,
  reason: 500,
  programme: 200,
  second: 200,
  override: 1000,
  question: 1000,
  note: 2000,
  answer: 2000,
  reply: 2000,
  objection: 2000,
  grounds: 2000,
  words: 2000,
  reach: LONGEST_EMAIL,
  correlation: 60,
  why: 1000,
  reasons: 1000,
};

export const longestOf = (field: string): number | undefined =>
  Object.hasOwn(LENGTHS, field) ? LENGTHS[field] : undefined;
