/** Where representatives see the records that two people claim. */
export const paths = {
  ourContested: {
    en: '/en/our-institution/claimed-twice',
    fr: '/fr/notre-etablissement/dossiers-en-double',
  },
  contested: {
    en: '/en/our-institution/:organisation/claimed-twice',
    fr: '/fr/notre-etablissement/:organisation/dossiers-en-double',
  },
} as const;
