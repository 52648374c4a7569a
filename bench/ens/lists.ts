import { sql } from 'kysely';
import type { Database } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { paths as common } from '#portal/paths.ts';
import { pageQuery, type RequestFilter } from '#portal/programme/desk/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { Scope } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { explain } from '../plans.ts';
import { browserOf, cell, open, underLoad } from './look.ts';
import type { Ens } from './report.ts';
import { idOf, LARGE } from './sizes.ts';

const PAGE = 20;
const FAR = 200;

/** Where the page so far behind begins, by tray. */
export interface Places {
  readonly open: string;
  readonly decided: string;
}

const ALL: RequestFilter = {
  tray: 'open',
  personId: LARGE.dir,
  match: null,
  prediction: null,
  proved: null,
  search: '',
  after: null,
};
const SCOPE: Scope = { organisationId: LARGE.organisation, campusIds: null };
const ONE_CAMPUS: Scope = { ...SCOPE, campusIds: [idOf('campus', 1)] };

/** Finds where page 200 begins, or the last page there is of a smaller system. */
export async function findPlaces(database: Database): Promise<Places> {
  const db = database.schema<PortalTables>('portal');
  const at = async (tray: 'open' | 'decided') => {
    const rows = await pageQuery(db, SCOPE, { ...ALL, tray }, (FAR - 1) * PAGE).execute();
    const last = rows.at(-1);
    if (last === undefined) throw new Error(`nothing in ${tray}`);
    return `${last.day}_${last.id}`;
  };
  return { open: await at('open'), decided: await at('decided') };
}

const pagesOf = ({ open: far, decided }: Places) =>
  [
    ['dir', 'new, the first page', {}],
    ['dir', 'open, the first page', { tray: 'open' }],
    ['dir', 'open, page 200', { tray: 'open', after: far }],
    ['dir', 'open, near matches', { tray: 'open', match: 'near' }],
    ['dir', 'open, does not meet', { tray: 'open', prediction: 'does_not_meet' }],
    [
      'dir',
      'open, full and meets, page 200 of all',
      { tray: 'open', match: 'full', prediction: 'meets', after: far },
    ],
    ['dir', 'open, by student number', { tray: 'open', q: '20000321' }],
    ['dir', 'open, by a name that many have', { tray: 'open', q: 'gal' }],
    ['dir', 'open, by a name that nobody has', { tray: 'open', q: 'zzz' }],
    ['dir', 'decided, the first page', { tray: 'decided' }],
    ['dir', 'decided, page 200', { tray: 'decided', after: decided }],
    ['dir', 'decided, by a name that nobody has', { tray: 'decided', q: 'zzz' }],
    ['signatory', 'of one campus: open', { tray: 'open' }],
    ['signatory', 'of one campus: open, page 200 of all', { tray: 'open', after: far }],
  ] as const;

const TARGETS = [50, 120] as const;

/** How long each page of the lists takes, and home beside them, as a table. */
export async function reportLists(ens: Ens): Promise<string> {
  const addresses: (readonly [string, string, string])[] = [['dir', 'home, to compare with', common.home.en]];
  for (const [who, what, query] of pagesOf(ens.places)) {
    const path = href(paths.requests, 'en', { organisation: LARGE.organisation }, query);
    addresses.push([who, what, path]);
  }
  const lines: string[] = [];
  for (const [who, what, path] of addresses) {
    const personId = who === 'dir' ? LARGE.dir : idOf('p', LARGE.signatory);
    const loads = await underLoad(ens, () => {
      const browser = browserOf(personId);
      return () => open(browser, ens.system.portal + path);
    });
    const cells = loads.flatMap((load, at) => [load.p50.toFixed(1), cell(load, TARGETS[at])]);
    const spent = loads.at(-1)?.spent;
    cells.push(spent === undefined ? '–' : `${spent.main.toFixed(1)} + ${spent.database.toFixed(1)}`);
    lines.push(`| ${who}: ${what} | ${cells.join(' | ')} |`);
  }
  return [
    `| list, ms (targets: p95 ≤ ${TARGETS.join(' and ≤ ')}) | p50 at 1 | p95 at 1 | p50 at 16 | p95 at 16 | processor: main thread + database |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** How the database answers the lists' queries. */
export async function explainRequests(database: Database, places: Places): Promise<string[]> {
  const db = database.schema<PortalTables>('portal');
  const [day = '', id = ''] = places.open.split('_');
  const after = { day, id };
  const query = (filter: Partial<RequestFilter>, scope = SCOPE) =>
    pageQuery(db, scope, { ...ALL, ...filter }, PAGE + 1);
  const queries = {
    'requests: open': query({}),
    'requests: open, page 200': query({ after }),
    'requests: open, near matches': query({ match: 'near' }),
    'requests: open, by student number': query({ search: '20000321' }),
    'requests: open, by a name that nobody has': query({ search: 'zzz' }),
    'requests: decided': query({ tray: 'decided' }),
    'requests: decided, by a name that nobody has': query({ tray: 'decided', search: 'zzz' }),
    'requests: open, of one campus': query({}, ONE_CAMPUS),
  };
  await sql`analyze`.execute(database.root);
  const plans: string[] = [];
  for (const [what, one] of Object.entries(queries))
    plans.push(`<details><summary>${what}</summary>\n\n${await explain(database, one)}\n\n</details>`);
  return plans;
}
