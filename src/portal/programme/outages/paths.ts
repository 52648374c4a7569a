/** Addresses of outages. */
export const paths = {
  outages: { en: '/en/outages', fr: '/fr/pannes' },
  record: { en: '/en/outages/new', fr: '/fr/pannes/nouvelle' },
} as const;
