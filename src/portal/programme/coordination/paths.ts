/** Where coordinators see what institutions found, and how far they have come. */
export const paths = {
  findings: { en: '/en/ineligible-students', fr: '/fr/personnes-non-admissibles' },
  atWork: { en: '/en/institutions-at-work', fr: '/fr/activite-des-etablissements' },
} as const;
