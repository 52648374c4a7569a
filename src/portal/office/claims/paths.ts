/** Where an officer takes up a case, takes it over from a colleague or gives it back. */
export const paths = {
  claim: { en: '/en/work-queue/:id/claim', fr: '/fr/travail-en-attente/:id/prise-en-charge' },
} as const;
