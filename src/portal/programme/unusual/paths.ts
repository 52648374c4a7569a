/** Where officers and administrators see what is out of the ordinary. */
export const paths = {
  unusual: { en: '/en/unusual-activity', fr: '/fr/activite-inhabituelle' },
  reasons: { en: '/en/reasons-of-reading', fr: '/fr/motifs-de-consultation' },
} as const;
