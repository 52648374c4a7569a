/** Where coordinators see what institutions found, and how far they have come; and officers, what is left waiting. */
export const paths = {
  findings: { en: '/en/ineligible-students', fr: '/fr/personnes-non-admissibles' },
  atWork: { en: '/en/institutions-at-work', fr: '/fr/activite-des-etablissements' },
  stalled: { en: '/en/requests-left-waiting', fr: '/fr/demandes-laissees-en-attente' },
} as const;
