import { createRelyingParty } from '#kernel/oidc/client.ts';
import type { Deps } from '#kernel/service.ts';
import type { Concierge, Partner } from '../concierge.ts';
import { CALLBACK } from '../paths.ts';
import type { Asserted } from '../sign-in/rules.ts';
import type { ConciergeTables } from '../tables.ts';

/** The concierge's side of each Sign-In Partner in the configuration, in its order. */
export function openPartners(deps: Deps<ConciergeTables>): ReadonlyMap<string, Partner> {
  const { config, place, keys, clock, log } = deps;
  const partners = config.partners.map(({ key, issuer, clientId, acr, name, retiresOn, wire }): Partner => {
    const party = createRelyingParty({
      issuer,
      clientId,
      signingKey: keys.signingKey('oidc-client'),
      redirectUri: `${place.origin}${CALLBACK}/${key}`,
      // Every assertion passed on says level 2: where the partner says none, the operator's word stands for it.
      acr,
      wire,
      clock,
      log,
      allowHttp: !config.production,
    });
    return { key, name, retiresOn, party };
  });
  return new Map(partners.map((partner) => [partner.key, partner]));
}

/** Binds a request to the partner it went to without naming it in what is stored. */
export const sealOf = ({ keys }: Pick<Concierge, 'keys'>, partner: Partner, state: string): string =>
  keys.hmac('asked', JSON.stringify([partner.key, state]));

/** Tells from whom an assertion came without naming the partner in what is stored. */
export const markOf = ({ keys }: Pick<Concierge, 'keys'>, partner: Partner, interaction: string): string =>
  keys.hmac('asserted', JSON.stringify([partner.key, interaction]));

/** The day after which the partner who made an assertion closes, if it does; found by trying each partner's mark. */
export const endOf = (
  concierge: Pick<Concierge, 'keys' | 'partners'>,
  { mark, interaction }: Pick<Asserted, 'mark' | 'interaction'>,
): string | null =>
  [...concierge.partners.values()].find((partner) => markOf(concierge, partner, interaction) === mark)
    ?.retiresOn ?? null;
