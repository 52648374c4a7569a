import { CompiledQuery, type Kysely, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import { type Config, parseConfig } from '#kernel/config.ts';
import { type Database, type Db, openDatabase } from '#kernel/db/database.ts';
import { createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import { countOrganisations, listOrganisations } from '../src/portal/organisations/store.ts';
import { paths } from '../src/portal/paths.ts';
import { issuePin } from '../src/portal/pins/issue.ts';
import { readSearch } from '../src/portal/queue/rules.ts';
import { countTrays, listTray } from '../src/portal/queue/store.ts';
import type { PortalTables } from '../src/portal/tables.ts';
import { migrateAll } from '../src/system.ts';
import { connection } from './browser.ts';
import { type Engine, type EngineName, openEngine } from './engines.ts';
import { generate, INSTITUTIONS, PEOPLE } from './generate.ts';
import { type Load, run } from './load.ts';
import { NAMES } from './pins.ts';
import { settings, startSystem } from './system.ts';
import { enrol, type Person } from './walks.ts';

type Tables = Db<PortalTables>;

/** The pages measured, by who looks at them. */
const PAGES = {
  officer: [
    ['the queue', paths.workQueue.en],
    ['the queue, everything', `${paths.workQueue.en}?tray=all`],
    ['the queue, page 20 of those to receive', `${paths.workQueue.en}?tray=to_receive&page=20`],
    ['the queue, by name', `${paths.workQueue.en}?tray=all&q=gallant`],
  ],
  coordinator: [
    ['institutions', paths.institutions.en],
    ['institutions, page 20', `${paths.institutions.en}?page=20`],
    ['institutions, by name', `${paths.institutions.en}?q=gallant`],
  ],
} as const;

const TARGET_MS = 50;

/** Lists with 1,500 institutions and 20,000 people, one browser after another's answer; as Markdown. */
export async function reportLists(name: EngineName, source: boolean, seconds: number): Promise<string> {
  const engine = await openEngine(name);
  try {
    return await measureOn(engine, source, seconds);
  } finally {
    await engine.close();
  }
}

async function measureOn(engine: Engine, source: boolean, seconds: number): Promise<string> {
  const env = await settings(engine.env);
  const parsed = parseConfig(env);
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  const prepared = await prepare(parsed.config);
  const system = await startSystem({ env, source, profile: null, flags: [] });
  try {
    const lines: string[] = [];
    for (const who of ['officer', 'coordinator'] as const) {
      const person = await enrol(system, connection(), prepared.pins[who]);
      for (const [what, path] of PAGES[who]) {
        const load = await run([() => look(person, system.portal + path)], seconds, system.pid);
        lines.push(rowOf(`${who}: ${what}`, load));
      }
    }
    const head = `### Lists on ${engine.name} ${prepared.version}\n\n${INSTITUTIONS} institutions and ${PEOPLE} people, made in ${(prepared.tookMs / 1000).toFixed(1)} s.\n`;
    const table = ['| page | p50 | p95 | target |', '| --- | --- | --- | --- |', ...lines].join('\n');
    return `${head}\n${table}\n\n${prepared.plans.join('\n\n')}`;
  } finally {
    await system.stop();
  }
}

const rowOf = (what: string, { p50, p95, failures }: Load): string =>
  `| ${what} | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms${failures.length > 0 ? ` (${failures.length} FAILED: ${failures[0]})` : ''} | ${p95 < TARGET_MS ? 'met' : 'missed'}: < ${TARGET_MS} ms |`;

async function look({ browser }: Person, address: string): Promise<void> {
  const page = await browser.goTo(address);
  if (page.status !== 200 || !page.html.includes('<table')) throw new Error(`${address}: ${page.status}`);
}

interface Prepared {
  readonly pins: { readonly officer: string; readonly coordinator: string };
  readonly version: string;
  readonly tookMs: number;
  readonly plans: readonly string[];
}

/** Makes everybody, an officer's and a coordinator's PIN, and the plans, while no system has the database. */
async function prepare(config: Config): Promise<Prepared> {
  const database = await openDatabase(config.database);
  try {
    await migrateAll(database);
    const begin = performance.now();
    await generate(database);
    const tookMs = performance.now() - begin;
    const { peppers } = createKeys(config.services.portal.secrets);
    const deps = { db: database.schema<PortalTables>('portal'), hasher: createHasher({ peppers }) };
    const officer = await issuePin(deps, orderOf('officer'));
    const coordinator = await issuePin(deps, orderOf('coordinator'));
    const pins = { officer: officer.text, coordinator: coordinator.text };
    return { pins, version: database.version, tookMs, plans: await explainLists(database) };
  } finally {
    await database.close();
  }
}

const orderOf = (role: 'officer' | 'coordinator') => ({
  givenNames: NAMES.given_names,
  familyName: NAMES.family_name,
  email: null,
  locale: 'en' as const,
  role,
  organisationId: null,
  jurisdiction: role === 'coordinator' ? ('ON' as const) : null,
  issuedBy: null,
  kind: 'slip' as const,
  now: systemClock.now(),
});

/** How the database answers each of the lists' queries, as it says itself. */
async function explainLists(database: Database): Promise<string[]> {
  const now = systemClock.now();
  const none = readSearch('');
  const filter = { jurisdictions: ['ON'], search: '', status: null } as const;
  const works: readonly (readonly [string, (db: Tables) => Promise<unknown>])[] = [
    ['queue: one tray', (db) => listTray(db, 'to_receive', none, now, 1)],
    ['queue: everything', (db) => listTray(db, 'all', none, now, 1)],
    ['queue: by name', (db) => listTray(db, 'all', readSearch('gallant'), now, 1)],
    ['queue: the counts of all trays', (db) => countTrays(db, none, now)],
    ['institutions: one page', (db) => listOrganisations(db, filter, 'en', 1)],
    ['institutions: their count', (db) => countOrganisations(db, filter)],
  ];
  const plans: string[] = [];
  for (const [what, work] of works)
    plans.push(`<details><summary>${what}</summary>\n\n${await explain(database, work)}\n\n</details>`);
  return plans;
}

async function explain(database: Database, work: (db: Tables) => Promise<unknown>): Promise<string> {
  const db = database.schema<PortalTables>('portal');
  const queries: CompiledQuery[] = [];
  await work(db.withPlugin(listener(db, (query) => queries.push(query))));
  const texts: string[] = [];
  for (const { sql, parameters } of queries) {
    const asked = CompiledQuery.raw(`explain (analyze, buffers) ${sql}`, [...parameters]);
    const { rows } = await database.root.executeQuery<{ 'QUERY PLAN': string }>(asked);
    texts.push(`\`\`\`\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n\`\`\``);
  }
  return texts.join('\n\n');
}

/** Hears every query as it is asked, for the store's own functions keep theirs to themselves. */
const listener = (db: Kysely<never> | Tables, hear: (query: CompiledQuery) => void): KyselyPlugin => ({
  transformQuery: ({ node, queryId }): RootOperationNode => {
    hear(
      (db as Tables)
        .getExecutor()
        .compileQuery((db as Tables).getExecutor().transformQuery(node, queryId), queryId),
    );
    return node;
  },
  transformResult: async ({ result }) => result,
});
