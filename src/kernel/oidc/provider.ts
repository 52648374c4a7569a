import { type Configuration, Provider } from 'oidc-provider';
import { findAccount, loadGrant, requestLocale } from './accounts.ts';
import { createAdapter } from './adapter.ts';
import { callClient } from './call-client.ts';
import { carrying } from './carried.ts';
import { cookieSigner } from './cookie-signer.ts';
import { reportEvents } from './events.ts';
import { truthful, withMaxAge } from './headers.ts';
import { confirmOrLogOut, withoutScript } from './logout-pages.ts';
import type { ClientConfig, OidcProvider, ProviderOptions } from './options.ts';
import { contextLocale, renderError, renderLoggedOut } from './pages.ts';
import { subjectFor } from './pairwise.ts';
import { signInPolicy } from './policy.ts';
import { LIFETIMES, ROUTES } from './protocol.ts';
import { inUnit } from './unit.ts';

export type {
  ClientConfig,
  ConfirmLogout,
  OidcProvider,
  ProviderAccount,
  ProviderError,
  ProviderOptions,
  ProviderPages,
} from './options.ts';

/** Makes a provider with the wire rules of SECURITY §1; mount it with `mountProvider`. */
export function createProvider(options: ProviderOptions): OidcProvider {
  const core = new ScriptlessProvider(options.issuer, configuration(options));
  const provider = { core, options };
  // `mountProvider` sets these headers from the issuer, whatever the network said.
  core.proxy = true;
  core.use(sayWhenToTryAgain);
  core.use(withMaxAge);
  core.use(truthful);
  core.use(inUnit(options));
  core.use(carrying(options));
  core.use(withoutScript(provider));
  reportEvents(core, options.log);
  return provider;
}

/** As the pages do while the database is away: the library takes an error's status, not its headers. */
const sayWhenToTryAgain: Parameters<Provider['use']>[0] = async (ctx, next) => {
  await next();
  if (ctx.status === 503) ctx.set('Retry-After', '5');
};

/**
 * Answers by redirect only: `form_post` and `web_message` need a script, which our pages never run. An error has no ID
 * token to bring the person's language back (CATS 3), so it brings `ui_locales`; clients ignore
 * parameters that they do not know (RFC 6749 §4.1.2).
 */
class ScriptlessProvider extends Provider {
  override registerResponseMode(...[name, handler]: Parameters<Provider['registerResponseMode']>): void {
    if (name !== 'query' && name !== 'fragment') return;
    super.registerResponseMode(name, (ctx, to, answer) =>
      handler(ctx, to, 'error' in answer ? { ...answer, ui_locales: requestLocale(ctx) } : answer),
    );
  }
}

function configuration(options: ProviderOptions): Configuration {
  return {
    adapter: createAdapter(options),
    clients: options.clients.map(clientMetadata),
    jwks: { keys: options.signingKeys.map((key) => ({ ...key })) },
    acrValues: [options.acr],
    routes: ROUTES,
    ttl: LIFETIMES,
    cookies: cookies(options),
    features: features(options),
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time', 'locale'] },
    scopes: ['openid'],
    responseTypes: ['code'],
    subjectTypes: ['pairwise'],
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    discovery: { ui_locales_supported: ['en-CA', 'fr-CA'], prompt_values_supported: ['none', 'login'] },
    allowOmittingSingleRegisteredRedirectUri: false,
    interactions: {
      policy: signInPolicy(options.clock),
      url: (ctx) => options.interactionUrl(contextLocale(ctx)),
    },
    findAccount: (ctx, accountId, token) => findAccount(options, ctx, accountId, token),
    loadExistingGrant: loadGrant,
    pairwiseIdentifier: (_ctx, accountId, client) => subjectFor(options, client.clientId, accountId),
    renderError: (ctx, out, error) => renderError(options.pages, ctx, out, error),
    fetch: callClient,
  };
}

const features = (options: ProviderOptions): Configuration['features'] => ({
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  resourceIndicators: { enabled: false },
  pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
  backchannelLogout: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx) => confirmOrLogOut(options, ctx),
    postLogoutSuccessSource: (ctx) => renderLoggedOut(options.pages, ctx),
  },
});

function cookies({ cookiePrefix, cookieKeys, secure }: ProviderOptions): Configuration['cookies'] {
  const base = { httpOnly: true, sameSite: 'lax', secure, signed: true } as const;
  // Over https no other host of the domain can plant these two; the third belongs to a path.
  const host = secure ? '__Host-' : '';
  return {
    keys: cookieSigner(cookieKeys),
    names: {
      session: `${host}${cookiePrefix}-session`,
      interaction: `${host}${cookiePrefix}-interaction`,
      resume: `${cookiePrefix}-resume`,
    },
    long: base,
    // The sign-in pages have a path for each language, so the cookie that names the sign-in has none.
    short: { ...base, path: '/' },
  };
}

function clientMetadata(client: ClientConfig) {
  return {
    client_id: client.clientId,
    ...(client.name ? { client_name: client.name.en, 'client_name#fr': client.name.fr } : {}),
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    ...(client.backchannelLogoutUri
      ? { backchannel_logout_uri: client.backchannelLogoutUri, backchannel_logout_session_required: true }
      : {}),
    ...('jwksUri' in client.keys
      ? { jwks_uri: client.keys.jwksUri }
      : { jwks: { keys: client.keys.jwks.keys.map((key) => ({ ...key })) } }),
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    response_modes: ['query'],
    subject_type: 'pairwise' as const,
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'ES256' as const,
    id_token_signed_response_alg: 'ES256' as const,
    require_pushed_authorization_requests: true,
  };
}
