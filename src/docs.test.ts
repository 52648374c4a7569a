import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '#kernel/ui/locale.ts';
import { committedPage, configurationPage } from '../scripts/configuration.ts';
import { LOST } from './credential/account/revocation-pages.tsx';
import { readGuide } from './portal/guide/guide.ts';
import { anchorOf, guidePath } from './portal/guide/sections.ts';

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
