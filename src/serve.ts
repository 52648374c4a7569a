import cluster from 'node:cluster';
import { setTimeout as pause } from 'node:timers/promises';
import { brand } from '#kernel/brand.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { invitedPeople } from './people.ts';
import { warnOfUnreachable } from './reach.ts';
import { type Shared, startSystem } from './system.ts';
import { isFirst, isKeeper, keepWorkers, leaveKeeper, sayReady } from './workers.ts';

/** Starts everything, says where it is, and stops it cleanly at Ctrl-C or when asked to end. */
export async function serve(config: Config): Promise<void> {
  const asked = new AbortController();
  const ask = () => asked.abort(new Error('asked to end'));
  // From now on: starting takes a moment, in which somebody may have had enough already; it then stops cleanly too.
  for (const signal of SIGNALS) process.once(signal, ask);
  try {
    await serveUntil(asked.signal, config);
  } catch (error) {
    if (error !== asked.signal.reason) throw error;
  } finally {
    // Whatever may still hold the process is nothing to wait for.
    for (const signal of SIGNALS) process.off(signal, ask);
    leaveKeeper();
  }
  if (cluster.isPrimary) process.stdout.write('\nStopped.\n');
}

/** A second one ends the process at once. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** @throws what prevents the start, once everything that had begun is stopped. */
async function serveUntil(asked: AbortSignal, config: Config): Promise<void> {
  let people = '';
  const prepare = async (shared: Shared) => {
    people = await invitedPeople(shared);
  };
  const log = createLog(config.logLevel);
  if (isKeeper(config)) return keepWorkers(config, log, asked);
  const system = await startSystem(config, { clock: systemClock, log, asked, prepare });
  try {
    sayReady();
    if (isFirst()) {
      process.stdout.write(welcome(config, system.database.engine));
      process.stdout.write(people);
      void warnOfUnreachable(config, log, asked);
    }
    await untilAborted(asked);
    system.drain();
    await pause(config.shutdownDelay * 1000);
  } finally {
    await system.stop();
  }
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

function welcome(config: Config, engine: string): string {
  return `\n${brand.en.portal}: ${config.services.portal.origin} (${engine})\n`;
}
