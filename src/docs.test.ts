import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { statuses } from '#kernel/lifecycle.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import { readGuide } from '#portal/common/guide/guide.ts';
import { anchorOf, guidePath } from '#portal/common/guide/sections.ts';
import { committedPage, configurationPage } from '../scripts/configuration.ts';
import { committedLifecycles, lifecycles, lifecyclesPage } from '../scripts/lifecycles.ts';
import { LOST } from './credential/account/revocation-pages.tsx';

const guide = readGuide();

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

const schema = readFileSync(new URL('../docs/schema.sql', import.meta.url), 'utf8');
for (const { table, schema: service, transitions } of lifecycles)
  test(`the database knows the statuses of ${service}.${table} that the system decides by`, () => {
    const [, ofService = ''] = schema.split(`\n-- ${service}\n`);
    const check =
      new RegExp(`constraint ${table}_status_check CHECK .*ARRAY\\[(.*)\\]`).exec(ofService)?.[1] ?? '';
    const known = [...check.matchAll(/'([^']*)'/g)].map(([, status]) => status);
    assert.deepEqual(known.toSorted(), statuses(transitions).toSorted());
  });
