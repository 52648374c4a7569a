import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReading, readSearch, readStatus } from './rules.ts';

describe('what is looked for among students', () => {
  const cases: readonly [string, string, string | null][] = [
    ['', 'nothing', null],
    ['   ', 'nothing', null],
    ['A', 'short', null],
    ['É', 'short', null],
    ['Ng', 'words', 'Ng'],
    ['  Diallo   Amina ', 'words', 'Diallo Amina'],
    ['2012-0415', 'client', '20120415'],
    ['9001 2345', 'client', '90012345'],
    ['9001234', 'words', '9001234'],
    ['371 900 0429', 'evn', '3719000429'],
    // A wrong check digit: no number, so a student number it may be.
    ['3719000428', 'words', '3719000428'],
    ['S-100234', 'words', 'S-100234'],
  ];
  for (const [typed, kind, text] of cases)
    it(`in “${typed}” is ${kind}`, () => {
      const search = readSearch(typed);
      assert.equal(search.kind, kind);
      assert.equal('text' in search ? search.text : null, text);
    });

  it('is a reading only by what the department knows them by', () => {
    assert.equal(isReading(readSearch('371 900 0429')), true);
    assert.equal(isReading(readSearch('90012345')), true);
    assert.equal(isReading(readSearch('Diallo')), false);
  });

  it('is narrowed by a status that there is', () => {
    assert.equal(readStatus('eligible'), 'eligible');
    assert.equal(readStatus('toString'), null);
    assert.equal(readStatus('consent_revoked'), null, 'such a file is shut, and found by nothing');
    assert.equal(readStatus(undefined), null);
  });
});
