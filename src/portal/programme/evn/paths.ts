/** Where numbers are checked. */
export const paths = {
  checkNumber: { en: '/en/check-a-number', fr: '/fr/verifier-un-numero' },
  ourNumbers: { en: '/en/our-institution/check-a-number', fr: '/fr/notre-etablissement/verifier-un-numero' },
  checkOurNumber: {
    en: '/en/our-institution/:organisation/check-a-number',
    fr: '/fr/notre-etablissement/:organisation/verifier-un-numero',
  },
} as const;
