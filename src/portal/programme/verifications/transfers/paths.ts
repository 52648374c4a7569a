/** Addresses of transfers, at either institution. */
export const paths = {
  ours: { en: '/en/our-institution/transfers', fr: '/fr/notre-etablissement/transferts' },
  transfers: {
    en: '/en/our-institution/:organisation/transfers',
    fr: '/fr/notre-etablissement/:organisation/transferts',
  },
  transfer: {
    en: '/en/our-institution/:organisation/transfers/:id',
    fr: '/fr/notre-etablissement/:organisation/transferts/:id',
  },
  ourOvertaken: {
    en: '/en/our-institution/transfers/overtaken',
    fr: '/fr/notre-etablissement/transferts/signature-sans-effet',
  },
  overtaken: {
    en: '/en/our-institution/:organisation/transfers/overtaken',
    fr: '/fr/notre-etablissement/:organisation/transferts/signature-sans-effet',
  },
  keep: {
    en: '/en/our-institution/:organisation/transfers/:id/keep',
    fr: '/fr/notre-etablissement/:organisation/transferts/:id/non-transmission',
  },
} as const;
