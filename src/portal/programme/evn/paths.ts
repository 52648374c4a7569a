/** Where numbers are checked. */
export const paths = {
  checkNumber: { en: '/en/check-a-number', fr: '/fr/verifier-un-numero' },
} as const;
