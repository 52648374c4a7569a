import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barsOf, partsOf } from './rules.ts';

describe('the bars of a chart', () => {
  it('leave no key out, and keep the parts in the order of the ages', () => {
    const bars = barsOf(
      ['a', 'b'],
      [
        { key: 'a', age: 'long', count: 3 },
        { key: 'a', age: 'week', count: 1 },
      ],
    );
    assert.deepEqual(bars, [
      { key: 'a', counts: [1, 0, 0, 3], total: 4 },
      { key: 'b', counts: [0, 0, 0, 0], total: 0 },
    ]);
  });

  it('follow one another, and the longest fills the width', () => {
    assert.deepEqual(partsOf([1, 3], 4), [
      { start: 0, width: 25 },
      { start: 25, width: 75 },
    ]);
    assert.deepEqual(partsOf([0, 0], 0), [
      { start: 0, width: 0 },
      { start: 0, width: 0 },
    ]);
  });
});
