/** Where a student sees who read their file, and representatives who of theirs read whose. */
export const paths = {
  readers: { en: '/en/who-read-my-file', fr: '/fr/qui-a-consulte-mon-dossier' },
  ourReadings: { en: '/en/our-institution/readings', fr: '/fr/notre-etablissement/consultations' },
  readings: {
    en: '/en/our-institution/:organisation/readings',
    fr: '/fr/notre-etablissement/:organisation/consultations',
  },
} as const;
