import { brand } from '../brand.ts';
import type { Config, Environment, Problem } from '../config.ts';
import { isSameIssuer } from '../oidc/wire.ts';
import { variables } from '../variables.ts';
import { NAMES, originOf } from './checks.ts';
import { isGiven } from './read.ts';

/** What may be meant, and more often is not: said at the start, which it does not prevent. */
export const findDoubts = (config: Config, env: Environment): readonly Problem[] => [
  ...findUnknown(config, env),
  ...findEmptyDoor(config, env),
  ...(config.production ? doubtsInProduction(config, env) : doubtsWhileDeveloping(config, env)),
];

/** A variable that begins like one of ours, but for what Kubernetes and Docker add for services of those names. */
function findUnknown({ issuers, partners }: Config, env: Environment): Problem[] {
  const named = JSON.stringify([env.PORTAL_ISSUERS, env.SIGN_IN_PARTNERS, issuers.length, partners.length]);
  return Object.keys(env)
    .filter((name) => OURS.test(name) && !ADDED.test(name))
    .filter((name) => [name, name.replace(/_FILE$/, '')].every((each) => !Object.hasOwn(variables, each)))
    .filter((name) => !named.includes(name))
    .map((variable) => ({ variable, problem: 'is no variable of this system: is it misspelt?' }));
}

/** The concierge as a door, by a list of one's own, where nobody stands behind it. */
function findEmptyDoor({ issuers, partners, services }: Config, env: Environment): Problem[] {
  const door = issuers.find(({ issuer }) => isSameIssuer(issuer, services.concierge.origin));
  return door === undefined || partners.length > 0 || !isGiven(env, 'PORTAL_ISSUERS')
    ? []
    : [
        {
          variable: 'PORTAL_ISSUERS',
          problem: `${door.key}: leads to the concierge, which has no partners (SIGN_IN_PARTNERS): leave it out`,
        },
      ];
}

const OURS =
  /^(PORTAL|CREDENTIAL|CONCIERGE|PARTNERS|DATABASE|SMTP|MAIL|SIGN_IN|TRUST|RATE_LIMIT|BRAND)_[A-Z_]+$/;
const ADDED = /_(SERVICE_(HOST|PORT)(_|$)|PORT_\d|ENV_|NAME$)|^SMTP_SERVICE/;

function doubtsInProduction({ run, services, database }: Config, env: Environment): Problem[] {
  const doubts: Problem[] = [];
  const say = (variable: string, problem: string) => doubts.push({ variable, problem });
  for (const name of run)
    if (services[name].secrets.some((secret) => new Set(secret).size < 10))
      say(
        `${name.toUpperCase()}_SECRET`,
        'has few different characters: make one by openssl rand -base64 48',
      );
  for (const name of run)
    if (/(^|\.)example\.ca$/.test(new URL(services[name].origin).hostname))
      say(originOf(name), 'is the name that the documents use as an example');
  if (run.includes('portal') && !isGiven(env, 'DATA_DIR'))
    say('DATA_DIR', 'scans will lie in the folder data of wherever this was started: name a lasting folder');
  if (!run.includes('portal') && isGiven(env, 'SMTP_URL'))
    say('SMTP_URL', 'no service of this host sends mail: keep it off this host');
  if (brand.demonstration)
    say(
      'BRAND_FILE',
      'every page, letter and mail says that this is an independent demonstration: name your own brand',
    );
  if (database.kind === 'embedded')
    say(
      'DATABASE',
      'the embedded database serves one process, and may lose its last writes when the machine stops',
    );
  return doubts;
}

const doubtsWhileDeveloping = ({ services }: Config, env: Environment): Problem[] =>
  NAMES.some((name) => isGiven(env, originOf(name)) && services[name].origin.startsWith('https://'))
    ? [
        {
          variable: 'NODE_ENV',
          problem:
            'is not production, though an origin is https://: secrets, people and mail are for development',
        },
      ]
    : [];
