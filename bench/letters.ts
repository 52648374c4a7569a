import { setInterval } from 'node:timers';
import { paths } from '#portal/paths.ts';
import { hashesPerSecond } from './ceiling.ts';
import type { Country } from './country.ts';
import { TO_PRINT } from './generate.ts';
import { residentMegabytes } from './processes.ts';

const TARGET_SECONDS = 30;

/** Letters to be printed as one PDF, ordered and taken by an officer as a browser does: time and memory. */
export async function reportLetters({ system, officer: { browser } }: Country): Promise<string> {
  const list = await browser.goTo(system.portal + paths.pinLetters.en);
  const run = await browser.submit(list, { all: 'yes' });
  const [, action] = /action="([^"]*\/print)"/.exec(run.html) ?? [];
  if (action === undefined) throw new Error(`no letters to print on ${run.url.pathname} (${run.status})`);
  const hashes = [await hashesPerSecond(1)];
  const memory = watch(system.pid);
  const begin = performance.now();
  const file = await browser.submit(run, {}, action);
  const seconds = (performance.now() - begin) / 1000;
  const { before, most } = memory.stop();
  hashes.push(await hashesPerSecond(1));
  const isWhole =
    file.status === 200 && file.html.startsWith('%PDF') && file.html.trimEnd().endsWith('%%EOF');
  const pages = file.html.match(/\/Type \/Page\b/g)?.length ?? 0;
  if (!isWhole || pages <= TO_PRINT)
    throw new Error(`not ${TO_PRINT} letters: ${file.status}, ${pages} pages`);
  return [
    '| letters | | target |',
    '| --- | --- | --- |',
    `| ${TO_PRINT} in one PDF of ${pages} pages | ${seconds < TARGET_SECONDS ? 'met' : 'missed'}: ${seconds.toFixed(1)} s | < ${TARGET_SECONDS} s |`,
    `| hashes a second on all cores just before and after: others on the machine lower it | ${hashes.map((rate) => rate.toFixed(0)).join(', ')} | |`,
    `| resident memory before, at its most | ${before.toFixed(0)} MB, ${most.toFixed(0)} MB | bounded |`,
  ].join('\n');
}

/** Looks at a process's resident memory, in megabytes, ten times a second. */
function watch(pid: number) {
  const before = residentMegabytes(pid) ?? 0;
  let most = before;
  const look = () => {
    most = Math.max(most, residentMegabytes(pid) ?? 0);
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { before, most };
    },
  };
}
