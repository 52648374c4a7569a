import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readingsOf, wordQuery } from './search.ts';

/** Words or their beginnings, or some that may stand for each other. */
const WORDS = (() => {
  const word = '[\\p{L}\\p{N}]+(?::\\*)?';
  const either = `(?:${word}|\\(${word}(?: \\| ${word})+\\))`;
  return new RegExp(`^${either}(?: & ${either})*$`, 'u');
})();

describe('the beginning of a name', () => {
  for (const [typed, readings] of [
    ['Müll', ['Müll', 'muell']],
    ['MUELLER', ['MUELLER', 'muller']],
    ['Søren Bjø', ['Søren Bjø', 'soeren bjoe']],
    ['Roy', ['Roy']],
    ['', ['']],
  ] as const)
    it(`${typed} is read in ${readings.length} ways`, () => assert.deepEqual(readingsOf(typed), readings));
});

describe('words to search for', () => {
  for (const [typed, query] of [
    ['Vera Cardinal', 'vera:* & cardinal:*'],
    ['  Rivière-aux-Merles ', 'riviere:* & aux:* & merles:*'],
    ['O’Neil', 'oneil:*'],
    ['Müll', '(mull:* | muell:*)'],
    ['Anne Mueller', 'anne:* & (mueller:* | muller)'],
    ['Noel Sue', 'noel:* & sue:*'],
    ['one two three four one five six seven', 'one:* & two:* & three:* & four:* & five:* & six:* & seven:*'],
    ['?!', null],
    ['', null],
  ] as const)
    it(`are ${query} of '${typed}'`, () => assert.equal(wordQuery(typed), query));

  it('never gives the database anything but beginnings of words', () =>
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const query = wordQuery(typed);
        assert.ok(query === null || WORDS.test(query), query ?? '');
      }),
    ));
});
