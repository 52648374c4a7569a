import { Browser, connection } from '../browser.ts';
import { type Load, run } from '../load.ts';
import type { System } from '../system.ts';
import { cookieOf } from './actors.ts';

/** One at a time, and as many at once as the rest of the bench has browsers. */
export const CONNECTIONS = [1, 16] as const;

/** A browser of somebody who came in before. */
export function browserOf(personId: string): Browser {
  const browser = new Browser(connection());
  browser.bring('portal', cookieOf(personId));
  return browser;
}

/** What somebody does again and again, by each number of browsers in turn. */
export async function underLoad(
  { system, seconds }: { readonly system: System; readonly seconds: number },
  workOf: (browser: number) => () => Promise<unknown>,
): Promise<Load[]> {
  const loads: Load[] = [];
  for (const count of CONNECTIONS)
    loads.push(
      await run(
        Array.from({ length: count }, (_, at) => workOf(at)),
        seconds,
        system.pid,
      ),
    );
  return loads;
}

/** Opens a page, which must be the one that was asked for. */
export async function open(browser: Browser, address: string): Promise<void> {
  const page = await browser.goTo(address);
  if (page.status !== 200 || page.url.href !== new URL(address).href)
    throw new Error(`${address}: ${page.status} at ${page.url.href}`);
}

/** A p95, whether it meets its target, and what failed. */
export function cell({ p95, failures }: Load, target?: number): string {
  const mark = target === undefined ? '' : p95 <= target ? 'met: ' : 'missed: ';
  const failed = failures.length > 0 ? ` (${failures.length} FAILED: ${failures[0]})` : '';
  return `${mark}${p95.toFixed(1)}${failed}`;
}
