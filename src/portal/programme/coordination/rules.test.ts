import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { cutoffs } from './rules.ts';

describe('a request that its institution is late with', () => {
  it('is so from the fourth business day of its province after its last day, whatever day today is', () => {
    for (let day = 1; day <= 31; day += 1) {
      const today = `2012-12-${String(day).padStart(2, '0')}`;
      for (const { jurisdiction, day: cut } of cutoffs(new Date(`${today}T15:00:00Z`)))
        for (const due of [
          '2012-11-20',
          '2012-11-26',
          '2012-12-03',
          '2012-12-14',
          '2012-12-21',
          '2012-12-27',
        ])
          assert.equal(
            due < cut,
            addBusinessDays(due, 4, jurisdiction) <= today,
            `${jurisdiction}: due ${due}, today ${today}`,
          );
    }
  });
});
