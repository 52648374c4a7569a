import { globSync } from 'node:fs';
import { prepareBrowser } from '#test/browser/chromium.ts';
import { type Engine, type EngineName, prepareEngine } from '#test/world/engines.ts';
import { runTests, type Totals, whyNot } from '#test/world/runner.ts';

/**
 * Runs every test on the embedded database and again on PostgreSQL: `npm test`.
 * `npm test -- --engine=pglite` runs one engine only; other arguments are parts of the file names to run.
 */
const args = process.argv.slice(2);
const engines = chosenEngines(args);
const files = chosenFiles(args);
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.abort());

const lines: string[] = [];
let passed = files.length > 0;
for (const name of engines) {
  if (stopped.signal.aborted) break;
  const { line, ok } = await runOn(name);
  lines.push(line);
  passed &&= ok;
}
console.log(`\n${lines.join('\n')}`);
if (files.length === 0) console.log('No test file matches.');
if (stopped.signal.aborted) console.log('Stopped before the end.');
process.exitCode = passed && !stopped.signal.aborted ? 0 : 1;

async function runOn(name: EngineName): Promise<{ line: string; ok: boolean }> {
  const started = Date.now();
  const engine = await prepareEngine(name, process.env.DATABASE_URL || undefined);
  try {
    const browser = files.some((file) => /journeys|browser/.test(file)) ? await prepareBrowser() : null;
    console.log(heading(engine, browser));
    const totals = await runTests(files, engine.env, stopped.signal);
    return summary(engine, totals, Date.now() - started);
  } finally {
    await engine.close();
  }
}

function chosenEngines(given: readonly string[]): EngineName[] {
  const engine = given.find((arg) => arg.startsWith('--engine='))?.slice('--engine='.length);
  if (engine === undefined) return ['pglite', 'postgres'];
  if (engine === 'pglite' || engine === 'postgres') return [engine];
  throw new Error(`--engine is pglite or postgres, not ${engine}`);
}

function chosenFiles(given: readonly string[]): string[] {
  const parts = given.filter((arg) => !arg.startsWith('--'));
  return globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'])
    .sort()
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
}

function heading(engine: Engine, browser: string | null): string {
  const parts = [`Engine: ${engine.label}, ${engine.where}`, `${files.length} test files`];
  if (browser !== null) parts.push(`Browser: ${browser}`);
  return `\n=== ${parts.join(' · ')} ===\n`;
}

function summary(engine: Engine, totals: Totals, milliseconds: number): { line: string; ok: boolean } {
  const problem = whyNot(totals);
  const seconds = (milliseconds / 1000).toFixed(1);
  const verdict = problem === null ? 'PASSED' : `FAILED (${problem})`;
  const counts = `${totals.pass} of ${totals.tests} tests passed, ${totals.skipped} skipped`;
  return { line: `${verdict}  ${engine.label}: ${counts}, ${seconds} s`, ok: problem === null };
}
