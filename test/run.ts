import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser } from './support/browser/chromium.ts';
import { writeTable } from './support/portal/statements.ts';
import { isQuick, listTestFiles, needsBrowser, runsOn, type TestFile } from './support/world/classes.ts';
import { type Engine, type EngineName, prepareEngine } from './support/world/engines.ts';
import { type FileResult, type Run, runTests, whyNot } from './support/world/runner.ts';

/** Whether the browser can set text: where it can't, every page fails, and none says why. */
const FIRST = 'test/support/browser/fonts.test.ts';

/**
 * Runs the tests: `npm test`. Stores and routes run on the embedded database and again on PostgreSQL; what no engine
 * can change runs once (`support/world/classes.ts`). Arguments are parts of the names of the files to run;
 * `--engine=pglite` runs everything that matches on one engine; `--quick` leaves out browsers and whole systems;
 * `--write-statements` writes down what each page asks of the database (`support/portal/statements.ts`).
 */
const args = process.argv.slice(2);
const engines = chosenEngines(args);
const files = chosenFiles(args);
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.abort());

const shared = mkdtempSync(join(tmpdir(), 'partner-portal-clean-pages-'));
const statements = args.includes('--write-statements')
  ? mkdtempSync(join(tmpdir(), 'partner-portal-statements-'))
  : null;
const lines: string[] = [];
const counts = { passed: 0, failed: 0 };
const failed: string[] = [];
let ok = files.length > 0;
try {
  for (const name of engines) {
    const chosen = files.filter((file) => engines.length === 1 || runsOn(file, name));
    if (stopped.signal.aborted || chosen.length === 0) continue;
    const { line, passed } = await runOn(name, chosen);
    lines.push(line);
    ok &&= passed;
  }
  if (statements !== null && ok)
    writeTable(
      readdirSync(statements)
        .map((name) => readFileSync(join(statements, name), 'utf8'))
        .join(''),
      { isWhole: args.every((arg) => arg.startsWith('--')) },
    );
} finally {
  rmSync(shared, { recursive: true, force: true });
  if (statements !== null) rmSync(statements, { recursive: true, force: true });
}
console.log(`\n${lines.join('\n')}`);
if (files.length === 0) console.log('No test file matches.');
if (stopped.signal.aborted) console.log('Stopped before the end.');
for (const line of failed) console.log(line);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = ok && !stopped.signal.aborted ? 0 : 1;

async function runOn(
  name: EngineName,
  chosen: readonly TestFile[],
): Promise<{ line: string; passed: boolean }> {
  const started = Date.now();
  const engine = await prepareEngine(name, process.env.DATABASE_URL || undefined);
  try {
    const browser = chosen.some(needsBrowser) ? await prepareBrowser() : null;
    console.log(heading(engine, chosen, browser));
    const paths = chosen.map(({ path }) => path);
    const counted = statements === null ? {} : { TEST_STATEMENTS: statements };
    const env = { ...engine.env, TEST_CLEAN_PAGES: shared, ...counted };
    const start = (some: readonly string[]) => runTests(some, env, { signal: stopped.signal, ended: tell });
    const first = browser === null ? null : await start([FIRST]);
    if (first !== null && whyNot(first) !== null) return summary(engine, first, Date.now() - started);
    const run = await start(paths.filter((path) => first === null || path !== FIRST));
    return summary(engine, { ...run, files: [...(first?.files ?? []), ...run.files] }, Date.now() - started);
  } finally {
    await engine.close();
  }
}

function chosenEngines(given: readonly string[]): EngineName[] {
  const engine = given.find((arg) => arg.startsWith('--engine='))?.slice('--engine='.length);
  if (engine === 'pglite' || engine === 'postgres') return [engine];
  if (engine !== undefined) throw new Error(`--engine is pglite or postgres, not ${engine}`);
  return given.includes('--quick') ? ['pglite'] : ['pglite', 'postgres'];
}

function chosenFiles(given: readonly string[]): TestFile[] {
  const parts = given.filter((arg) => !arg.startsWith('--'));
  return listTestFiles()
    .filter(({ path }) => parts.length === 0 || parts.some((part) => path.includes(part)))
    .filter((file) => !given.includes('--quick') || isQuick(file));
}

function heading(engine: Engine, chosen: readonly TestFile[], browser: string | null): string {
  const kinds = [...Map.groupBy(chosen, ({ kind }) => kind)].map(
    ([kind, found]) => `${found.length} ${kind}`,
  );
  const parts = [
    `Engine: ${engine.label}, ${engine.where}`,
    `${chosen.length} test files (${kinds.join(', ')})`,
  ];
  if (browser !== null) parts.push(`Browser: ${browser}`);
  return `\n=== ${parts.join(' · ')} ===\n`;
}

/** One line a file, and all that failed in it. */
function tell({ file, passed, failed, milliseconds, failures }: FileResult): void {
  const count = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
  console.log(`${failed === 0 ? '✔' : '✖'} ${file}  ${count}  ${(milliseconds / 1000).toFixed(1)} s`);
  for (const { name, why } of failures) console.log(`    ✖ ${name}\n${why.replace(/^/gm, '      ')}`);
}

function summary(engine: Engine, run: Run, milliseconds: number): { line: string; passed: boolean } {
  const problem = whyNot(run);
  const sum = (key: 'passed' | 'failed') => run.files.reduce((all, one) => all + one[key], 0);
  counts.passed += sum('passed');
  counts.failed += sum('failed');
  // Once more at the end: of a long log, often only the end is kept.
  for (const { file, failures } of run.files)
    for (const { name, why } of failures)
      failed.push(`✖ ${engine.label}: ${file}: ${name}\n${shortened(why)}`);
  const verdict = problem === null ? 'PASSED' : `FAILED (${problem})`;
  const seconds = (milliseconds / 1000).toFixed(1);
  const line = `${verdict}  ${engine.label}: ${sum('passed')} passed in ${run.files.length} files, ${seconds} s`;
  return { line, passed: problem === null };
}

/** The beginning of why a test failed; all of it stands where it failed. */
function shortened(why: string): string {
  return why.split('\n').slice(0, 5).join('\n').replace(/^/gm, '    ').slice(0, 600);
}
