import { brand } from '../brand.ts';
import type { Config, Environment } from '../config.ts';
import { wireOf } from '../issuers.ts';
import { STRICT } from '../oidc/wire.ts';
import type { Values } from '../variables.ts';
import { LEVEL_OF_ASSURANCE_2 } from './provider-schemas.ts';

type Services = Config['services'];

/** The providers that an operator names, each with its way of speaking. */
export const spoken = <T extends NonNullable<Values['PORTAL_ISSUERS']>[number]>(
  given: readonly T[] | undefined,
  env: Environment,
) => given?.map((each) => ({ ...each, wire: wireOf(each, env) }));

/** The two doors of the seed's Log In page, when the operator names no others; without partners, nothing is behind the second. */
export const ownIssuers = (services: Services, hasPartners: boolean): Config['issuers'] =>
  bothIssuers(services).filter(({ key }) => hasPartners || key !== 'partner');

const bothIssuers = (services: Services): Config['issuers'] => [
  {
    key: 'gckey',
    issuer: services.credential.origin,
    clientId: 'portal',
    acr: LEVEL_OF_ASSURANCE_2,
    name: { en: brand.en.gckey, fr: brand.fr.gckey },
    origins: [],
    wire: STRICT,
  },
  {
    key: 'partner',
    issuer: services.concierge.origin,
    clientId: 'portal',
    acr: LEVEL_OF_ASSURANCE_2,
    name: { en: brand.en.signInPartner, fr: brand.fr.signInPartner },
    origins: [],
    wire: STRICT,
  },
];

/** The invented partners of a demonstration. */
export const inventedPartners = (services: Services): Config['partners'] => [
  invented(services, 'boreal', { en: 'Boreal Savings', fr: 'Épargne boréale' }),
  invented(services, 'tidewater', { en: 'Tidewater Credit Union', fr: 'Coopérative de crédit Marée' }),
];

const invented = (
  { partners }: Services,
  key: string,
  name: { readonly en: string; readonly fr: string },
): Config['partners'][number] => ({
  key,
  issuer: `${partners.origin}/${key}`,
  clientId: 'concierge',
  acr: LEVEL_OF_ASSURANCE_2,
  name,
  origins: [],
  wire: STRICT,
  retiresOn: null,
});
