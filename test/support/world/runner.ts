import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What node's test runner counted in one run, and how it ended. */
export interface Totals {
  readonly tests: number;
  readonly pass: number;
  readonly fail: number;
  readonly cancelled: number;
  readonly skipped: number;
  readonly todo: number;
  readonly exitCode: number;
}

/** Runs test files in processes of their own, readable on the terminal, and counts what happened. */
export async function runTests(
  files: readonly string[],
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-portal-tests-'));
  const tap = join(folder, 'results.tap');
  try {
    const exitCode = await runNode([...flags(tap), ...files], env, signal);
    return { ...readTotals(readFileSync(tap, 'utf8')), exitCode };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const flags = (tap: string): string[] => [
  '--conditions=source',
  '--import=tsx',
  '--test',
  `--test-concurrency=${Math.max(2, availableParallelism())}`,
  '--test-timeout=600000',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=tap',
  `--test-reporter-destination=${tap}`,
];

function runNode(
  args: string[],
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<number> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn('node', args, {
    env: { ...rest, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve(code ?? 1);
    });
  });
}

/** Reads the counts with which a TAP report ends; a report that was cut short counts nothing. */
export function readTotals(tap: string): Omit<Totals, 'exitCode'> {
  const count = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return {
    tests: count('tests'),
    pass: count('pass'),
    fail: count('fail'),
    cancelled: count('cancelled'),
    skipped: count('skipped'),
    todo: count('todo'),
  };
}

/** Why a run does not count as passed, or null: a run in which nothing ran, or something was left out, is none. */
export function whyNot(totals: Totals): string | null {
  if (totals.tests === 0) return 'no test ran';
  if (totals.fail + totals.cancelled > 0) return `${totals.fail + totals.cancelled} failed`;
  if (totals.skipped + totals.todo > 0)
    return `${totals.skipped + totals.todo} left out, which is not allowed`;
  return totals.exitCode === 0 ? null : `the runner ended with ${totals.exitCode}`;
}
