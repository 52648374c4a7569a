/** Addresses of reviews: an institution's list, and what waits for a coordinator. */
export const paths = {
  ours: { en: '/en/our-institution/reviews-asked', fr: '/fr/notre-etablissement/reexamens-demandes' },
  reviews: {
    en: '/en/our-institution/:organisation/reviews-asked',
    fr: '/fr/notre-etablissement/:organisation/reexamens-demandes',
  },
  coordinator: { en: '/en/reviews-of-decisions', fr: '/fr/reexamens-de-decisions' },
  coordinatorFile: {
    en: '/en/reviews-of-decisions/:id/files/:document',
    fr: '/fr/reexamens-de-decisions/:id/fichiers/:document',
  },
  coordinatorOne: { en: '/en/reviews-of-decisions/:id', fr: '/fr/reexamens-de-decisions/:id' },
} as const;
