import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import { statuses } from '#kernel/lifecycle.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import { readGuide } from '#portal/common/guide/guide.ts';
import { anchorOf, guidePath } from '#portal/common/guide-link/sections.ts';
import { listFiles, pathFaults, readTexts, sectionFaults } from '#test/house/citations.ts';
import { committedPage, configurationPage } from '../scripts/configuration.ts';
import { committedHandOffs, handOffsPage } from '../scripts/hand-offs.ts';
import { committedLifecycles, lifecycles, lifecyclesPage } from '../scripts/lifecycles.ts';
import { LOST } from './credential/account/revocation-pages.tsx';

const guide = readGuide({ partners: true });

test('the credential service leads into the guide where it tells of another credential', () => {
  const [section] = guide.en.filter(({ key }) => key === 'lost');
  const place = section?.parts.find(({ title }) => title.includes('want another one'))?.place ?? null;
  for (const locale of LOCALES)
    assert.equal(LOST[locale], `${guidePath('lost')[locale]}#${anchorOf('lost', place)}`);
});

test('the configuration page is the one that the variables make', () => {
  assert.equal(committedPage(), configurationPage(), 'run npm run docs');
});

test('the page of lifecycles is the one that the tables of transitions make', () => {
  assert.equal(committedLifecycles(), lifecyclesPage(), 'run npm run docs');
});

test('the table of wings names the rooms that there are', () => {
  const page = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
  const told = [...page.matchAll(/^\| \*(\w+)\* \|.*\| ([^|]*) \|$/gm)].map(([, wing, rooms = '']) => [
    wing,
    [...rooms.matchAll(/`([\w-]+)`/g)].map(([, room]) => room),
  ]);
  const portal = new URL('./portal/', import.meta.url);
  const foldersIn = (place: URL) =>
    readdirSync(place, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const wings = foldersIn(portal).filter((name) => name !== 'migrations');
  const found = wings.map((wing) => [wing, foldersIn(new URL(`${wing}/`, portal)).toSorted()]);
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(found));
});

test('the page of hand-offs is the one that their table makes', () => {
  assert.equal(committedHandOffs(), handOffsPage(), 'run npm run docs');
});

const schema = readFileSync(new URL('../docs/schema.sql', import.meta.url), 'utf8');
for (const { table, schema: service, transitions } of lifecycles)
  test(`the database knows the statuses of ${service}.${table} that the system decides by`, () => {
    const [, ofService = ''] = schema.split(`\n-- ${service}\n`);
    const check =
      new RegExp(`constraint ${table}_status_check CHECK .*ARRAY\\[(.*)\\]`).exec(ofService)?.[1] ?? '';
    const known = [...check.matchAll(/'([^']*)'/g)].map(([, status]) => status);
    assert.deepEqual(known.toSorted(), statuses(transitions).toSorted());
  });

const files = listFiles();
const texts = readTexts(files);

describe('what code and documents cite', () => {
  it('is a section that our documents have', () => {
    assert.ok(texts.length > 500, 'the whole repository is read');
    assert.deepEqual(sectionFaults(texts), []);
  });

  it('is a path behind which there is something', () => assert.deepEqual(pathFaults(texts, files), []));
});

describe('the check of what is cited', () => {
  const SIGN = '\u00a7';
  const headings = { path: 'docs/security.md', body: '# Security\n\n## 2. Passwords\n\n### 2.1 Length' };
  const faultsIn = (line: string) => sectionFaults([headings, { path: 'src/a.ts', body: `\n${line}` }]);

  it('finds sections that are not there, and sections of nothing', () => {
    assert.deepEqual(
      faultsIn(`/** SECURITY ${SIGN}2, ${SIGN}2.1 and ${SIGN}2 (RFC 9126 ${SIGN}2.2). */`),
      [],
    );
    const missing = `src/a.ts:2 SECURITY ${SIGN}3 is no heading`;
    assert.deepEqual(faultsIn(`// SECURITY ${SIGN}3.`), [missing]);
    assert.deepEqual(faultsIn(`// SECURITY ${SIGN}2, ${SIGN}3`), [missing]);
    assert.deepEqual(faultsIn(`// SECURITY ${SIGN}2, RFC 9126 ${SIGN}2.2, SECURITY ${SIGN}3`), [missing]);
    for (const line of [`-- SECURTY ${SIGN}2`, `// see (${SIGN}2)`, `// RFC ${SIGN}2`])
      assert.deepEqual(faultsIn(line), ['src/a.ts:2 a section of no document'], line);
    assert.deepEqual(faultsIn(`// DOMAIN ${SIGN}2`), [`src/a.ts:2 DOMAIN ${SIGN}2 is no heading`]);
  });

  const there = [
    'README.md',
    'docs/a.md',
    'src/kernel/http/form.ts',
    'src/kernel/text.ts',
    'src/portal/office/queue/rules.ts',
    'src/portal/office/scans/rules.ts',
  ];
  const lostIn = (path: string, body: string) => pathFaults([{ path, body }], there);

  it('looks for a path from its file upwards, in src/, and near the one before it', () => {
    const code = 'src/kernel/http/form.ts';
    const found =
      '// `form.ts`, `http/form.ts`, `kernel/`, `src/kernel/*.ts`, `#kernel/text.ts`, `docs/a.md`, `README.md`';
    assert.deepEqual(lostIn(code, found), []);
    assert.deepEqual(lostIn('docs/a.md', '`portal/office/queue`, `scans/rules.ts`; [a](../README.md#b)'), []);
    assert.deepEqual(lostIn('docs/a.md', 'In `portal/office/queue/`\n`scans/rules.ts`'), []);
    assert.deepEqual(lostIn('docs/a.md', 'A `rules.ts`, `text/html`, `node x/y.ts`, `dist/main.js`'), []);
  });

  it('finds paths and links behind which there is nothing', () => {
    assert.deepEqual(lostIn('src/kernel/text.ts', ' * `form.ts`'), ['src/kernel/text.ts:1 form.ts']);
    assert.deepEqual(lostIn('src/kernel/text.ts', ['f();', '// `rules.ts`'].join(' ')), [
      'src/kernel/text.ts:1 rules.ts',
    ]);
    assert.deepEqual(lostIn('src/kernel/text.ts', 'f(`form.ts`);'), []);
    const apart = '`portal/office/queue`\n\nthen\n`scans/rules.ts`';
    assert.deepEqual(lostIn('docs/a.md', apart), ['docs/a.md:4 scans/rules.ts']);
    assert.deepEqual(lostIn('docs/a.md', '- `portal/office/queue`\n- `scans/rules.ts`'), [
      'docs/a.md:2 scans/rules.ts',
    ]);
    const lost = ['`text.mjs`', '`scans/rules.ts`', '`src/portal/*.sql`', '`#test/a.ts`', '[a](src/kernel)'];
    assert.deepEqual(
      lost.flatMap((line) => lostIn('docs/a.md', line)),
      ['text.mjs', 'scans/rules.ts', 'src/portal/*.sql', '#test/a.ts', 'src/kernel'].map(
        (at) => `docs/a.md:1 ${at}`,
      ),
    );
  });
});
