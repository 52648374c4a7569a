/** Where an officer records that two people of one name are two, and the receipt of many forms at once. */
export const paths = {
  twoPeople: { en: '/en/work-queue/:id/two-people', fr: '/fr/travail-en-attente/:id/deux-personnes' },
  receipts: { en: '/en/work-queue/receipts', fr: '/fr/travail-en-attente/receptions' },
} as const;
