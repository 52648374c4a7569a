import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What a worker is told. */
export type ToWorker = { readonly kind: 'run'; readonly file: string } | { readonly kind: 'end' };

/** What a worker tells. */
export type FromWorker = { readonly kind: 'ready' } | Tested;

/** What one test, or a suite of them, came to; the file itself is the outermost suite, without a name. */
export interface Tested {
  readonly kind: 'tested';
  readonly file: string;
  readonly name: string;
  readonly suite: boolean;
  readonly outcome: 'passed' | 'failed' | 'left out';
  readonly milliseconds: number;
  /** Why it failed. */
  readonly why?: string;
}

/** What a run came to, file by file, in the order in which they ended. */
export interface Run {
  readonly files: readonly FileResult[];
  /** What went wrong besides the tests themselves. */
  readonly troubles: readonly string[];
}

export interface FileResult {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
  readonly milliseconds: number;
  readonly failures: readonly { readonly name: string; readonly why: string }[];
}

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const REPORTER = new URL('./reporter.ts', import.meta.url).href;

/** Runs test files in one process per processor; each takes the next file when it has done with one. */
export async function runTests(
  files: readonly string[],
  env: Readonly<Record<string, string>>,
  hear: { readonly signal: AbortSignal; readonly ended: (result: FileResult) => void },
): Promise<Run> {
  const waiting = [...files];
  const results: FileResult[] = [];
  const troubles: string[] = [];
  const keep = (result: FileResult) => {
    results.push(result);
    hear.ended(result);
  };
  const lines = Array.from(
    { length: Math.min(files.length, Math.max(2, availableParallelism())) },
    async () => {
      // A worker that dies takes its file with it, and another goes on.
      while (waiting.length > 0 && !hear.signal.aborted) {
        const trouble = await runWorker(waiting, env, hear.signal, keep);
        if (trouble !== null) troubles.push(trouble);
      }
    },
  );
  await Promise.all(lines);
  const missing = files.filter((file) => !results.some((result) => result.file === file));
  return { files: results, troubles: [...troubles, ...missing.map((file) => `${file} was not run`)] };
}

/** One worker, from its first file to its end; what went wrong with the worker itself, or null. */
function runWorker(
  waiting: string[],
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
  keep: (result: FileResult) => void,
): Promise<string | null> {
  const child = start(env);
  let file: string | null = null;
  let tested: Tested[] = [];
  let late: NodeJS.Timeout | undefined;
  let trouble: string | null = null;
  const next = () => {
    file = signal.aborted ? null : (waiting.shift() ?? null);
    tested = [];
    const message: ToWorker = file === null ? { kind: 'end' } : { kind: 'run', file };
    child.send(message);
    if (file === null)
      late = setTimeout(() => {
        trouble = 'a worker did not end: some test left a timer, a server or a connection open';
        child.kill('SIGKILL');
      }, LINGERING);
  };
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  child.on('message', (message: FromWorker) => {
    if (message.kind === 'ready') next();
    if (message.kind !== 'tested') return;
    tested.push(message);
    if (message.file !== file || message.name !== '') return;
    keep(resultOf(file, tested));
    next();
  });
  return new Promise((resolve) => {
    child.once('close', (code, by) => {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      if (file !== null) keep(brokenOff(file, tested, `the process ended (${by ?? code}) while it ran`));
      resolve(trouble);
    });
  });
}

/** How long a worker may take to end once its files are done. */
const LINGERING = 60_000;

function start(env: Readonly<Record<string, string>>): ChildProcess {
  const { DATABASE_URL: _, ...rest } = process.env;
  return fork(WORKER, {
    env: { ...rest, NODE_ENV: 'test', TEST_WORKER: 'yes', ...env },
    execArgv: [
      '--conditions=source',
      '--import=tsx',
      `--test-reporter=${REPORTER}`,
      '--test-reporter-destination=stdout',
    ],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Counts the tests of a file; a suite counts only where it failed by itself, in a hook say. */
export function resultOf(file: string, tested: readonly Tested[]): FileResult {
  const counted = tested.filter(({ suite, why }) => !suite || why !== undefined);
  const count = (outcome: Tested['outcome']) => counted.filter((one) => one.outcome === outcome).length;
  return {
    file,
    passed: count('passed'),
    failed: count('failed'),
    leftOut: count('left out'),
    milliseconds: tested.find(({ name }) => name === '')?.milliseconds ?? 0,
    failures: counted.flatMap(({ name, why }) => (why === undefined ? [] : [{ name, why }])),
  };
}

function brokenOff(file: string, tested: readonly Tested[], why: string): FileResult {
  const before = resultOf(file, tested);
  return { ...before, failed: before.failed + 1, failures: [...before.failures, { name: '', why }] };
}

/** Why a run does not count as passed, or null: a run in which nothing ran, or something was left out, is none. */
export function whyNot({ files, troubles }: Run): string | null {
  const sum = (key: 'passed' | 'failed' | 'leftOut') => files.reduce((all, one) => all + one[key], 0);
  if (sum('passed') + sum('failed') === 0) return 'no test ran';
  if (sum('failed') > 0) return `${sum('failed')} failed`;
  if (sum('leftOut') > 0) return `${sum('leftOut')} left out, which is not allowed`;
  const empty = files.filter(({ passed }) => passed === 0);
  if (empty.length > 0) return `no test in ${empty.map(({ file }) => file).join(', ')}`;
  return troubles[0] ?? null;
}
