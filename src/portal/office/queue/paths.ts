/** Where an officer records that two people of one name are two. */
export const paths = {
  twoPeople: { en: '/en/work-queue/:id/two-people', fr: '/fr/travail-en-attente/:id/deux-personnes' },
} as const;
