/** Where students go who can't answer their security questions. */
export const lostPaths = {
  lostAnswers: {
    en: '/en/security-question/lost-answers',
    fr: '/fr/question-de-securite/reponses-perdues',
  },
} as const;
