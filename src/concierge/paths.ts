/** Every address of the concierge that people see, in both languages. */
export const paths = {
  front: { en: '/en', fr: '/fr' },
  select: { en: '/en/select-a-sign-in-partner', fr: '/fr/selectionner-un-partenaire-de-connexion' },
  terms: { en: '/en/terms', fr: '/fr/modalites' },
  welcome: { en: '/en/welcome', fr: '/fr/bienvenue' },
  cancel: { en: '/en/cancel', fr: '/fr/annuler' },
  noSignIn: { en: '/en/no-sign-in', fr: '/fr/aucune-connexion' },
} as const;

/** The addresses that only machines speak of: a partner's answers, and our keys as its client. */
export const CALLBACK = '/oidc-client/callback';
export const CLIENT_KEYS = '/oidc-client/jwks';
