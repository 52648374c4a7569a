import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '#kernel/config.ts';
import type { Log } from '#kernel/log.ts';

/** Whether this process only keeps others, which serve behind the same ports (`PROCESSES`). */
export const isKeeper = ({ processes }: Pick<Config, 'processes'>): boolean =>
  processes > 1 && cluster.isPrimary;

/** Whether what is told once of a start is this process's to tell. */
export const isFirst = (): boolean => cluster.isPrimary || cluster.worker?.id === 1;

/** Tells the keeper, where there is one, that this process serves. */
export const sayReady = (): void => void process.send?.(READY);

/** The way to the keeper no longer holds a process that has nothing left to do: it ends, whatever its outcome. */
export const leaveKeeper = (): void => process.channel?.unref();

/**
 * Keeps as many processes serving as are wanted until the end is asked for, and then until the last has finished. The
 * first makes or migrates what there is to make; the others begin when it serves. Whoever visits is anybody's: all that
 * lasts is in the database. @throws when the first can't start; it has said why.
 */
export async function keepWorkers(
  { processes }: Pick<Config, 'processes'>,
  log: Log,
  asked: AbortSignal,
): Promise<void> {
  const alive = new Set<Worker>();
  const begin = (): Worker => {
    const worker = cluster.fork({ UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? String(THREADS) });
    alive.add(worker);
    worker.once('exit', (code, signal) => {
      alive.delete(worker);
      if (asked.aborted || !isServing) return;
      log.error(
        { pid: worker.process.pid, code, signal },
        'a process ended by itself; another takes its place',
      );
      void pause(AGAIN_MS, undefined, { signal: asked }).then(begin, () => {});
    });
    return worker;
  };
  let isServing = false;
  const first = begin();
  const end = () => {
    for (const worker of alive) worker.process.kill('SIGTERM');
  };
  asked.addEventListener('abort', end, { once: true });
  if (asked.aborted) end();
  await Promise.race([once(first, 'message'), once(first, 'exit')]);
  if (!alive.has(first) && !asked.aborted) throw new Error('Nothing was started.');
  isServing = true;
  if (!asked.aborted) for (let number = 1; number < processes; number++) begin();
  if (!asked.aborted) await once(asked, 'abort');
  for (const worker of alive) await once(worker, 'exit');
}

const READY = 'ready';

/** One that fails again and again leaves time to read why. */
const AGAIN_MS = 1000;

/** Threads for hashing, one a processor, and some for signatures and names, which never wait behind it. */
const THREADS = availableParallelism() + 8;
