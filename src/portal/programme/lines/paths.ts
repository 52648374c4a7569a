/** Addresses of the lines of business. */
export const paths = {
  lines: { en: '/en/lines-of-business', fr: '/fr/secteurs-d-activite' },
  line: { en: '/en/lines-of-business/:line', fr: '/fr/secteurs-d-activite/:line' },
  tryRule: { en: '/en/lines-of-business/:line/trial', fr: '/fr/secteurs-d-activite/:line/essai' },
  rules: { en: '/en/lines-of-business/:line/rules', fr: '/fr/secteurs-d-activite/:line/regles' },
  participants: {
    en: '/en/lines-of-business/:line/institutions',
    fr: '/fr/secteurs-d-activite/:line/etablissements',
  },
  participant: {
    en: '/en/lines-of-business/:line/institutions/:id',
    fr: '/fr/secteurs-d-activite/:line/etablissements/:id',
  },
  programmes: {
    en: '/en/lines-of-business/:line/institutions/:id/programmes',
    fr: '/fr/secteurs-d-activite/:line/etablissements/:id/programmes',
  },
} as const;
