import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTheirs, numberOf, readNumber, STEMS, showNumber } from './rules.ts';

const VALID = [
  '1000000005',
  '1234567894',
  '2468135791',
  '3719000429',
  '4000000011',
  '5555555558',
  '6102030408',
  '7182818286',
  '8999999995',
  '9876543215',
];

describe('a number', () => {
  it('is read with its right check digit, however it is grouped', () => {
    for (const number of VALID) {
      assert.equal(numberOf(Number(number.slice(0, 9))), number);
      for (const typed of [number, showNumber(number), ` ${number.replace(/(.{5})/, '$1-')} `])
        assert.deepEqual(readNumber(typed), { kind: 'number', number }, typed);
    }
  });

  it('is refused with a wrong digit, a swap, or a length that none has', () => {
    for (const [typed, kind] of [
      ['3719000428', 'mistyped'],
      ['3791000429', 'mistyped'],
      ['0371900041', 'malformed'],
      ['371900041', 'malformed'],
      ['37190004290', 'malformed'],
      ['371900042O', 'malformed'],
      ['٣٧١٩٠٠٠٤٢٩', 'malformed'],
      [' - ', 'empty'],
    ])
      assert.equal(readNumber(typed ?? '').kind, kind, typed);
  });

  it('shows every single mistake and every swap of neighbours', () => {
    for (const number of VALID) {
      for (let at = 0; at < 10; at++) {
        for (let digit = 0; digit < 10; digit++) {
          const wrong = number.slice(0, at) + digit + number.slice(at + 1);
          if (wrong !== number) assert.notEqual(readNumber(wrong).kind, 'number', wrong);
        }
        const swapped =
          number.slice(0, at) +
          number.slice(at + 1, at + 2) +
          number.slice(at, at + 1) +
          number.slice(at + 2);
        if (swapped !== number) assert.notEqual(readNumber(swapped).kind, 'number', swapped);
      }
    }
  });

  it('has ten digits from the first stem to the last', () => {
    for (const stem of Object.values(STEMS)) assert.match(numberOf(stem), /^[1-9]\d{9}$/);
  });

  it('is shown in three groups that stay together', () => {
    assert.equal(showNumber('3719000429'), '371\u00a0900\u00a00429');
  });
});

describe('the second fact', () => {
  const student = { givenNames: 'Adaeze', familyName: 'Nwosu-Obi', clientId: '00123456' };
  for (const [second, theirs] of [
    ['nwosu obi', true],
    ['NWOSU–OBI', true],
    ['0012 3456', true],
    ['00-12-34-56', true],
    ['123456', false],
    ['Adaeze', false],
    ['Obi', false],
    ['-', false],
  ] as const)
    it(`${second} is ${theirs ? 'theirs' : 'not theirs'}`, () =>
      assert.equal(isTheirs(second, student), theirs));
});
