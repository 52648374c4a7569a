import { setTimeout as pause } from 'node:timers/promises';
import { brand } from '#kernel/brand.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { invitedPeople } from './people.ts';
import { startSystem } from './system.ts';

/** Starts everything, says where it is, and stops it cleanly at Ctrl-C or when asked to end. */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const around = { clock: systemClock, log };
  // From now on: starting takes a moment, in which somebody may have had enough already; it then stops cleanly too.
  const asked = untilAsked();
  const system = await startSystem(config, around);
  try {
    process.stdout.write(welcome(config, system.database.engine));
    process.stdout.write(await invitedPeople({ ...around, ...system, config }));
    await asked;
    system.drain();
    await pause(config.shutdownDelay * 1000);
  } finally {
    await system.stop();
  }
  process.stdout.write('\nStopped.\n');
}

/** Resolves at the first signal; a second one ends the process at once. */
const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

function welcome(config: Config, engine: string): string {
  return `\n${brand.en.portal}: ${config.services.portal.origin} (${engine})\n`;
}
