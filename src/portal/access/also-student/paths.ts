/** Where somebody who has a role becomes a student too, in the same account. */
export const paths = {
  alsoStudent: { en: '/en/account/also-a-student', fr: '/fr/compte/aussi-aux-etudes' },
} as const;
