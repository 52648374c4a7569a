import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FileResult, type Run, resultOf, runTests, type Tested, whyNot } from './runner.ts';

const GOOD = "import { it } from 'node:test'; it('holds', () => {});";
const BAD = `import { beforeEach, describe, it } from 'node:test';
describe('a thing', () => { it('breaks', () => { throw new Error('in two') }); it('holds', () => {}); });`;
const HOOK = `import { before, it } from 'node:test';
before(() => { throw new Error('no ground') }); it('stands on it', () => {});`;
const CRASH =
  "import { it } from 'node:test'; it('takes all with it', () => { process.kill(process.pid, 'SIGKILL') });";
const SKIP = "import { it } from 'node:test'; it.skip('is for later', () => {}); it('holds', () => {});";
const MISSING = "import './nowhere.ts';";

describe('a run of the tests', { concurrency: false }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'partner-portal-runner-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs files with these texts, and answers what became of each by its name. */
  async function run(texts: Readonly<Record<string, string>>) {
    const files = Object.entries(texts).map(([name, text]) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    const heard: string[] = [];
    const ended = ({ file }: FileResult) => heard.push(file);
    const done = await runTests(files, {}, { signal: new AbortController().signal, ended });
    assert.deepEqual(heard.toSorted(), files.toSorted());
    return { done, of: (name: string) => done.files.find(({ file }) => file === join(folder, name)) };
  }

  it('keeps each file to itself: one that breaks, crashes or can’t be read hides no other', async () => {
    const texts = {
      'bad.ts': BAD,
      'crash.ts': CRASH,
      'hook.ts': HOOK,
      'missing.ts': MISSING,
      'good.ts': GOOD,
    };
    const { done, of } = await run(texts);
    assert.deepEqual([of('good.ts')?.passed, of('good.ts')?.failed], [1, 0]);
    assert.deepEqual([of('bad.ts')?.passed, of('bad.ts')?.failed], [1, 1]);
    assert.equal(of('bad.ts')?.failures[0]?.name, 'a thing › breaks');
    assert.match(of('bad.ts')?.failures[0]?.why ?? '', /in two/);
    assert.match(of('crash.ts')?.failures.at(-1)?.why ?? '', /ended \(SIGKILL\) while it ran/);
    assert.match(JSON.stringify(of('hook.ts')?.failures), /no ground/);
    assert.match(JSON.stringify(of('missing.ts')?.failures), /nowhere/);
    assert.equal(whyNot(done), `${done.files.reduce((sum, { failed }) => sum + failed, 0)} failed`);
  });

  it('does not pass with a test that was left out', async () => {
    const { done } = await run({ 'skip.ts': SKIP });
    assert.equal(whyNot(done), '1 left out, which is not allowed');
  });

  it('passes when everything ran and passed', async () => {
    const { done } = await run({ 'good.ts': GOOD });
    assert.equal(whyNot(done), null);
  });

  it('does not pass when nothing ran, a file held no test, or a worker went wrong', () => {
    assert.equal(whyNot({ files: [], troubles: [] }), 'no test ran');
    assert.equal(whyNot(ran({ passed: 0 })), 'no test in b.ts');
    assert.equal(whyNot({ ...ran({}), troubles: ['a worker did not end'] }), 'a worker did not end');
  });

  it('counts a suite only where it failed by itself', () => {
    const tested = (over: Partial<Tested>): Tested => ({
      ...{ kind: 'tested', file: 'a.ts', name: 'x', suite: false, outcome: 'passed', milliseconds: 1 },
      ...over,
    });
    const suite = tested({ name: 'suite', suite: true });
    assert.equal(resultOf('a.ts', [tested({}), suite]).passed, 1);
    assert.equal(resultOf('a.ts', [tested({}), { ...suite, outcome: 'failed', why: 'its hook' }]).failed, 1);
  });
});

const result = (over: Partial<FileResult>): FileResult => ({
  ...{ file: 'b.ts', passed: 1, failed: 0, leftOut: 0, milliseconds: 1, failures: [] },
  ...over,
});

const ran = (over: Partial<FileResult>): Run => ({
  files: [result({ file: 'a.ts' }), result(over)],
  troubles: [],
});
