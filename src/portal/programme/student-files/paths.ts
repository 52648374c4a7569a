/** Addresses of the students of an institution, by their requests. */
export const paths = {
  ourStudents: { en: '/en/our-institution/students', fr: '/fr/notre-etablissement/dossiers-etudiants' },
  students: {
    en: '/en/our-institution/:organisation/students',
    fr: '/fr/notre-etablissement/:organisation/dossiers-etudiants',
  },
  student: {
    en: '/en/our-institution/:organisation/students/:id',
    fr: '/fr/notre-etablissement/:organisation/dossiers-etudiants/:id',
  },
} as const;
