import { LEVEL_OF_ASSURANCE_2 } from '#kernel/config/provider-schemas.ts';
import { href } from '#kernel/http/path.ts';
import { type ClientConfig, createProvider, type OidcProvider } from '#kernel/oidc/provider.ts';
import { isSameIssuer } from '#kernel/oidc/wire.ts';
import type { Deps } from '#kernel/service.ts';
import { providerPages } from './pages.tsx';
import { signInPath } from './paths.ts';
import { type InventedPartner, isAccount } from './rules.ts';

/** What the partners need; they send nothing, hash nothing and keep no tables of their own. */
export type PartnersDeps = Pick<Deps<unknown>, 'config' | 'place' | 'db' | 'clock' | 'log' | 'keys'>;

/** One partner's OpenID provider, below a path of its own; the concierge is all it knows of the world. */
export function openProvider(deps: PartnersDeps, partner: InventedPartner): OidcProvider {
  const { place, db, clock, log, keys } = deps;
  return createProvider({
    issuer: `${place.origin}/${partner.key}`,
    db,
    clock,
    log,
    signingKeys: keys.signingKeys(`oidc ${partner.key}`),
    cookieKeys: keys.deriveAll(`oidc-cookies ${partner.key}`).map((key) => key.toString('base64url')),
    seals: keys,
    cookiePrefix: `${partner.key}-oidc`,
    secure: place.origin.startsWith('https://'),
    clients: [concierge(deps, partner)],
    pairwiseKey: keys.derive(`pairwise ${partner.key}`),
    acr: LEVEL_OF_ASSURANCE_2,
    account: async (accountId) => (isAccount(partner, accountId) ? {} : null),
    interactionUrl: (locale) => href(signInPath(partner.key), locale),
    pages: providerPages(partner),
  });
}

/** The concierge, which knows us by a key of its own choice. */
function concierge({ config, place }: PartnersDeps, partner: InventedPartner): ClientConfig {
  const { origin } = config.services.concierge;
  const issuer = `${place.origin}/${partner.key}`;
  const key = config.partners.find((each) => isSameIssuer(each.issuer, issuer))?.key ?? partner.key;
  return {
    clientId: 'concierge',
    redirectUris: [`${origin}/oidc-client/callback/${key}`],
    postLogoutRedirectUris: [],
    keys: { jwksUri: `${origin}/oidc-client/jwks` },
    sector: 'concierge',
  };
}
