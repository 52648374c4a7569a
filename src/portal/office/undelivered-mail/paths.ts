/** The addresses of this room. */
export const paths = {
  undelivered: { en: '/en/undelivered-mail', fr: '/fr/courriels-non-remis' },
  sendAgain: { en: '/en/undelivered-mail/:id/sending', fr: '/fr/courriels-non-remis/:id/envoi' },
  takeOff: { en: '/en/undelivered-mail/:id/removal', fr: '/fr/courriels-non-remis/:id/retrait' },
};
