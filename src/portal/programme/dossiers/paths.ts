/** Where an officer finds a student's file. */
export const paths = {
  findFile: { en: '/en/find-a-file', fr: '/fr/trouver-un-dossier' },
  surrender: { en: '/en/find-a-file/:student/surrender', fr: '/fr/trouver-un-dossier/:student/remise' },
} as const;
