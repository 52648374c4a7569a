import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { type KyselyPlugin, sql } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import { parseConfig } from '#kernel/config.ts';
import type { Database, Db } from '#kernel/db/database.ts';
import { createLog } from '#kernel/log.ts';
import { issuePin } from '#portal/common/pins/issue.ts';
import type { PortalTables } from '#portal/tables.ts';
import { CHEAP } from '#test/world/cheap.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { portVariables } from '#test/world/ports.ts';
import { enrol, logIn, visitHome } from '../bench/walks.ts';
import { depsFor, type Shared, type System, startSystem } from '../src/system.ts';

// What a returning login costs the database, all services together: figures that no machine's mood changes. Whoever makes
// it dearer sees it here, and writes down why.

/** Statements that read or write, and transactions that had to reach the disk. */
const LOGIN = { statements: 40, commits: 10 };
const HOME = { statements: 4, commits: 0 };

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
let database: Database;
let system: System;
let statements = 0;
before(async () => {
  database = await openTestDatabase();
  const parsed = parseConfig({
    ...(await portVariables()),
    DATA_DIR: folder,
    DEMO: 'off',
    LOG_LEVEL: 'silent',
  });
  assert.ok(parsed.kind === 'ok');
  const { config } = parsed;
  const prepare = async (shared: Shared) => {
    const deps = await depsFor<PortalTables>('portal', shared);
    pin = (await issuePin(deps, order)).text;
  };
  const around = { clock: systemClock, log: createLog('silent'), hashCost: CHEAP, prepare };
  system = await startSystem(config, { ...around, database: counted(database) });
  place = { portal: config.services.portal.origin, credential: config.services.credential.origin };
});
after(async () => {
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
});

let pin: string;
let place: { readonly portal: string; readonly credential: string };

const order = {
  givenNames: 'Jeanne',
  familyName: 'Gagnon',
  email: 'jeanne@example.ca',
  locale: 'en',
  role: 'officer',
  organisationId: null,
  jurisdiction: null,
  issuedBy: null,
  resetsPersonId: null,
  kind: 'slip',
  now: systemClock.now(),
} as const;

/** The same database, with what the services ask of it counted; jobs have their own way to it. */
function counted(inner: Database): Database {
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements += 1;
      return result;
    },
  };
  const schema = <Tables>(name: string): Db<Tables> => inner.schema<Tables>(name).withPlugin(counter);
  return { ...inner, schema };
}

/** Each number belongs to one transaction that wrote something; asking takes one. */
async function transactions(): Promise<number> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(database.root);
  return Number(rows[0]?.id);
}

async function costOf(work: () => Promise<unknown>): Promise<typeof LOGIN> {
  const [asked, first] = [statements, await transactions()];
  await work();
  const commits = (await transactions()) - first - 1;
  return { statements: statements - asked, commits };
}

it('costs no more statements and commits than are written down', async () => {
  const person = await enrol(place, new Agent({ keepAlive: true }), pin);
  await logIn(place, person);
  assert.deepEqual(await leastOf(() => logIn(place, person)), LOGIN);
  assert.deepEqual(await leastOf(() => visitHome(place, person)), HOME);
  person.browser.leave();
});

/** The least of a few times: jobs of the minute may fall into one of them. */
async function leastOf(work: () => Promise<unknown>): Promise<typeof LOGIN> {
  const costs: (typeof LOGIN)[] = [];
  for (let round = 0; round < 4; round += 1) costs.push(await costOf(work));
  const least = (name: keyof typeof LOGIN) => Math.min(...costs.map((cost) => cost[name]));
  return { statements: least('statements'), commits: least('commits') };
}
