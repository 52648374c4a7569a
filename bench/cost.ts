import { Agent } from 'node:http';
import { type KyselyPlugin, sql } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import { parseConfig } from '#kernel/config.ts';
import type { Database, Db } from '#kernel/db/database.ts';
import { createLog } from '#kernel/log.ts';
import { issuePin } from '#portal/common/pins/issue.ts';
import type { PortalTables } from '#portal/tables.ts';
import { CHEAP } from '#test/world/cheap.ts';
import { portVariables } from '#test/world/ports.ts';
import { depsFor, type Shared, startSystem } from '../src/system.ts';
import { order } from './pins.ts';
import { enrol, logIn, visitHome } from './walks.ts';

/** What something costs the database, all services together: figures that no machine's mood changes. */
export interface Cost {
  /** That read or write. */
  readonly statements: number;
  /** Transactions that had to reach the disk. */
  readonly commits: number;
}

interface Counted {
  readonly login: Cost;
  readonly home: Cost;
}

/** Runs every service in this process over a database, enrols somebody, and counts what they cost; closes the database. */
export async function countCosts(database: Database, folder: string): Promise<Counted> {
  const counter = { statements: 0 };
  const env = { ...(await portVariables()), DATA_DIR: folder, DEMO: 'off', LOG_LEVEL: 'silent' };
  const parsed = parseConfig(env);
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  const { config } = parsed;
  let pin = '';
  const prepare = async (shared: Shared) => {
    const deps = await depsFor<PortalTables>('portal', shared);
    pin = (await issuePin(deps, order(systemClock.now()))).text;
  };
  const around = { clock: systemClock, log: createLog('silent'), hashCost: CHEAP, prepare };
  const system = await startSystem(config, { ...around, database: counted(database, counter) });
  try {
    const { portal, credential } = config.services;
    const place = { portal: portal.origin, credential: credential.origin };
    const person = await enrol(place, new Agent({ keepAlive: true }), pin);
    await logIn(place, person);
    const login = await leastOf(database, counter, () => logIn(place, person));
    const home = await leastOf(database, counter, () => visitHome(place, person));
    person.browser.leave();
    return { login, home };
  } finally {
    await system.stop();
  }
}

/** The same database, with what the services ask of it counted; jobs have their own way to it. */
function counted(inner: Database, count: { statements: number }): Database {
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      count.statements += 1;
      return result;
    },
  };
  const schema = <Tables>(name: string): Db<Tables> => inner.schema<Tables>(name).withPlugin(counter);
  return { ...inner, schema };
}

/** The least of a few times: jobs of the minute may fall into one of them. */
async function leastOf(
  database: Database,
  count: { readonly statements: number },
  work: () => Promise<unknown>,
): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < 4; round += 1) {
    const [asked, first] = [count.statements, await transactions(database)];
    await work();
    const commits = (await transactions(database)) - first - 1;
    costs.push({ statements: count.statements - asked, commits });
  }
  const least = (name: keyof Cost) => Math.min(...costs.map((cost) => cost[name]));
  return { statements: least('statements'), commits: least('commits') };
}

/** Each number belongs to one transaction that wrote something; asking takes one. */
async function transactions(database: Database): Promise<number> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(database.root);
  return Number(rows[0]?.id);
}
