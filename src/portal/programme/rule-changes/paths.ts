/** Addresses at which a rule is changed; the list of its versions stands with its line. */
export const paths = {
  proposeRule: {
    en: '/en/lines-of-business/:line/rules/new',
    fr: '/fr/secteurs-d-activite/:line/regles/nouvelle',
  },
  /** Where the home page of administrators leads: to the proposal that waits, or to a list of several. */
  toPublish: { en: '/en/rules-to-publish', fr: '/fr/regles-a-publier' },
  /** Where the home page of whoever proposed leads: to what became of it. */
  outcome: { en: '/en/rules-decided', fr: '/fr/regles-tranchees' },
  proposal: {
    en: '/en/lines-of-business/:line/rules/:id',
    fr: '/fr/secteurs-d-activite/:line/regles/:id',
  },
} as const;
