import * as openid from 'openid-client';
import type {
  PendingSignIn,
  RelyingParty,
  RelyingPartyOptions,
  Started,
  StartOptions,
} from './client-types.ts';
import { isFound, lazily, type Source, withProvider } from './discover.ts';
import { failureOf } from './failure.ts';
import { finishSignIn } from './finish.ts';
import { readLogoutToken } from './logout-token.ts';
import { localeTag } from './ui-locales.ts';

export type {
  Finished,
  LogoutToken,
  PendingSignIn,
  RefusalReason,
  RelyingParty,
  RelyingPartyOptions,
  SignedIn,
  Started,
  StartOptions,
} from './client-types.ts';
export { publicJwks } from './jwks.ts';

/** Makes this application's side of one provider; nothing is asked of the provider until somebody signs in. */
export function createRelyingParty(options: RelyingPartyOptions): RelyingParty {
  const source = lazily(options);
  return {
    issuer: options.issuer,
    start: (start) => begin(options, source, start),
    finish: (url, pending, correlationId) =>
      finishSignIn(options, source, url, { ...pending, correlationId }),
    endSessionUrl: async (logout) => {
      const found = await source.get();
      // Logging out there is optional (OIDC RP-Initiated Logout §2.1).
      if (!isFound(found) || !found.server.serverMetadata().end_session_endpoint) return null;
      return openid.buildEndSessionUrl(found.server, {
        id_token_hint: logout.idToken,
        ui_locales: localeTag(logout.locale),
        ...(logout.state === undefined ? {} : { state: logout.state }),
        ...(options.postLogoutRedirectUri ? { post_logout_redirect_uri: options.postLogoutRedirectUri } : {}),
      }).href;
    },
    readLogoutToken: (token) => readLogoutToken(options, source, token),
  };
}

async function begin(options: RelyingPartyOptions, source: Source, start: StartOptions): Promise<Started> {
  const found = await source.get(start.correlationId);
  if (!isFound(found)) return { kind: found.kind };
  const pending: PendingSignIn = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    startedAt: options.clock.now().toISOString(),
    maxAge: start.maxAge ?? null,
  };
  const asked = await request(options, start, pending);
  try {
    const url = await withProvider(source, found, async ({ server, pushing }) =>
      pushing
        ? openid.buildAuthorizationUrlWithPAR(pushing, asked)
        : openid.buildAuthorizationUrl(server, asked),
    );
    return { kind: 'go', url: url.href, pending };
  } catch (error) {
    const { kind, why } = failureOf(error);
    const about = { issuer: options.issuer, correlationId: start.correlationId, ...why };
    options.log.error(about, 'a sign-in could not be started');
    return { kind };
  }
}

const request = async (options: RelyingPartyOptions, start: StartOptions, pending: PendingSignIn) => ({
  redirect_uri: options.redirectUri,
  scope: 'openid',
  response_type: 'code',
  state: pending.state,
  nonce: pending.nonce,
  code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
  code_challenge_method: 'S256',
  ui_locales: localeTag(start.locale),
  ...(options.acr ? { acr_values: options.acr } : {}),
  ...(start.maxAge === undefined ? {} : { max_age: String(start.maxAge) }),
  ...(start.prompt ? { prompt: start.prompt } : {}),
});
