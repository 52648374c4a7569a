import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wordQuery } from './search.ts';

describe('words to search for', () => {
  for (const [typed, query] of [
    ['Vera Cardinal', 'vera:* & cardinal:*'],
    ['  Rivière-aux-Merles ', 'riviere:* & aux:* & merles:*'],
    ['O’Neil', 'oneil:*'],
    ['one two three four one five six seven', 'one:* & two:* & three:* & four:* & five:* & six:* & seven:*'],
    ['?!', null],
    ['', null],
  ] as const)
    it(`are ${query} of '${typed}'`, () => assert.equal(wordQuery(typed), query));

  it('never gives the database anything but beginnings of words', () =>
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const query = wordQuery(typed);
        assert.ok(query === null || /^[\p{L}\p{N}]+:\*( & [\p{L}\p{N}]+:\*)*$/u.test(query), query ?? '');
      }),
    ));
});
