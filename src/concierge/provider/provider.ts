import { brand } from '#kernel/brand.ts';
import { LEVEL_OF_ASSURANCE_2 } from '#kernel/config/provider-schemas.ts';
import type { Config } from '#kernel/config.ts';
import { href } from '#kernel/http/path.ts';
import { type ClientConfig, createProvider, type OidcProvider } from '#kernel/oidc/provider.ts';
import { isSameIssuer } from '#kernel/oidc/wire.ts';
import type { Deps } from '#kernel/service.ts';
import { isAccount } from '../handles/store.ts';
import { paths } from '../paths.ts';
import type { ConciergeTables } from '../tables.ts';
import { providerPages } from './pages.tsx';

/** The OpenID provider that the portal sees; behind it every partner looks the same. */
export function openProvider(deps: Deps<ConciergeTables>): OidcProvider {
  const { config, place, db, clock, log, keys } = deps;
  return createProvider({
    issuer: place.origin,
    db,
    clock,
    log,
    signingKeys: keys.signingKeys('oidc'),
    cookieKeys: keys.deriveAll('oidc-cookies').map((key) => key.toString('base64url')),
    seals: keys,
    cookiePrefix: 'concierge-oidc',
    secure: place.origin.startsWith('https://'),
    clients: [portalClient(config)],
    pairwiseKey: keys.derive('pairwise'),
    acr: LEVEL_OF_ASSURANCE_2,
    account: async (accountId) => ((await isAccount(db, accountId)) ? {} : null),
    interactionUrl: (locale) => href(paths.select, locale),
    pages: providerPages(config),
  });
}

/** The portal, which knows us by a key of its own choice. */
function portalClient({ services, issuers }: Config): ClientConfig {
  const { origin } = services.portal;
  const key = issuers.find(({ issuer }) => isSameIssuer(issuer, services.concierge.origin))?.key ?? 'partner';
  return {
    clientId: 'portal',
    name: { en: brand.en.portal, fr: brand.fr.portal },
    redirectUris: [`${origin}/oidc/callback/${key}`],
    postLogoutRedirectUris: [`${origin}/oidc/logged-out`],
    backchannelLogoutUri: `${origin}/oidc/backchannel-logout/${key}`,
    keys: { jwksUri: `${origin}/oidc/jwks` },
    // A name, not the host: subjects must outlive a move to another address.
    sector: 'portal',
  };
}
