import { createRelyingParty } from '#kernel/oidc/client.ts';
import type { Deps } from '#kernel/service.ts';
import type { Door } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';

/** The portal's side of each identity provider in the configuration, in its order. */
export function openDoors(deps: Deps<PortalTables>): ReadonlyMap<string, Door> {
  const { config, place, keys, clock, log } = deps;
  const doors = config.issuers.map(({ key, issuer, clientId, acr, name, wire }): Door => {
    const party = createRelyingParty({
      issuer,
      clientId,
      signingKey: keys.signingKey('oidc-client'),
      redirectUri: `${place.origin}/oidc/callback/${key}`,
      postLogoutRedirectUri: `${place.origin}/oidc/logged-out`,
      acr,
      wire,
      clock,
      log,
      allowHttp: !config.production,
    });
    return { key, issuer, name, party };
  });
  return new Map(doors.map((door) => [door.key, door]));
}
