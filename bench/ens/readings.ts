import type { Database } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { PortalTables } from '#portal/tables.ts';
import { browserOf, open } from './look.ts';
import type { Ens } from './report.ts';
import { idOf, LARGE } from './sizes.ts';

const PAGES = 200;
const STATEMENTS = 1000;

/** Pages of requests opened for the first time, which is a reading of each, and again, which is none; in turn. */
export async function reportReadings({ system, sizes }: Ens): Promise<string> {
  const browser = browserOf(LARGE.dir);
  const times: Record<'warm' | 'first' | 'again', number[]> = { warm: [], first: [], again: [] };
  const look = async (i: number, kind: keyof typeof times) => {
    const path = href(paths.request, 'en', { organisation: LARGE.organisation, id: idOf('v', i) });
    const begin = performance.now();
    await open(browser, system.portal + path);
    times[kind].push(performance.now() - begin);
  };
  const count = Math.min(PAGES, sizes.open / 2);
  for (let i = 1; i <= count; i += 1) await look(i, 'warm');
  for (let i = count + 1; i <= 2 * count; i += 1) {
    await look(i, 'first');
    await look(i, 'again');
  }
  const [first, again] = [middle(times.first), middle(times.again)];
  const adds = first - again;
  return [
    '| page of a request at the desk, p50 in ms by one | | target |',
    '| --- | --- | --- |',
    `| opened first, and again: what a reading adds | ${adds <= 1 ? 'met' : 'missed'}: ${first.toFixed(1)} − ${again.toFixed(1)} = ${adds.toFixed(2)} | ≤ 1 |`,
  ].join('\n');
}

/** The statement that keeps a reading, by itself, without a system: new ones, and those that are kept already. */
export async function timeReadings(database: Database): Promise<string> {
  const db = database.schema<PortalTables>('portal');
  const now = new Date();
  const by = { readerId: LARGE.dir, role: 'dir', organisationId: LARGE.organisation, page: 'birth' } as const;
  const times: number[][] = [];
  for (const _ of ['new', 'kept']) {
    const these: number[] = [];
    for (let k = 1; k <= STATEMENTS; k += 1) {
      const begin = performance.now();
      await addReading(db, { ...by, studentId: idOf('s', k) }, now);
      these.push(performance.now() - begin);
    }
    times.push(these);
  }
  const [fresh = 0, kept = 0] = times.map(middle);
  return `| its statement by itself, new and kept already | ${fresh.toFixed(2)}, ${kept.toFixed(2)} | |`;
}

const middle = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
