import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Mail } from '../mail/mail.ts';
import type { Retrying } from './retries.ts';

/** Work to be done after the transaction that called for it; may be done twice, so it must bear repeating. */
export type Handler<T> = (data: T, job: JobInfo) => Promise<void>;

export interface JobInfo {
  readonly id: string;
  /** 1 at the first try. */
  readonly attempt: number;
  /** Of a job that was given up in another queue: which one, and the facts of its last failure (`Failure`). */
  readonly former?: { readonly queue: string; readonly id: string; readonly facts: object | null };
}

/** What a queue's row holds; `due` is by the application's clock. */
export interface Payload {
  readonly data: object;
  readonly due?: string;
}

export interface QueueOptions<T = never> {
  /** How what failed is tried again; for a day by default (`retries.ts`). */
  readonly retrying?: Retrying;
  /** The queue that hears of each job that was given up, with its data. */
  readonly givenUpTo?: Queue;
  /** How long a job that was done or given up is kept, with its data; a week by default. */
  readonly keptMs?: number;
  /** Whether a job would still have something to do; it would, by default. */
  readonly isDue?: (data: T) => Promise<boolean>;
}

export interface SendOptions {
  /** Not before; by default as soon as the transaction commits. */
  readonly startAfter?: Date;
  /** While one with this key waits in the queue, another is not added. */
  readonly singletonKey?: string;
}

/** What waits in each queue; each room adds its own, with what its jobs are told (`declare module`). */
export interface Queues {
  mail: Mail;
  'mail.undelivered': object;
  housekeeping: object;
}

export type Queue = keyof Queues & string;

/** The queues of one process, kept in the same database, in a schema of their own. */
export interface Jobs {
  /** Makes a queue and says what does its work; before the first `send` to it. */
  define<Q extends Queue>(
    queue: Q,
    handler: Handler<Queues[Q]>,
    options?: QueueOptions<Queues[Q]>,
  ): Promise<void>;
  /** Whether a job of that queue would still have something to do; of a queue that nobody defined, null. */
  isDue(queue: string, data: object): Promise<boolean | null>;
  /** A queue that fills itself by the clock of Ottawa; what was missed while the system was down runs once. */
  schedule(queue: Queue, cron: string, handler: () => Promise<void>): Promise<void>;
  /**
   * Adds a job in the caller's transaction: it exists if and only if the change does. Give ids rather than data.
   * @throws SecretLeak when the data holds a member named like a secret.
   */
  send<Q extends Queue, Tables extends KernelTables>(
    tx: ServiceDb<Tables>,
    queue: Q,
    data: Queues[Q],
    options?: SendOptions,
  ): Promise<void>;
  /** Adds many jobs of a queue at once, as `send` does each. */
  sendAll<Q extends Queue, Tables extends KernelTables>(
    tx: ServiceDb<Tables>,
    queue: Q,
    data: readonly Queues[Q][],
  ): Promise<void>;
  /** From now on jobs are done as they come due. */
  start(): Promise<void>;
  /** Ends after the jobs under way, or ten seconds. */
  stop(): Promise<void>;
  /** Does all that is due by the clock, and what that brings about, each job once; for tests. */
  drain(): Promise<void>;
}
