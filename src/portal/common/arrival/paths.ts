/** Where students go round the pages of the PIN. */
export const studentPaths = {
  capacity: { en: '/en/enrolment/capacity', fr: '/fr/inscription/a-quel-titre' },
  studentTerms: { en: '/en/enrolment/student-terms', fr: '/fr/inscription/modalites-etudiants' },
  studentDetails: { en: '/en/enrolment/your-details', fr: '/fr/inscription/vos-renseignements' },
} as const;
