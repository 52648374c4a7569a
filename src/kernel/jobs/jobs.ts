import { randomUUID } from 'node:crypto';
import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Log } from '../log.ts';
import { refuseSecrets } from '../secrets/guard.ts';
import { drainQueue } from './drain.ts';

/** Work to be done after the transaction that called for it; may be done twice, so it must bear repeating. */
export type Handler<T> = (data: T, job: JobInfo) => Promise<void>;

export interface JobInfo {
  readonly id: string;
  /** 1 at the first try. */
  readonly attempt: number;
}

/** What a queue's row holds; `due` is by the application's clock. */
export interface Payload {
  readonly data: object;
  readonly due?: string;
}

export interface QueueOptions {
  /** Tries after the first, each later than the one before; 5 by default. */
  readonly retries?: number;
}

export interface SendOptions {
  /** Not before; by default as soon as the transaction commits. */
  readonly startAfter?: Date;
  /** While one with this key waits in the queue, another is not added. */
  readonly singletonKey?: string;
}

/** The queues of one process, kept in the same database, in a schema of their own. */
export interface Jobs {
  /** Makes a queue and says what does its work; before the first `send` to it. */
  define<T extends object>(queue: string, handler: Handler<T>, options?: QueueOptions): Promise<void>;
  /** A queue that fills itself by the clock of Ottawa; what was missed while the system was down runs once. */
  schedule(queue: string, cron: string, handler: () => Promise<void>): Promise<void>;
  /**
   * Adds a job in the caller's transaction: it exists if and only if the change does. Give ids rather than data.
   * @throws SecretLeak when the data holds a member named like a secret.
   */
  send<Tables extends KernelTables>(
    tx: ServiceDb<Tables>,
    queue: string,
    data: object,
    options?: SendOptions,
  ): Promise<void>;
  /** From now on jobs are done as they come due. */
  start(): Promise<void>;
  /** Ends after the jobs under way, or ten seconds. */
  stop(): Promise<void>;
  /** Does all that is due by the clock, and what that brings about, each job once; for tests. */
  drain(): Promise<void>;
}

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
      handlers.set(queue, handler as Handler<object>);
    },
    schedule: async (queue, cron, handler) => {
      await makeQueue(boss, queue, 5);
      handlers.set(queue, handler);
      await boss.schedule(queue, cron, { data: {} }, { tz: 'America/Toronto', missed: 'once' });
    },
    send: (tx, queue, data, options = {}) => send(boss, tx, queue, data, options, clock),
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
  const boss = new PgBoss({ ...database.forJobs, ...options });
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

/** A failure is a result, so that one job's does not become its neighbours'; neither log nor result tells the data. */
async function run(
  job: JobWithMetadata<Payload>,
  handler: Handler<object> | undefined,
  log: Log,
): Promise<JobResult> {
  const attempt = job.retryCount + 1;
  try {
    if (!handler) throw new Error(`nobody does the work of ${job.name}`);
    await handler(job.data.data, { id: job.id, attempt });
    return { id: job.id, status: 'completed' };
  } catch (err) {
    const isLast = job.retryCount >= job.retryLimit;
    const about = { queue: job.name, job: job.id, attempt, err };
    if (isLast) log.error(about, 'a job failed for good');
    else log.warn(about, 'a job failed and will be tried again');
    return { id: job.id, status: 'failed', output: { error: err instanceof Error ? err.name : 'unknown' } };
  }
}
