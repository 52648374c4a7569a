import assert from 'node:assert/strict';
import { it } from 'node:test';
import { monthOf, monthsAt } from './rules.ts';

it('a sample is of a month that is over, of Ottawa’s, within a year', () => {
  // Still December in Ottawa.
  const now = new Date('2013-01-01T04:59:00Z');
  assert.deepEqual(monthOf(undefined, now), { from: '2012-11-01', to: '2012-12-01' });
  assert.deepEqual(monthOf(undefined, new Date('2013-01-01T05:00:00Z')), {
    from: '2012-12-01',
    to: '2013-01-01',
  });
  assert.deepEqual(monthOf('2012-02', now), { from: '2012-02-01', to: '2012-03-01' });
  for (const asked of ['2012-12', '2013-05', '2011-11', '1', 'x'])
    assert.equal(monthOf(asked, now).from, '2012-11-01', asked);
  assert.deepEqual([monthsAt(now).length, monthsAt(now).at(-1)?.from], [12, '2011-12-01']);
});
