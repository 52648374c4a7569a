/** Where the terms of students stand for everybody to read. */
export const publicPaths = {
  currentStudentTerms: { en: '/en/terms-of-use/students', fr: '/fr/modalites-d-utilisation/etudiants' },
} as const;
