/** Where a student sees who read their file. */
export const paths = {
  readers: { en: '/en/who-read-my-file', fr: '/fr/qui-a-consulte-mon-dossier' },
} as const;
