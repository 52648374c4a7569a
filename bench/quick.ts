import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#kernel/db/database.ts';
import { migrateAll } from '../src/system.ts';
import { countCosts } from './cost.ts';
import { type EngineName, openEngine } from './engines.ts';
import { type Load, run, runUpTo } from './load.ts';
import type { Options } from './options.ts';
import { preparePins } from './pins.ts';
import { next, openSlots } from './slots.ts';
import { settings, startSystem } from './system.ts';
import { logIn, visitHome } from './walks.ts';

/** A login and home on one engine. */
interface Quick {
  readonly engine: EngineName;
  readonly login: Load;
  readonly home: Load;
}

/** Few browsers and short loads: processor time hardly depends on how many there are. */
const BROWSERS = 4;
const WARM_UP_LOG_INS = 80;

/**
 * Whether a change made a login or home dearer, in some two minutes: counts, which are the same on every machine, and
 * processor time against the hashes of the same run.
 * A load in which a single request failed makes it exit with 1.
 */
export async function reportQuick(options: Options): Promise<string> {
  const counted = await countAll();
  const found: Quick[] = [];
  for (const engine of options.engines) found.push(await measureOn(engine, options));
  const same = (value: number) => found.map(() => String(value));
  const row = (what: string, cells: readonly string[]) => `| ${[what, ...cells].join(' | ')} |`;
  const each = (cell: (one: Quick) => string) => found.map(cell);
  return [
    row(
      '',
      each(({ engine }) => engine),
    ),
    row(
      '---',
      each(() => '---'),
    ),
    row('a login: statements', same(counted.login.statements)),
    row('a login: durable commits', same(counted.login.commits)),
    row('home: statements', same(counted.home.statements)),
    row(
      'a login: main thread, database, against its two hashes',
      each(
        ({ login: { spent } }) =>
          `${times(spent.main, spent.others)}, ${times(spent.database, spent.others)}`,
      ),
    ),
    row(
      'home: main thread and database, against the two hashes of a login',
      each(({ login, home }) => times(home.spent.main + home.spent.database, login.spent.others)),
    ),
    row(
      'a login: main thread, other threads, database, load',
      each(({ login }) => inMs(login)),
    ),
    row(
      'home: the same',
      each(({ home }) => inMs(home)),
    ),
  ].join('\n');
}

async function countAll() {
  const folder = mkdtempSync(join(tmpdir(), 'partner-portal-bench-'));
  try {
    const database = await openDatabase({ kind: 'embedded', folder: join(folder, 'data') });
    await migrateAll(database, ['portal', 'credential', 'concierge', 'partners']);
    return await countCosts(database, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOn(name: EngineName, options: Options): Promise<Quick> {
  const engine = await openEngine(name);
  try {
    const env = await settings(engine.env);
    const launch = { env, source: options.source, flags: options.flags, profile: options.profile };
    await (await startSystem({ ...launch, profile: null })).stop();
    const { pins } = await preparePins(env, 3 * BROWSERS);
    const system = await startSystem(launch);
    try {
      const slots = await openSlots(system, pins, BROWSERS);
      const works = slots.map((slot) => () => logIn(system, next(slot)));
      await runUpTo(works, WARM_UP_LOG_INS, 15);
      const login = await run(works, options.seconds, system.pid);
      const people = slots.map(next);
      await Promise.all(people.map((person) => logIn(system, person)));
      const visits = people.map((person) => () => visitHome(system, person));
      const home = await run(visits, options.seconds, system.pid);
      if (login.failures.length + home.failures.length > 0) process.exitCode = 1;
      return { engine: name, login, home };
    } finally {
      await system.stop();
    }
  } finally {
    await engine.close();
  }
}

const times = (part: number, whole: number): string => (part / whole).toFixed(3);

const inMs = ({ spent, failures }: Load): string =>
  `${[spent.main, spent.others, spent.database, spent.load].map((value) => value.toFixed(2)).join(', ')} ms${
    failures.length > 0 ? ` (${failures.length} FAILED)` : ''
  }`;
