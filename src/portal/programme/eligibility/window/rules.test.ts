import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Period } from '../study/rules.ts';
import { partsOfWindow } from './rules.ts';

const window = { from: '2010-01-01', to: '2010-04-10' };
const row = (from: string, to: string, load: Period['load'] = 'full_time'): Period => ({
  from,
  to,
  load,
  standing: 'satisfactory',
  programme: 'credential',
  participation: [{ from, to }],
});

describe('a window of study as a bar', () => {
  it('is a hundred wide, cut to what lies inside, what counts over what does not', () => {
    const studied = [
      { from: '2009-12-01', to: '2010-01-10' },
      { from: '2010-01-21', to: '2010-05-01' },
    ];
    const bridged = [{ from: '2010-01-11', to: '2010-01-20' }];
    const periods = [row('2010-02-20', '2010-03-01', 'part_time'), row('2008-01-01', '2008-02-01')];
    assert.deepEqual(partsOfWindow({ window, studied, bridged }, periods), [
      { kind: 2, start: 50, width: 10 },
      { kind: 0, start: 0, width: 10 },
      { kind: 0, start: 20, width: 80 },
      { kind: 1, start: 10, width: 10 },
    ]);
  });

  it('leaves out what says nothing of study', () => {
    const break_ = row('2010-02-01', '2010-03-01', 'break');
    assert.deepEqual(partsOfWindow({ window, studied: [], bridged: [] }, [break_]), []);
  });
});
