/** Addresses of corrections: an institution's list, and what officers see and make. */
export const paths = {
  ours: { en: '/en/our-institution/corrections', fr: '/fr/notre-etablissement/corrections' },
  list: {
    en: '/en/our-institution/:organisation/corrections',
    fr: '/fr/notre-etablissement/:organisation/corrections',
  },
  office: { en: '/en/corrections', fr: '/fr/corrections' },
  officeOne: { en: '/en/corrections/:id', fr: '/fr/corrections/:id' },
} as const;
