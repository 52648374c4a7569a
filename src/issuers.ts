import { parseArgs } from 'node:util';
import type { Config } from '#kernel/config.ts';
import type { ProviderConfig } from '#kernel/issuers.ts';
import { checkProvider, type Finding } from '#kernel/oidc/check/check.ts';
import { en } from '#kernel/oidc/check/en.ts';
import { fr } from '#kernel/oidc/check/fr.ts';
import type { Locale } from '#kernel/ui/locale.ts';

const words = { en, fr };

/** Says of each configured provider what fits, what doesn't, and what to set; exit 1 when one can't be used. */
export async function issuers(config: Config, given: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...given],
    options: { language: { type: 'string' } },
    allowPositionals: true,
  });
  const locale = localeOf(values.language);
  if (positionals.join(' ') !== 'check') throw new Error(words[locale].verb);
  const providers = registered(config);
  if (providers.length === 0) print(words[locale].none);
  for (const one of providers) {
    const isOwn = ownOrigins(config).includes(new URL(one.provider.issuer).origin);
    const findings = await checkProvider({ ...one.provider, allowHttp: !config.production, isOwn });
    print(reportOf(locale, one, findings));
    if (findings.some(({ tone }) => tone === 'misfit')) process.exitCode = 1;
  }
}

/** Where the services answer that this host runs. */
const ownOrigins = ({ run, services }: Config): readonly string[] => run.map((name) => services[name].origin);

/** A provider, and the addresses that have to be registered there. */
interface Registered {
  readonly provider: ProviderConfig;
  readonly addresses: Readonly<Partial<Record<keyof typeof en.addresses, string>>>;
}

/** Those of the services that this host runs. */
function registered({ run, services, issuers: doors, partners }: Config): readonly Registered[] {
  const portal = services.portal.origin;
  const concierge = services.concierge.origin;
  return [
    ...(run.includes('portal') ? doors : []).map((provider) => ({
      provider,
      addresses: {
        client: provider.clientId,
        redirect: `${portal}/oidc/callback/${provider.key}`,
        keys: `${portal}/oidc/jwks`,
        afterLogout: `${portal}/oidc/logged-out`,
        backChannel: `${portal}/oidc/backchannel-logout/${provider.key}`,
      },
    })),
    ...(run.includes('concierge') ? partners : []).map((provider) => ({
      provider,
      addresses: {
        client: provider.clientId,
        redirect: `${concierge}/oidc-client/callback/${provider.key}`,
        keys: `${concierge}/oidc-client/jwks`,
      },
    })),
  ];
}

function reportOf(locale: Locale, { provider, addresses }: Registered, findings: readonly Finding[]): string {
  const w = words[locale];
  const lines = findings.map(({ tone, key, value }) => `  ${w.tones[tone]}: ${w.findings[key](value)}`);
  const places = Object.entries(addresses).map(
    ([name, address]) => `    ${w.addresses[name as keyof typeof addresses]} ${address}`,
  );
  return [`${provider.key} (${provider.issuer})`, ...lines, `  ${w.register}`, ...places, ''].join('\n');
}

/** The language asked for, or else the terminal's. */
function localeOf(asked: string | undefined): Locale {
  if (asked === 'en' || asked === 'fr') return asked;
  return (process.env.LC_ALL || process.env.LANG || '').startsWith('fr') ? 'fr' : 'en';
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
