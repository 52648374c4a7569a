/** Addresses of outages. */
export const paths = {
  outages: { en: '/en/outages', fr: '/fr/pannes' },
  record: { en: '/en/outages/new', fr: '/fr/pannes/nouvelle' },
  takeBack: { en: '/en/outages/:id/take-back', fr: '/fr/pannes/:id/retrait' },
} as const;
