import { addDays } from '#kernel/time.ts';
import type { PeriodRow } from './request-rows.ts';

/** What a record shows of somebody's study; null for an institution that has nobody under the number. */
export type Study = 'steady' | 'begun' | 'part_time' | 'failing' | 'ended' | 'language' | 'empty';

/** Autumns and winters, from two years before a day to the term after it. */
function termsAround(day: string): PeriodRow[] {
  const year = Number(day.slice(0, 4));
  const years = [year - 2, year - 1, year, year + 1];
  return years
    .flatMap((one) => [
      { from: `${one}-01-07`, to: `${one}-04-28` },
      { from: `${one}-09-04`, to: `${one}-12-20` },
    ])
    .filter(({ from, to }) => to >= addDays(day, -600) && from <= addDays(day, 150))
    .map((days) => ({
      ...days,
      load: 'full_time',
      standing: 'satisfactory',
      kind: 'credential',
      programme: '',
    }));
}

/** The periods of a study, seen from the day of a request. */
export function periodsOf(study: Study, day: string): PeriodRow[] {
  const terms = termsAround(day);
  switch (study) {
    case 'steady':
      return terms;
    case 'begun':
      return terms.filter(({ to }) => to >= addDays(day, -60));
    case 'part_time':
      return terms.map((term) => ({ ...term, load: 'part_time' }));
    case 'failing':
      return terms.map((term) => ({ ...term, standing: 'unsatisfactory' }));
    case 'ended':
      return terms.filter(({ to }) => to < addDays(day, -380));
    case 'language':
      return terms.map((term) => ({ ...term, kind: 'language' }));
    case 'empty':
      return [];
  }
}
