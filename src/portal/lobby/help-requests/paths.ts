/** The addresses of this room, but for that of the form, which rooms beneath lead to. */
export const paths = {
  helpSent: { en: '/en/ask-for-help/sent', fr: '/fr/demander-de-l-aide/envoye' },
  helpRequests: { en: '/en/help-requests', fr: '/fr/demandes-d-aide' },
  helpRequest: { en: '/en/help-requests/:id', fr: '/fr/demandes-d-aide/:id' },
  answerHelp: { en: '/en/help-requests/:id/answer', fr: '/fr/demandes-d-aide/:id/reponse' },
  passHelp: { en: '/en/help-requests/:id/office', fr: '/fr/demandes-d-aide/:id/unite' },
} as const;
