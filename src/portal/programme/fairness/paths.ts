/** Addresses of what an institution intends to decide, all together; each stands with its request. */
export const paths = {
  ours: { en: '/en/our-institution/intended-decisions', fr: '/fr/notre-etablissement/decisions-envisagees' },
  intents: {
    en: '/en/our-institution/:organisation/intended-decisions',
    fr: '/fr/notre-etablissement/:organisation/decisions-envisagees',
  },
} as const;
