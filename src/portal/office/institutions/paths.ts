/** Every institution, for officers; coordinators have those of their place. */
export const paths = {
  institutions: { en: '/en/all-institutions', fr: '/fr/tous-les-etablissements' },
  institution: { en: '/en/all-institutions/:id', fr: '/fr/tous-les-etablissements/:id' },
} as const;
