import * as openid from 'openid-client';
import type {
  PendingSignIn,
  RelyingParty,
  RelyingPartyOptions,
  Started,
  StartOptions,
} from './client-types.ts';
import { lazily } from './discover.ts';
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
  const discover = lazily(options);
  return {
    issuer: options.issuer,
    start: async (start) => begin(options, await discover(), start),
    finish: async (url, pending) => finishSignIn(options, await discover(), url, pending),
    endSessionUrl: async (logout) => {
      const found = await discover();
      if (!found) return null;
      return openid.buildEndSessionUrl(found.server, {
        id_token_hint: logout.idToken,
        ui_locales: localeTag(logout.locale),
        ...(logout.state === undefined ? {} : { state: logout.state }),
        ...(options.postLogoutRedirectUri ? { post_logout_redirect_uri: options.postLogoutRedirectUri } : {}),
      }).href;
    },
    readLogoutToken: async (token) => readLogoutToken(options, await discover(), token),
  };
}

async function begin(
  options: RelyingPartyOptions,
  found: { readonly server: openid.Configuration } | null,
  start: StartOptions,
): Promise<Started> {
  if (!found) return { kind: 'unavailable' };
  const pending: PendingSignIn = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    startedAt: options.clock.now().toISOString(),
    maxAge: start.maxAge ?? null,
  };
  try {
    const url = await openid.buildAuthorizationUrlWithPAR(
      found.server,
      await request(options, start, pending),
    );
    return { kind: 'go', url: url.href, pending };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    options.log.error({ issuer: options.issuer, reason }, 'a sign-in could not be started');
    return { kind: 'unavailable' };
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
