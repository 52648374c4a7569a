import { setTimeout as pause } from 'node:timers/promises';
import { readSpent, type Spent, subtract } from './processes.ts';

export interface Load {
  /** Done per second of the window. */
  readonly rate: number;
  readonly done: number;
  /** Milliseconds by percentile. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of processor time for one, by who spent them. */
  readonly spent: Spent;
  readonly failures: readonly string[];
}

/** One browser's worth of work: once through, again and again. */
export type Work = () => Promise<unknown>;

const WARM_UP_MS = 1000;

/** Longest window, in times its length, where a machine is too busy for every browser to end one in it. */
const PATIENCE = 4;

/** Runs all side by side, each one thing at a time, and counts what ends in the window after the warm-up. */
export async function run(works: readonly Work[], seconds: number, pid: number): Promise<Load> {
  const begin = performance.now() + WARM_UP_MS;
  const times: number[] = [];
  const failures: string[] = [];
  let open = true;
  const loops = works.map(async (work) => {
    while (open) {
      const started = performance.now();
      await work().catch((error: unknown) => failures.push(String(error)));
      const now = performance.now();
      if (now >= begin && open) times.push(now - started);
    }
  });
  await pause(WARM_UP_MS);
  const before = readSpent(pid);
  for (let n = 0; n < PATIENCE && times.length < works.length; n += 1) await pause(seconds * 1000);
  open = false;
  const spent = subtract(readSpent(pid), before);
  const elapsed = (performance.now() - begin) / 1000;
  await Promise.all(loops);
  return summarise(times, elapsed, spent, failures);
}

/** Runs until so many are done, or for at most so many seconds; answers how many. */
export async function runUpTo(works: readonly Work[], count: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let begun = 0;
  let done = 0;
  const loops = works.map(async (work) => {
    while (begun < count && performance.now() < end) {
      begun += 1;
      await work();
      done += 1;
    }
  });
  await Promise.all(loops);
  return done;
}

function summarise(times: number[], seconds: number, spent: Spent, failures: readonly string[]): Load {
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
  const each = (total: number) => (1000 * total) / times.length;
  return {
    rate: (times.length - failures.length) / seconds,
    done: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    spent: {
      main: each(spent.main),
      others: each(spent.others),
      database: each(spent.database),
      load: each(spent.load),
    },
    failures,
  };
}
