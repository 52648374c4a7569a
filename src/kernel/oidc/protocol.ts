/** Where the provider's endpoints are, below the path of its issuer. */
export const ROUTES = {
  authorization: '/oidc/auth',
  pushed_authorization_request: '/oidc/request',
  token: '/oidc/token',
  userinfo: '/oidc/userinfo',
  jwks: '/oidc/jwks',
  end_session: '/oidc/logout',
} as const;

/**
 * Routes that servers call, all of a client's people from one address, so that a limit per address would stop
 * them: what costs anything there asks for the client's signature. Discovery: OIDC Discovery §4, RFC 8414 §3.
 */
export const SERVER_ROUTES = [
  ROUTES.pushed_authorization_request,
  ROUTES.token,
  ROUTES.userinfo,
  ROUTES.jwks,
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
] as const;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds. A session slides, so that logout can reach the clients for 8 h after the last sign-in. */
export const LIFETIMES = {
  AuthorizationCode: MINUTE,
  AccessToken: 5 * MINUTE,
  IdToken: 5 * MINUTE,
  Interaction: 30 * MINUTE,
  Session: 8 * HOUR,
  Grant: 8 * HOUR,
} as const;

/** Seconds after an authentication in which another sign-in may be silent (CATS 3). */
export const SILENT_SIGN_IN = 20 * MINUTE;

/** Milliseconds that another party has to answer us. */
export const ANSWER_WITHIN = 5_000;
