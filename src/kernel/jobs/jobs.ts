import { randomUUID } from 'node:crypto';
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import { refuseSecrets } from '../secrets/guard.ts';
import { logComplaints } from './complaints.ts';
import { drainQueue } from './drain.ts';
import { FOR_A_DAY, retryOptions } from './retries.ts';
import { run } from './run.ts';
import type { Handler, Jobs, Payload, QueueOptions, SendOptions } from './types.ts';

export type * from './types.ts';

/** Opens the queues, making their tables at the first start. */
export async function openJobs(database: Database, log: Log, clock: Clock): Promise<Jobs> {
  const boss = createBoss(database, log, clock);
  await boss.start();
  const queues: Known = new Map();
  const work = (job: JobWithMetadata<Payload>) => run(job, queues.get(job.name)?.handler, log);
  return {
    ...defining(boss, queues),
    ...sending(boss, queues, clock),
    start: async () => {
      for (const queue of queues.keys())
        await boss.work<Payload, unknown, typeof WORK>(queue, WORK, (jobs) => Promise.all(jobs.map(work)));
    },
    stop: () => boss.stop({ timeout: 10_000 }),
    drain: async () => {
      const tried = new Set<string>();
      let done = 1;
      while (done > 0) {
        done = 0;
        for (const queue of queues.keys()) done += await drainQueue(boss, queue, clock.now(), tried, work);
      }
    },
  };
}

/** What this process does the work of. */
type Known = Map<string, { readonly handler: Handler<object>; readonly options: QueueOptions<object> }>;

const defining = (boss: PgBoss, queues: Known): Pick<Jobs, 'define' | 'isDue' | 'schedule'> => ({
  define: async (queue, handler, options = {}) => {
    await makeQueue(boss, queue, options);
    // A queue's data is of the type its sender and its handler agree on.
    const known = { handler: handler as Handler<never>, options: options as QueueOptions<never> };
    queues.set(queue, known as { handler: Handler<object>; options: QueueOptions<object> });
  },
  isDue: async (queue, data) => {
    const known = queues.get(queue);
    return known ? ((await known.options.isDue?.(data)) ?? true) : null;
  },
  schedule: async (queue, cron, handler) => {
    await makeQueue(boss, queue, {});
    queues.set(queue, { handler, options: {} });
    await boss.schedule(queue, cron, { data: {} }, { tz: 'America/Toronto', missed: 'once' });
  },
});

/** Notified of each job, a queue is asked every 5 s only for those that wait for their hour; else every second. */
const WORK = {
  includeMetadata: true,
  perJobResults: true,
  batchSize: 10,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
} as const;

function createBoss(database: Database, log: Log, clock: Clock): PgBoss {
  const backend = database.engine === 'PGlite' ? 'pglite' : 'postgres';
  const options = { schema: 'jobs', useListenNotify: true, registerInstance: false, backend } as const;
  const boss = new PgBoss({ ...database.forJobs, ...options } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', logComplaints(log, clock));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'job queues'));
  return boss;
}

/** Policy `short` keeps one waiting job of a key. */
async function makeQueue(boss: PgBoss, queue: string, options: QueueOptions): Promise<void> {
  const { retrying = FOR_A_DAY, givenUpTo, keptMs } = options;
  if (givenUpTo && !(await boss.getQueue(givenUpTo)))
    await makeQueue(boss, givenUpTo, keptMs === undefined ? {} : { keptMs });
  const made = {
    ...retryOptions(retrying, 0.5),
    notify: true,
    ...(givenUpTo && { deadLetter: givenUpTo }),
    ...(keptMs !== undefined && { deleteAfterSeconds: Math.round(keptMs / 1000) }),
  };
  if (await boss.getQueue(queue)) await boss.updateQueue(queue, made);
  else await boss.createQueue(queue, { ...made, policy: 'short' });
}

/** Each job's waits differ a little from its neighbours'. */
const retryOf = (queues: Known, queue: string) =>
  retryOptions(queues.get(queue)?.options.retrying ?? FOR_A_DAY, Math.random());

/** The queue lives by the machine's clock, which need not be the application's. */
const waitOf = ({ startAfter }: SendOptions, clock: Clock) =>
  startAfter && { startAfter: new Date(Date.now() + startAfter.getTime() - clock.now().getTime()) };

const sending = (boss: PgBoss, queues: Known, clock: Clock): Pick<Jobs, 'send' | 'sendAll'> => ({
  send: async (tx, queue, data, options = {}) => {
    refuseSecrets(data, queue);
    const { startAfter, singletonKey } = options;
    const payload: Payload = startAfter ? { data, due: startAfter.toISOString() } : { data };
    await boss.send(queue, payload, {
      db: fromKysely(tx),
      // Without a key of its own a job would count as equal to every other without one.
      singletonKey: singletonKey ?? randomUUID(),
      ...retryOf(queues, queue),
      ...waitOf(options, clock),
    });
  },
  sendAll: async (tx, queue, data) => {
    if (data.length === 0) return;
    for (const one of data) refuseSecrets(one, queue);
    const keyed = () => ({ singletonKey: randomUUID(), ...retryOf(queues, queue) });
    const jobs = data.map((one) => ({ data: { data: one }, ...keyed() }));
    await boss.insert(queue, jobs, { db: fromKysely(tx) });
  },
});
