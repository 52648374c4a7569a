import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '#kernel/config.ts';
import type { Log } from '#kernel/log.ts';
import { boundedFetch } from '#kernel/oidc/bounded-fetch.ts';
import { explain, type Why } from '#kernel/oidc/failure.ts';
import { adviceOnCertificate } from '#kernel/tls.ts';

/** An address that this process, or whoever comes to it, will ask. */
interface Asked {
  readonly address: string;
  /** Which variable names it. */
  readonly variable: string;
}

/** Milliseconds until the first try, until the second one of what failed, and for each answer. */
interface Waits {
  readonly first: number;
  readonly second: number;
  readonly answer: number;
}

const WAITS: Waits = { first: 3000, second: 7000, answer: 5000 };

/**
 * Warns in the log, once, of each origin of ours and each issuer that can't be reached from here, with the cause and
 * what to do: signing in would fail for everybody. Nothing waits for it, and it gives up when the process is asked to end.
 */
export async function warnOfUnreachable(
  config: Config,
  log: Log,
  asked: AbortSignal,
  waits = WAITS,
): Promise<void> {
  const isOver = async (wait: number) => {
    await pause(wait, undefined, { signal: asked, ref: false }).catch(() => {});
    return asked.aborted;
  };
  const tryAll = async (addresses: readonly Asked[]) => {
    const tries = addresses.map(async (one) => ({
      ...one,
      why: await tryToReach(one.address, asked, waits.answer),
    }));
    return (await Promise.all(tries)).filter(({ why }) => why !== null);
  };
  if (await isOver(waits.first)) return;
  const failed = await tryAll(addressesOf(config));
  if (failed.length === 0 || (await isOver(waits.second))) return;
  for (const { address, variable, why } of await tryAll(failed))
    if (!asked.aborted)
      log.warn({ address, variable, ...why, advice: adviceOn(why?.cause) }, 'an address can’t be reached');
}

/** What this process runs, and the providers that it sends people to; each once. */
function addressesOf({ run, services, issuers, partners }: Config): Asked[] {
  const discovery = (variable: string) => (provider: { readonly issuer: string }) => ({
    address: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    variable,
  });
  const all = [
    ...run.map((name) => ({
      address: `${services[name].origin}/healthz`,
      variable: `${name.toUpperCase()}_ORIGIN`,
    })),
    ...(run.includes('portal') ? issuers.map(discovery('PORTAL_ISSUERS')) : []),
    ...(run.includes('concierge') ? partners.map(discovery('SIGN_IN_PARTNERS')) : []),
  ];
  return [...new Map(all.map((one) => [one.address, one])).values()];
}

/** Null when anything answers that is no error of a server or a proxy. */
async function tryToReach(address: string, asked: AbortSignal, within: number): Promise<Why | null> {
  try {
    const signal = AbortSignal.any([asked, AbortSignal.timeout(within)]);
    const { status } = await boundedFetch(address, { signal });
    return status >= 500 ? { reason: 'the answer is an error', status } : null;
  } catch (error) {
    return explain(error);
  }
}

/** What to do about a cause, where one is known: a code of Node, of the system or of OpenSSL. */
export function adviceOn(cause: string | undefined): string {
  if (cause === undefined) return 'see whether the service, and the proxy before it, are running';
  const onCertificate = adviceOnCertificate(cause);
  if (onCertificate !== null) return onCertificate;
  if (/^(ENOTFOUND|EAI_AGAIN)$/.test(cause)) return 'this host does not know the name: see DNS or /etc/hosts';
  if (cause === 'ECONNREFUSED')
    return 'nothing listens there: see whether the proxy is running, and its port';
  return 'see whether this host may reach it: firewall, route, proxy';
}
