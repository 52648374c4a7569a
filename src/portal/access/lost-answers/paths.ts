/** What follows once a student has proved that an account is theirs. */
export const ownPaths = {
  dropLostAnswers: {
    en: '/en/security-question/lost-answers/cancellation',
    fr: '/fr/question-de-securite/reponses-perdues/annulation',
  },
  newAnswers: {
    en: '/en/security-question/lost-answers/new-questions',
    fr: '/fr/question-de-securite/reponses-perdues/nouvelles-questions',
  },
} as const;
