/** Addresses of a student's messages, and of the request whose thread they stand in. */
export const paths = {
  messages: { en: '/en/messages', fr: '/fr/messages' },
  thread: { en: '/en/verifications/:id', fr: '/fr/verifications/:id' },
  answer: { en: '/en/verifications/:id/answer', fr: '/fr/verifications/:id/reponse' },
  reply: { en: '/en/verifications/:id/reply', fr: '/fr/verifications/:id/reponse-a-la-decision-envisagee' },
} as const;
