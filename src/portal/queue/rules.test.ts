import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noonOf, readDay, readSearch } from './rules.ts';

describe('a search', () => {
  it('is for nothing, a reference or words', () => {
    assert.deepEqual(readSearch('  '), { kind: 'none' });
    assert.deepEqual(readSearch('?!'), { kind: 'nothing' });
    assert.equal(readSearch('Élodie Fréchette').kind, 'words');
  });
});

describe('a day', () => {
  const range = { first: '2012-11-01', today: '2012-11-22' };
  for (const [typed, read] of [
    ['', { kind: 'faulty', fault: 'missing' }],
    ['22/11/2012', { kind: 'faulty', fault: 'malformed' }],
    ['2012-02-30', { kind: 'faulty', fault: 'malformed' }],
    ['2012-11-23', { kind: 'faulty', fault: 'future' }],
    ['2012-10-31', { kind: 'faulty', fault: 'early' }],
    [' 2012-11-22 ', { kind: 'day', day: '2012-11-22' }],
    ['2012-11-01', { kind: 'day', day: '2012-11-01' }],
  ] as const)
    it(`typed as '${typed}' is ${read.kind === 'day' ? 'taken' : read.fault}`, () =>
      assert.deepEqual(readDay(typed, range), read));

  it('is the same at noon in Ottawa in every zone of the country', () => {
    for (const zone of ['America/St_Johns', 'America/Vancouver'])
      assert.equal(noonOf('2012-11-22').toLocaleDateString('en-CA', { timeZone: zone }), '2012-11-22');
  });
});
