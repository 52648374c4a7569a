/** Addresses of programmes of study: the institution's own, and the officers'. */
export const paths = {
  ourProgrammes: { en: '/en/our-institution/programmes', fr: '/fr/notre-etablissement/programmes' },
  programmes: {
    en: '/en/our-institution/:organisation/programmes',
    fr: '/fr/notre-etablissement/:organisation/programmes',
  },
  proposeChange: {
    en: '/en/our-institution/:organisation/programmes/:line/change',
    fr: '/fr/notre-etablissement/:organisation/programmes/:line/changement',
  },
  proposeEnd: {
    en: '/en/our-institution/:organisation/programmes/:line/end/:code',
    fr: '/fr/notre-etablissement/:organisation/programmes/:line/fin/:code',
  },
  withdraw: {
    en: '/en/our-institution/:organisation/programme-proposals/:id/withdraw',
    fr: '/fr/notre-etablissement/:organisation/propositions-de-programme/:id/retrait',
  },
  toConfirm: { en: '/en/programmes-to-confirm', fr: '/fr/programmes-a-confirmer' },
  proposal: { en: '/en/programmes-to-confirm/:id', fr: '/fr/programmes-a-confirmer/:id' },
  keepChange: {
    en: '/en/lines-of-business/:line/institutions/:id/programmes/change',
    fr: '/fr/secteurs-d-activite/:line/etablissements/:id/programmes/changement',
  },
  keepEnd: {
    en: '/en/lines-of-business/:line/institutions/:id/programmes/end/:code',
    fr: '/fr/secteurs-d-activite/:line/etablissements/:id/programmes/fin/:code',
  },
} as const;
