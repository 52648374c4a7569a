import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayJudge, noonOf, readDay, readSearch } from './rules.ts';

describe('an officer', () => {
  const officer = { id: 'odile', givenNames: 'Odile', familyName: 'O’Neil', email: 'odile@example.ca' };
  const nominee = {
    givenNames: 'Jean',
    familyName: 'Roy',
    email: 'jean@college.example',
    nominatedBy: 'dir',
  };
  for (const [whom, nomination, may] of [
    ['somebody else', nominee, true],
    ['somebody whom nobody put forward', { ...nominee, nominatedBy: null }, true],
    ['somebody whom they put forward', { ...nominee, nominatedBy: 'odile' }, false],
    ['their own address', { ...nominee, email: 'ODILE@example.ca' }, false],
    ['their own name at another address', { ...nominee, givenNames: 'odile', familyName: 'ONEIL' }, false],
    ['somebody of the same family name', { ...nominee, familyName: 'O’Neil' }, true],
  ] as const)
    it(`${may ? 'decides' : 'does not decide'} about ${whom}`, () =>
      assert.equal(mayJudge(nomination, officer), may));

  it('without an address is told from others by name', () => {
    assert.ok(mayJudge(nominee, { ...officer, email: null }));
    assert.ok(
      !mayJudge({ ...nominee, givenNames: 'Odile', familyName: 'O’Neil' }, { ...officer, email: null }),
    );
  });
});

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
