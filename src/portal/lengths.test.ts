import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readSources } from '#test/house/source.ts';
import { LONGEST_NAME, longestOf } from './lengths.ts';

const sources = readSources();

it('says one length for a datum, under whatever name its field has', () => {
  for (const field of ['givenNames', 'familyName', 'given_names', 'family_name'])
    assert.equal(longestOf(field), LONGEST_NAME);
  assert.equal(longestOf('constructor'), undefined);
});

it('gives students as many words wherever they argue their case', () => {
  for (const field of ['answer', 'reply', 'grounds', 'objection'])
    assert.equal(longestOf(field), 2000, field);
});

it('is no browser’s to enforce: what it cuts, it cuts without a word', () => {
  const cutting = sources.filter(
    ({ path, root: { text } }) => /max-?length=/i.test(text) && !/\.test\.tsx?$/.test(path),
  );
  assert.deepEqual(
    cutting.map(({ path }) => path),
    [],
  );
});

it('cuts nothing that somebody typed', () => {
  const cutting = sources.filter(({ root: { text } }) => /textOf\([^;]*?\.slice\(0,/.test(text));
  assert.deepEqual(
    cutting.map(({ path }) => path),
    [],
  );
});
