import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isQuick, kindOf, listTestFiles, needsBrowser, reachesOf, runsOn } from './classes.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('the kinds of test files', () => {
  const files = listTestFiles();

  it('take in every test file once, and leave none without an engine to run on', () => {
    const all = globSync('{src,test}/**/*.test.{ts,tsx}', { cwd: ROOT });
    assert.deepEqual(files.map(({ path }) => path).toSorted(), all.toSorted());
    for (const file of files) assert.ok(runsOn(file, 'pglite') || runsOn(file, 'postgres'), file.path);
  });

  it('have stores and routes run on both engines, and what no engine can change once', () => {
    const engines = (path: string) =>
      (['pglite', 'postgres'] as const).filter((engine) =>
        files.some((file) => file.path === path && runsOn(file, engine)),
      );
    assert.deepEqual(engines('src/portal/institution/people/routes.test.ts'), ['pglite', 'postgres']);
    assert.deepEqual(engines('src/portal/office/queue/store.test.ts'), ['pglite', 'postgres']);
    assert.deepEqual(engines('src/portal/common/pins/rules.test.ts'), ['pglite']);
    assert.deepEqual(engines('src/portal/institution/people/pages.test.ts'), ['pglite']);
    assert.deepEqual(engines('test/killed.test.ts'), ['postgres']);
    assert.deepEqual(engines('test/outage.test.ts'), ['postgres']);
    assert.deepEqual(engines('test/once.test.ts'), ['pglite', 'postgres']);
    assert.deepEqual(engines('test/journeys/enrolment.test.ts'), ['postgres']);
    assert.deepEqual(engines('test/journeys/beginning.test.ts'), ['pglite', 'postgres']);
  });

  it('leave browsers and whole systems out of a quick run, and nothing else', () => {
    const quick = files.filter(isQuick).map(({ path }) => path);
    assert.ok(quick.includes('src/portal/institution/people/routes.test.ts'));
    assert.ok(quick.includes('src/portal/common/pins/rules.test.ts'));
    const left = files.filter((file) => !isQuick(file) && !needsBrowser(file)).map(({ path }) => path);
    assert.deepEqual(
      left.filter((path) => !path.startsWith('test/')),
      [],
    );
    assert.ok(left.includes('test/outage.test.ts'));
  });

  it('follow what a file needs, by way of others too, and no types', () => {
    const texts: Record<string, string> = {
      'src/a.test.ts': "import { b } from './b.ts';\nimport type { T } from '#test/browser/browser.ts';",
      'src/b.ts': "export { open } from '#test/world/database.ts';",
    };
    const reach = reachesOf((path) => texts[path] ?? '');
    assert.deepEqual([...reach('src/a.test.ts')], ['src/b.ts', 'test/support/world/database.ts']);
    assert.equal(kindOf('src/a.test.ts', reach('src/a.test.ts')), 'engine');
    assert.equal(kindOf('src/b.test.ts', new Set()), 'pure');
    assert.equal(kindOf('src/c.test.ts', new Set(['test/support/browser/browser.ts'])), 'pages');
  });
});
