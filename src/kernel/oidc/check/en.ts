/** What `issuers check` says of a provider. */
export const en = {
  tones: { fits: 'fits', note: 'note', misfit: 'DOES NOT FIT' },
  findings: {
    discovered: (issuer: string) => `Its discovery document can be read; it calls itself ${issuer}.`,
    unreadable: (why: string) =>
      `Its discovery document can't be used: ${why}. See whether "issuer" is right, whether this machine reaches it, and whether it trusts its certificate (NODE_EXTRA_CA_CERTS).`,
    stopped: (issuer: string) =>
      `Nothing answers at ${issuer}, which is a service of this very system and runs only with it. Start the system, then check again.`,
    spelling: (issuer: string) =>
      `"issuer" is written with or without a final slash, unlike the provider's own: people are known by ${issuer}.`,
    algorithms: (list: string) => `Tokens may be signed with ${list}.`,
    noAlgorithm: (offered: string) =>
      `It signs ID tokens with none of RS256, PS256, ES256, ES384 and EdDSA that "algorithms" allows; it offers ${offered}.`,
    pushed: () => 'Requests are pushed.',
    notPushed: () => 'Requests go in the address, not pushed.',
    cannotPush: () => 'It can’t be pushed to, and "par" is "required": set "par": "auto".',
    mustPush: () => 'It demands pushed requests, and "par" is "off": set "par": "auto".',
    auth: (method: string) =>
      `It offers ${method}; whether it takes that from us, its registration of us decides.`,
    noAuth: (offered: string) => `It does not take what "auth" says: set "auth" to one of these: ${offered}.`,
    noAssertion: (offered: string) =>
      `It does not take assertions signed with ES256 (it takes ${offered}): set "auth": "client_secret_basic", with "secretFile".`,
    namesItself: () => 'It names itself in its answers, which is demanded of it.',
    nameless: () => 'It does not name itself in its answers: its own redirect address tells them apart.',
    noCode: () => 'It does not offer the response type "code".',
    noPkce: () => 'It does not say that it checks PKCE (S256), which is sent all the same.',
    acr: (acr: string) => `It offers the assurance ${acr}.`,
    noAcr: (offered: string) =>
      `It does not offer the assurance that "acr" demands: set "acr" to one of these, or to null: ${offered}.`,
    acrUnsaid: (acr: string) =>
      `It does not say which assurances it has: unless its sign-ins say ${acr}, set "acr" to what they say, or to null.`,
    anyAcr: () => 'Any sign-in of it is taken ("acr": null): see that it asks for enough.',
    noAuthTime: () =>
      'It does not list the claim auth_time, which every sign-in must have: switch it on there.',
    noAuthorization: () => 'It names no authorization_endpoint.',
    origins: (origin: string) =>
      `Its sign-in page stands at another origin, which browsers will refuse: set "origins": ["${origin}"].`,
    noLogout: () => 'It has no logout address: logging out here leaves the session there open.',
    noBackChannel: () =>
      'It does not tell others of a logout there: sessions here then end by themselves only.',
    keys: (address: string) => `Its keys can be read at ${address}.`,
    noKeys: (address: string) => `Its keys can't be read at ${address}.`,
  },
  register: 'To register there:',
  addresses: {
    client: 'client ID:',
    redirect: 'redirect address:',
    keys: 'address of our keys (JWKS):',
    afterLogout: 'address after logout:',
    backChannel: 'back-channel logout:',
  },
  none: 'No provider is configured for what this host runs.',
  verb: 'Say: issuers check [--language en|fr].',
};
