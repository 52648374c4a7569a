import { type Config, parseConfig } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { listMessages, type Message } from '#kernel/mail/mailbox-store.ts';
import type { Cost } from '#kernel/secrets/hasher.ts';
import { type System, startSystem } from '../../../src/system.ts';
import { CHEAP } from './cheap.ts';
import type { TestClock } from './clock.ts';
import { openTestDatabase } from './database.ts';
import { portVariables } from './ports.ts';

/** The whole system, listening on ports of its own over a database of its own. */
export interface World {
  readonly config: Config;
  readonly system: System;
  readonly clock: TestClock;
  readonly portal: string;
  readonly credential: string;
  readonly concierge: string;
  readonly partners: string;
  /** The mail that went out so far, newest first; every job that is due has been done. */
  mail(): Promise<readonly Message[]>;
  close(): Promise<void>;
}

/** Starts everything; `env` overrides the configuration's variables, and hashes are cheap unless they are to be dear. */
export async function openWorld(
  env: Readonly<Record<string, string>> = {},
  hashCost: Cost = CHEAP,
): Promise<World> {
  const clock = movingClock();
  const config = await configure(env);
  const system = await startSystem(config, {
    clock,
    log: createLog(env.LOG_LEVEL ?? 'silent'),
    database: await openTestDatabase(),
    hashCost,
  });
  const { portal, credential, concierge, partners } = config.services;
  return {
    config,
    system,
    clock,
    portal: portal.origin,
    credential: credential.origin,
    concierge: concierge.origin,
    partners: partners.origin,
    mail: async () => {
      await system.jobs.drain();
      return listMessages(system.database.schema('portal'), { limit: 100 });
    },
    close: () => system.stop(),
  };
}

/** The real time, which tests move on: the OpenID libraries read the machine's clock, and both must agree. */
function movingClock(): TestClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    set: (date) => {
      ahead = date.getTime() - Date.now();
    },
  };
}

async function configure(env: Readonly<Record<string, string>>): Promise<Config> {
  const parsed = parseConfig({
    NODE_ENV: 'test',
    ...(await portVariables()),
    RATE_LIMIT: '100000',
    ...env,
  });
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}
