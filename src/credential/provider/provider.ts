import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { href } from '#kernel/http/path.ts';
import { createProvider, type OidcProvider } from '#kernel/oidc/provider.ts';
import type { Deps } from '#kernel/service.ts';
import { findCredential } from '../credentials/store.ts';
import { paths } from '../paths.ts';
import type { CredentialTables } from '../tables.ts';
import { clientsOf } from './clients.ts';
import { pages } from './provider-pages.tsx';

/** The assurance of every sign-in here (`SECURITY §1`). */
const ACR = 'urn:gc-ca:cyber-auth:assurance:loa2';

/** The OpenID provider of this service: it knows an id and a password, so it has no claims to give. */
export function openProvider(deps: Deps<CredentialTables>): OidcProvider {
  const { config, place, db, clock, log, keys } = deps;
  return createProvider({
    issuer: place.origin,
    db: kernelTables(db),
    clock,
    log,
    signingKeys: keys.signingKeys('oidc'),
    cookieKeys: keys.deriveAll('oidc cookies').map((key) => key.toString('base64url')),
    seals: keys,
    cookiePrefix: 'credential-oidc',
    secure: place.origin.startsWith('https://'),
    clients: clientsOf(config),
    pairwiseKey: keys.derive('pairwise subjects'),
    acr: ACR,
    account: async (id) => {
      const credential = await findCredential(db, id);
      return credential && { since: credential.passwordChangedAt };
    },
    interactionUrl: (locale) => href(paths.signIn, locale),
    pages: pages(config),
  });
}
