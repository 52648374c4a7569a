import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Mail } from '../mail/mail.ts';

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

/** What waits in each queue; each room adds its own, with what its jobs are told (`declare module`). */
export interface Queues {
  mail: Mail;
  housekeeping: object;
}

export type Queue = keyof Queues & string;

/** The queues of one process, kept in the same database, in a schema of their own. */
export interface Jobs {
  /** Makes a queue and says what does its work; before the first `send` to it. */
  define<Q extends Queue>(queue: Q, handler: Handler<Queues[Q]>, options?: QueueOptions): Promise<void>;
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
