import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { cutoffs } from './rules.ts';

describe('a request that its institution is late with', () => {
  it('is so from the fourth business day of its province after its last day, whatever day today is', () => {
    for (let day = 1; day <= 31; day += 1) {
      const today = `2012-12-${String(day).padStart(2, '0')}`;
      for (const { jurisdiction, day: cut } of cutoffs(new Date(`${today}T15:00:00Z`), 'coordinator'))
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

describe('a request that its institution does not decide', () => {
  const ASKED = '2012-11-05';
  /** Who has it before them on the business day of that count since it was asked; ten are the institution's. */
  const seenBy = (count: number, jurisdiction: 'ON' | 'QC' | 'NT'): string[] => {
    const due = addBusinessDays(ASKED, 10, jurisdiction);
    const now = new Date(`${addBusinessDays(ASKED, count, jurisdiction)}T15:00:00Z`);
    return (['coordinator', 'officer'] as const).filter((who) =>
      cutoffs(now, who, [jurisdiction]).every(({ day }) => due < day),
    );
  };
  for (const [from, to, who] of [
    [1, 13, []],
    [14, 29, ['coordinator']],
    [30, 60, ['coordinator', 'officer']],
  ] as const)
    it(`is before ${who.length === 0 ? 'nobody else' : who.join(' and ')} from day ${from} to day ${to}`, () => {
      for (let count = from; count <= to; count += 1)
        for (const jurisdiction of ['ON', 'QC', 'NT'] as const)
          assert.deepEqual(seenBy(count, jurisdiction), who, `${jurisdiction}, day ${count}`);
    });
});
