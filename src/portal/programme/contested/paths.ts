/** Where an institution finds out whose a record is, and where its students read of it. */
export const paths = {
  ourContested: {
    en: '/en/our-institution/claimed-twice',
    fr: '/fr/notre-etablissement/dossiers-en-double',
  },
  contested: {
    en: '/en/our-institution/:organisation/claimed-twice',
    fr: '/fr/notre-etablissement/:organisation/dossiers-en-double',
  },
  contest: {
    en: '/en/our-institution/:organisation/claimed-twice/:id',
    fr: '/fr/notre-etablissement/:organisation/dossiers-en-double/:id',
  },
  ownClaim: { en: '/en/claims/:id', fr: '/fr/revendications/:id' },
} as const;
