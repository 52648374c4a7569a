import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReason } from '#portal/programme/verifications/signing/rules.ts';
import { judgeSurrender, readKey } from './rules.ts';

describe('what a file is looked for by', () => {
  for (const [typed, key] of [
    ['ev-9k3d-2m7q', { kind: 'reference', text: 'EV-9K3D-2M7Q' }],
    ['EV 9K3D 2M7Q', { kind: 'reference', text: 'EV-9K3D-2M7Q' }],
    ['371 900 0429', { kind: 'number', text: '3719000429' }],
    ['0012 3456', { kind: 'client', text: '00123456' }],
    ['3719000428', 'what'],
    ['Diallo', 'bornMissing'],
    ['Diallo 3', 'what'],
    ['’', 'what'],
    ['', 'what'],
  ] as const)
    it(`${typed} is ${typeof key === 'string' ? `no key: ${key}` : key.kind}`, () =>
      assert.deepEqual(readKey(typed, ''), key));
  for (const [born, key] of [
    [' 1990-05-17 ', { kind: 'name', text: 'N’Diaye-Bah', born: '1990-05-17' }],
    ['1990-02-30', 'born'],
    ['17 May 1990', 'born'],
  ] as const)
    it(`a family name and the date of birth '${born}'`, () =>
      assert.deepEqual(readKey(' N’Diaye-Bah ', born), key));
  it('a code needs no date of birth, whatever stands there', () => {
    assert.deepEqual(readKey('0012 3456', 'x'), { kind: 'client', text: '00123456' });
  });
});

it('a reason is more than a sign or a word', () => {
  for (const [words, good] of [
    ['Permit application 4711', true],
    ['x', false],
    ['xxxxxxxxxxxx', false],
    ['1234567890 12', false],
    ['          ', false],
    ['Plainte du 3 mai', true],
  ] as const)
    assert.equal(isReason(words), good, words);
});

describe('a permit is given back', () => {
  const ended = { endedOn: '2012-11-22', permit: null, isGood: false };
  const back = (on: string) => ({ what: 'given_back', on }) as const;
  it('on a day that there is, and that has come', () => {
    assert.equal(judgeSurrender(back('2012-11-22'), '2012-11-22', ended), null);
    assert.equal(judgeSurrender(back('2012-11-23'), '2012-11-22', ended), 'future');
    assert.equal(judgeSurrender(back('2012-02-30'), '2012-11-22', ended), 'malformed');
  });
  it('once its number has ended, whether another is good or not', () => {
    const judged = (stand: Partial<Parameters<typeof judgeSurrender>[2]>) =>
      judgeSurrender(back('2012-11-22'), '2012-11-22', { ...ended, ...stand });
    assert.equal(judged({ endedOn: null, isGood: true }), 'good');
    assert.equal(judged({ endedOn: null }), 'none');
    assert.equal(judged({ isGood: true }), null);
  });
  it('on the day on which its number ended, or later, and once', () => {
    assert.equal(judgeSurrender(back('2012-11-21'), '2012-11-23', ended), 'early');
    const recorded = { ...ended, permit: { what: 'given_back', on: '2012-11-22' } as const };
    assert.equal(judgeSurrender(back('2012-11-22'), '2012-11-23', recorded), null);
    assert.equal(judgeSurrender(back('2012-11-23'), '2012-11-23', recorded), 'recorded');
    const never = { what: 'never_given', on: '2012-11-22' } as const;
    assert.equal(judgeSurrender(never, '2012-11-23', recorded), 'recorded', 'it can’t be both');
    assert.equal(judgeSurrender(never, '2012-11-23', ended), null);
  });
});
