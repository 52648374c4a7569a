import { randomUUID } from 'node:crypto';
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Log } from '../log.ts';
import { refuseSecrets } from '../secrets/guard.ts';
import { drainQueue } from './drain.ts';
import { run } from './run.ts';
import type { Handler, Jobs, Payload, SendOptions } from './types.ts';

export type * from './types.ts';

/** Opens the queues, making their tables at the first start. */
export async function openJobs(database: Database, log: Log, clock: Clock): Promise<Jobs> {
  const boss = createBoss(database, log);
  await boss.start();
  const handlers = new Map<string, Handler<object>>();
  const work = (job: JobWithMetadata<Payload>) => run(job, handlers.get(job.name), log);
  return {
    define: async (queue, handler, options) => {
      await makeQueue(boss, queue, options?.retries ?? 5);
      // A queue's data is of the type its sender and its handler agree on.
      handlers.set(queue, handler as Handler<never> as Handler<object>);
    },
    schedule: async (queue, cron, handler) => {
      await makeQueue(boss, queue, 5);
      handlers.set(queue, handler);
      await boss.schedule(queue, cron, { data: {} }, { tz: 'America/Toronto', missed: 'once' });
    },
    send: (tx, queue, data, options = {}) => send(boss, tx, queue, data, options, clock),
    sendAll: (tx, queue, data) => sendAll(boss, tx, queue, data),
    start: async () => {
      for (const queue of handlers.keys())
        await boss.work<Payload, unknown, typeof WORK>(queue, WORK, (jobs) => Promise.all(jobs.map(work)));
    },
    stop: () => boss.stop({ timeout: 10_000 }),
    drain: async () => {
      const tried = new Set<string>();
      let done = 1;
      while (done > 0) {
        done = 0;
        for (const queue of handlers.keys()) done += await drainQueue(boss, queue, clock.now(), tried, work);
      }
    },
  };
}

/** Notified of each job, a queue is asked every 5 s only for those that wait for their hour; else every second. */
const WORK = {
  includeMetadata: true,
  perJobResults: true,
  batchSize: 10,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
} as const;

function createBoss(database: Database, log: Log): PgBoss {
  const backend = database.engine === 'PGlite' ? 'pglite' : 'postgres';
  const options = { schema: 'jobs', useListenNotify: true, registerInstance: false, backend } as const;
  const boss = new PgBoss({ ...database.forJobs, ...options } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', (err) => log.error({ err }, 'job queues'));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'job queues'));
  return boss;
}

/** Policy `short` keeps one waiting job of a key. */
async function makeQueue(boss: PgBoss, queue: string, retries: number): Promise<void> {
  const options = { retryLimit: retries, retryDelay: 5, retryBackoff: true, notify: true };
  if (await boss.getQueue(queue)) await boss.updateQueue(queue, options);
  else await boss.createQueue(queue, { ...options, policy: 'short' });
}

async function send<Tables extends KernelTables>(
  boss: PgBoss,
  tx: ServiceDb<Tables>,
  queue: string,
  data: object,
  { startAfter, singletonKey }: SendOptions,
  clock: Clock,
): Promise<void> {
  refuseSecrets(data, queue);
  const payload: Payload = startAfter ? { data, due: startAfter.toISOString() } : { data };
  // The queue lives by the machine's clock, which need not be the application's.
  const wait = startAfter && {
    startAfter: new Date(Date.now() + startAfter.getTime() - clock.now().getTime()),
  };
  // Without a key of its own a job would count as equal to every other without one.
  await boss.send(queue, payload, {
    db: fromKysely(tx),
    singletonKey: singletonKey ?? randomUUID(),
    ...wait,
  });
}

async function sendAll<Tables extends KernelTables>(
  boss: PgBoss,
  tx: ServiceDb<Tables>,
  queue: string,
  data: readonly object[],
): Promise<void> {
  if (data.length === 0) return;
  for (const one of data) refuseSecrets(one, queue);
  const jobs = data.map((one) => ({ data: { data: one }, singletonKey: randomUUID() }));
  await boss.insert(queue, jobs, { db: fromKysely(tx) });
}
