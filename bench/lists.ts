import { paths } from '#portal/paths.ts';
import { type Browser, connection } from './browser.ts';
import type { Country } from './country.ts';
import { type Load, run } from './load.ts';

/** The pages measured, by who looks at them. */
const PAGES = {
  officer: [
    ['home, to compare with', paths.home.en],
    ['the queue', paths.workQueue.en],
    ['the queue, page 20', `${paths.workQueue.en}?tray=to_receive&page=20`],
    ['the queue, what is to be checked', `${paths.workQueue.en}?tray=to_check`],
    ['the queue, everything', `${paths.workQueue.en}?tray=all`],
    ['the queue, by name', `${paths.workQueue.en}?tray=all&q=gallant`],
    ['letters to print', paths.pinLetters.en],
    ['letters to post', paths.lettersOut.en],
    ['people, by name', `${paths.people.en}?q=gallant`],
  ],
  coordinator: [
    ['institutions', paths.institutions.en],
    ['institutions, page 20', `${paths.institutions.en}?page=20`],
    ['institutions, by name', `${paths.institutions.en}?q=gallant`],
    ['nominations', paths.nominations.en],
    ['nominations, by name', `${paths.nominations.en}?q=gallant`],
  ],
} as const;

/** One officer at a time, and as many at once as the rest of the bench has browsers. */
const CONNECTIONS = [1, 16] as const;
const TARGET_MS = 50;

/** How long each list takes, as a table. */
export async function reportLists(country: Country, seconds: number): Promise<string> {
  const lines: string[] = [];
  for (const who of ['officer', 'coordinator'] as const)
    for (const [what, path] of PAGES[who]) {
      const cells: string[] = [];
      for (const count of CONNECTIONS)
        cells.push(...cellsOf(await measure(country, who, path, count, seconds)));
      lines.push(`| ${who}: ${what} | ${cells.join(' | ')} |`);
    }
  const head = `| list (target: p95 < ${TARGET_MS} ms) | ${CONNECTIONS.map((count) => `p50 at ${count} | p95 at ${count}`).join(' | ')} |`;
  return [head, '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

function measure(
  country: Country,
  who: keyof typeof PAGES,
  path: string,
  count: number,
  seconds: number,
): Promise<Load> {
  const { system } = country;
  const browsers = Array.from({ length: count }, () => country[who].browser.twin(connection()));
  return run(
    browsers.map((browser) => () => look(browser, system.portal + path)),
    seconds,
    system.pid,
  );
}

const cellsOf = ({ p50, p95, failures }: Load): string[] => [
  `${p50.toFixed(1)} ms`,
  `${p95 < TARGET_MS ? 'met' : 'missed'}: ${p95.toFixed(1)} ms${failures.length > 0 ? ` (${failures.length} FAILED: ${failures[0]})` : ''}`,
];

async function look(browser: Browser, address: string): Promise<void> {
  const page = await browser.goTo(address);
  if (page.status !== 200 || page.url.href !== new URL(address).href)
    throw new Error(`${address}: ${page.status}`);
}
