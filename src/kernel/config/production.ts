import type { Config, Environment, Problem, ServiceName } from '../config.ts';
import type { ProviderConfig } from '../issuers.ts';
import { originOf } from './checks.ts';
import { isGiven } from './read.ts';
import { isInward, isPlaceholder, isUnreplaced, readSender } from './texts.ts';

/**
 * What may be convenient while developing and must never be true in production (`SECURITY §6`): only of the services that
 * run here, since hosts share no more than origins.
 */
export const refuseInProduction = (config: Config, env: Environment): readonly Problem[] => [
  ...refuseInvention(config),
  ...refuseDatabase(config, env),
  ...OWN.flatMap((name) => judgeSecret(name, config, env)),
  ...refuseSharedSecrets(config),
  ...neededOrigins(config, env).flatMap((name) => judgeOrigin(name, config)),
  ...(config.run.includes('portal') ? [...judgeMail(config), ...judgeIssuers(config, env)] : []),
  ...(config.run.includes('concierge') ? judgePartners(config, env) : []),
];

const OWN = ['portal', 'credential', 'concierge'] as const;

function refuseInvention({ demo, run }: Config): Problem[] {
  const problems: Problem[] = [];
  if (demo) problems.push({ variable: 'DEMO', problem: 'invented people are refused in production' });
  if (run.includes('partners'))
    problems.push({
      variable: 'SERVICES',
      problem: 'the invented sign-in partners are refused in production',
    });
  return problems;
}

/** One connection without fsync is somebody's choice, and not what is left when a variable is forgotten. */
const refuseDatabase = ({ database }: Config, env: Environment): Problem[] =>
  database.kind === 'embedded' && !isGiven(env, 'DATABASE')
    ? [
        {
          variable: 'DATABASE_URL',
          problem: 'name a PostgreSQL server, or say DATABASE=embedded if the embedded database is wanted',
        },
      ]
    : [];

function judgeSecret(name: (typeof OWN)[number], { run, services }: Config, env: Environment): Problem[] {
  const variable = secretOf(name);
  const found = (problem: string) => [{ variable, problem }];
  if (!run.includes(name))
    return isGiven(env, variable)
      ? found(`belongs to the service ${name}, which SERVICES does not name here: keep it off this host`)
      : [];
  const { secrets } = services[name];
  if (secrets.some((secret) => secret.startsWith('development-only')))
    return found('the development secret is refused in production');
  return secrets.some(isUnreplaced) ? found('is a placeholder: make one by openssl rand -base64 48') : [];
}

/** Whoever learns one service's secret must not have learnt another's. */
const refuseSharedSecrets = ({ run, services }: Config): Problem[] =>
  OWN.filter((name) => run.includes(name)).flatMap((name, place, names) => {
    const former = names
      .slice(0, place)
      .find((other) => services[other].secrets.some((secret) => services[name].secrets.includes(secret)));
    return former === undefined
      ? []
      : [
          {
            variable: secretOf(name),
            problem: `is ${secretOf(former)} too; each service needs one of its own`,
          },
        ];
  });

const secretOf = (name: (typeof OWN)[number]) =>
  `${name.toUpperCase() as Uppercase<(typeof OWN)[number]>}_SECRET` as const;

/** A service's own origin, and those of the services that it sends people to. */
function neededOrigins({ run, issuers }: Config, env: Environment): readonly ServiceName[] {
  const doors = isGiven(env, 'PORTAL_ISSUERS') ? [] : issuers.map(({ key }) => key);
  return OWN.filter(
    (name) =>
      run.includes(name) ||
      (name === 'portal' && run.length > 0) ||
      (run.includes('portal') && doors.includes(name === 'credential' ? 'gckey' : 'partner')),
  );
}

function judgeOrigin(name: ServiceName, { services }: Config): Problem[] {
  const { origin } = services[name];
  const variable = originOf(name);
  if (!origin.startsWith('https://')) return [{ variable, problem: 'production needs an https:// origin' }];
  return isPlaceholder(new URL(origin).hostname)
    ? [{ variable, problem: 'is a placeholder: name the host that browsers reach' }]
    : [];
}

function judgeMail({ smtpUrl, mailFrom }: Config): Problem[] {
  const problems: Problem[] = [];
  if (smtpUrl === null)
    problems.push({
      variable: 'SMTP_URL',
      problem: 'production needs a mail server; the mailbox page is for development',
    });
  else if (isPlaceholder(new URL(smtpUrl).hostname))
    problems.push({ variable: 'SMTP_URL', problem: 'is a placeholder: name the mail server' });
  const domain = readSender(mailFrom)?.address.split('@').at(-1) ?? 'invalid';
  if (isPlaceholder(domain) || isInward(domain))
    problems.push({
      variable: 'MAIL_FROM',
      problem:
        'name the sender, as in Partner Portal <no-reply@portal.example.ca>: servers refuse a domain that is nobody’s',
    });
  return problems;
}

const judgeIssuers = ({ issuers }: Config, env: Environment): Problem[] =>
  isGiven(env, 'PORTAL_ISSUERS') ? judgeProviders('PORTAL_ISSUERS', issuers) : [];

const judgePartners = ({ partners }: Config, env: Environment): Problem[] =>
  isGiven(env, 'SIGN_IN_PARTNERS')
    ? judgeProviders('SIGN_IN_PARTNERS', partners)
    : [{ variable: 'SIGN_IN_PARTNERS', problem: 'name your sign-in partners, or [] for none' }];

const judgeProviders = (variable: string, providers: readonly ProviderConfig[]): Problem[] =>
  providers.flatMap(({ key, issuer, origins }) => {
    const addresses = [issuer, ...origins];
    const plain = addresses.find((address) => !/^https:/i.test(address));
    if (plain !== undefined)
      return [{ variable, problem: `${key}: production needs https://, and ${plain} has not` }];
    const nobodys = addresses.find((address) => isPlaceholder(new URL(address).hostname));
    return nobodys === undefined ? [] : [{ variable, problem: `${key}: ${nobodys} is a placeholder` }];
  });
