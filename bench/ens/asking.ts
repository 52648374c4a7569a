import { href } from '#kernel/http/path.ts';
import { paths as common } from '#portal/paths.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Browser, Page } from '../browser.ts';
import { type Load, run } from '../load.ts';
import { LOOKING } from './actors.ts';
import { browserOf, cell, open, underLoad } from './look.ts';
import type { Ens } from './report.ts';
import { idOf } from './sizes.ts';

const BROWSERS = 16;
const PLACES = 3;
const ANSWERED = {
  q_exchange: 'no',
  q_listed_scholarship: 'no',
  q_kept_permit: 'no',
  q_language_only: 'no',
  purposes: ['verify', 'yearly'],
};

/** A student's pages, and requests from the questions to the page of what was sent. */
export async function reportStudents(ens: Ens): Promise<string> {
  const { large, signing } = ens.sizes;
  const student = (at: number) => large + signing - (at % LOOKING);
  const look = (path: (k: number) => string) =>
    underLoad(ens, (at) => {
      const browser = browserOf(idOf('s', student(at)));
      return () => open(browser, ens.system.portal + path(student(at)));
    });
  const home = await look(() => common.home.en);
  const file = await look((k) => href(paths.ownRequest, 'en', { id: idOf('v', k) }));
  const times: number[] = [];
  const asked = await ask(ens, times);
  const line = (what: string, loads: Load[]) =>
    `| ${what} | ${loads.map((load, at) => cell(load, at === 1 ? 50 : undefined)).join(' | ')} | p95 ≤ 50 at 16 |`;
  const p95 = times.toSorted((one, other) => one - other)[Math.ceil(0.95 * times.length) - 1] ?? Number.NaN;
  return [
    '| student: p95 in ms | at 1 | at 16 | target |',
    '| --- | --- | --- | --- |',
    line('home', home),
    line('an eligible request', file),
    `| questions, consent, check, sent, read: five requests | – | ${cell(asked)}, ${asked.rate.toFixed(1)}/s | |`,
    `| of that the sending alone, with the page after it | – | ${p95 <= 400 ? 'met' : 'missed'}: ${p95.toFixed(1)} | p95 ≤ 400 |`,
    `| requests a second | – | ${asked.rate >= 40 ? 'met' : 'missed'}: ${asked.rate.toFixed(1)}/s | ≥ 40/s |`,
    `| processor time of one: main thread, other threads, database, load | – | ${Object.values(asked.spent)
      .map((ms) => `${ms.toFixed(1)} ms`)
      .join(', ')} | |`,
  ].join('\n');
}

/** Sixteen browsers, in which a student after another asks at three institutions. */
function ask({ system, sizes, seconds }: Ens, times: number[]): Promise<Load> {
  let next = 0;
  const work = async () => {
    const turn = next;
    next += 1;
    // A student does one thing at a time, and comes back when all others have asked.
    const k = sizes.students + 1 + (turn % sizes.asking);
    if (turn >= PLACES * sizes.asking) throw new Error('every student has asked');
    const place = idOf('a', `${k}-${1 + Math.floor(turn / sizes.asking)}`);
    const browser = browserOf(idOf('s', k));
    await askOnce(browser, system.portal + href(paths.askQuestions, 'en', { place }), times);
    browser.leave();
  };
  return run(Array<typeof work>(BROWSERS).fill(work), seconds, system.pid);
}

async function askOnce(browser: Browser, address: string, times: number[]): Promise<void> {
  const questions = await browser.goTo(address);
  const check = await browser.submit(questions, ANSWERED);
  if (!check.url.pathname.endsWith('/check')) throw new Error(`no check: ${said(check)}`);
  const begin = performance.now();
  const sent = await browser.submit(check);
  times.push(performance.now() - begin);
  if (!/^\/en\/verifications\/[\w-]{36}$/.test(sent.url.pathname)) throw new Error(`not sent: ${said(sent)}`);
}

const said = ({ url, status, html }: Page): string =>
  `${url.pathname} ${status} ${/<section class="error-summary".*?<\/section>/s.exec(html)?.[0].replaceAll(/<[^>]*>/g, ' ') ?? ''}`;
