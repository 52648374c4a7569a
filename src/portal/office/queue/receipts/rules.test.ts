import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mintReference } from '#kernel/codes.ts';
import { readLines, shortened, verdictOf } from './rules.ts';

const A = mintReference(new Uint8Array([1, 2, 3, 4, 5, 6, 7]));
const B = mintReference(new Uint8Array([7, 6, 5, 4, 3, 2, 1]));
const DAY = '2012-11-22';

describe('references that were typed or scanned', () => {
  const referencesIn = (...texts: string[]) => readLines(texts).map(({ reference }) => reference);
  const bare = A.replaceAll('-', '').slice(2).toLowerCase();
  for (const [what, texts, read] of [
    ['one by one', [A, B], [A, B]],
    ['as a pasted list', [`${A}\r\n${B}\n\n`], [A, B]],
    ['with commas and tabs', [`${A}, ${B}\t${A}`], [A, B]],
    ['beside one another', [`${A} ${B}`], [A, B]],
    ['with spaces in them', [A.replaceAll('-', ' ')], [A]],
    ['twice, however typed', [A, bare, ` ${A.toLowerCase()} `], [A]],
    ['glued to one another by a scanner', [`${A}${B}`], [A, B]],
    ['glued to what is none', [`hell${A}${B.toLowerCase()}PP-ZZZZ-9999hell`], [null, A, B, null]],
    ['wrong', ['PP-0000', A], [null, A]],
    ['not at all', ['', ' \n '], []],
  ] as const)
    it(`${what} are read in their order, each once`, () => assert.deepEqual(referencesIn(...texts), read));

  it('are kept short where they are none, and told shorter', () => {
    assert.equal(readLines(['x'.repeat(900)])[0]?.typed.length, 40);
    assert.deepEqual([shortened('nonsense'), shortened('x'.repeat(40))], ['nonsense', `${'x'.repeat(20)}…`]);
  });
});

describe('forms that came', () => {
  const completedAt = new Date('2012-11-20T17:00:00Z');
  for (const [status, judges, day, verdict] of [
    ['completed', true, DAY, 'ready'],
    ['completed', true, '2012-11-20', 'ready'],
    ['completed', true, '2012-11-19', 'early'],
    ['completed', false, DAY, 'own'],
    ['invited', true, DAY, 'by_hand'],
    ['invited', false, DAY, 'own'],
    ['returned', true, DAY, 'by_hand'],
    ['received', true, DAY, 'received'],
    ['approved', true, DAY, 'decided'],
    ['pin_issued', true, DAY, 'decided'],
    ['enrolled', true, DAY, 'decided'],
    ['refused', true, DAY, 'ended'],
    ['withdrawn', true, DAY, 'ended'],
    ['expired', true, DAY, 'ended'],
  ] as const)
    it(`are ${verdict} where the nomination is ${status}${judges ? '' : ' and one’s own'} on ${day}`, () =>
      assert.equal(verdictOf({ status, completedAt }, day, judges), verdict));
});
