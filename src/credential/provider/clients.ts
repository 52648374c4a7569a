import { brand } from '#kernel/brand.ts';
import type { Config } from '#kernel/config.ts';
import type { ClientConfig } from '#kernel/oidc/provider.ts';
import { isSameIssuer } from '#kernel/oidc/wire.ts';

/** Who may ask this service who somebody is: the portal, and nobody else. */
export function clientsOf(config: Config): ClientConfig[] {
  const { origin } = config.services.portal;
  const own = config.issuers.filter(({ issuer }) => isSameIssuer(issuer, config.services.credential.origin));
  return own.map(({ key, clientId }) => ({
    clientId,
    name: { en: brand.en.portal, fr: brand.fr.portal },
    redirectUris: [`${origin}/oidc/callback/${key}`],
    postLogoutRedirectUris: [`${origin}/oidc/logged-out`],
    backchannelLogoutUri: `${origin}/oidc/backchannel-logout/${key}`,
    keys: { jwksUri: `${origin}/oidc/jwks` },
    sector: new URL(origin).host,
  }));
}
