/** Where a scan is shown by the browser's viewer. */
export const paths = {
  showScan: {
    en: '/en/work-queue/:id/scans/:scan/shown',
    fr: '/fr/travail-en-attente/:id/numerisations/:scan/affichage',
  },
} as const;
