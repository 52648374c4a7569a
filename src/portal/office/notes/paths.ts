/** Where officers write to one another about a case. */
export const paths = {
  notes: { en: '/en/work-queue/:id/notes', fr: '/fr/travail-en-attente/:id/notes' },
} as const;
