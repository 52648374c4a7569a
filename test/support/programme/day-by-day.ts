import type { Rule } from '#portal/programme/eligibility/rules.ts';
import type { Days, Period } from '#portal/programme/eligibility/study/rules.ts';

/**
 * The arithmetic a second time, with a calendar of single days and none of the other's helpers (`ENS §1`): slow,
 * plain, and wrong in other ways than the first, if at all.
 */
export function dayByDay(askedOn: string, periods: readonly Period[], rule: Rule) {
  const good = new Set(periods.flatMap((period) => goodDays(period, rule)));
  const bars = new Set(periods.flatMap((period) => barredDays(period)));
  const bridged = bridgedDays(good, bars, rule.bridgeDays);
  const window = windowBefore(askedOn, rule.windowMonths);
  const counted = window.filter((day) => good.has(day) || bridged.has(day)).length;
  return {
    window: { from: window[0], to: window.at(-1) },
    windowDays: window.length,
    qualifyingDays: counted,
    bridgedDays: window.filter((day) => bridged.has(day)).length,
    period: periodOf(periods, window, counted >= rule.requiredDays),
    earliest: counted >= rule.requiredDays ? null : firstDay(askedOn, { good, bridged }, rule),
  };
}

const DAY = 86_400_000;
/** One day after another, longer than any case lasts. */
const CALENDAR = Array.from({ length: 3000 }, (_, index) =>
  new Date(Date.UTC(2006, 0, 1) + index * DAY).toISOString().slice(0, 10),
);
const PLACES = new Map(CALENDAR.map((day, index) => [day, index]));

/** The day so many days after another. */
export const plus = (day: string, count: number): string => {
  const found = CALENDAR[(PLACES.get(day) ?? Number.NaN) + count];
  if (found === undefined) throw new RangeError(`${day} and ${count} days lie outside the calendar`);
  return found;
};

function each({ from, to }: Days): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day = plus(day, 1)) found.push(day);
  return found;
}

const took = (period: Period, day: string): boolean =>
  period.participation.some(({ from, to }) => from <= day && day <= to);

function goodDays(period: Period, rule: Rule): string[] {
  const { load, standing, programme } = period;
  const passes = standing === 'satisfactory' || (standing === 'not_assessed' && rule.notAssessedCounts);
  if (load !== 'full_time' || !passes || programme !== 'credential') return [];
  return each(period).filter((day) => took(period, day));
}

function barredDays(period: Period): string[] {
  const { load, standing, programme } = period;
  const contrary = load !== 'break' && (load !== 'full_time' || standing === 'unsatisfactory');
  if (contrary || programme !== 'credential') return each(period);
  return each(period).filter((day) => !took(period, day));
}

/** Runs of days without study that begin and end beside study. */
function bridgedDays(good: ReadonlySet<string>, bars: ReadonlySet<string>, longest: number): Set<string> {
  const bridged = new Set<string>();
  for (const day of good) {
    const run: string[] = [];
    for (let next = plus(day, 1); !good.has(next) && run.length <= longest; next = plus(next, 1))
      run.push(next);
    const ends = good.has(plus(day, run.length + 1));
    if (ends && run.length <= longest && !run.some((gap) => bars.has(gap)))
      for (const gap of run) bridged.add(gap);
  }
  return bridged;
}

/** From the same day so many months ago, or the last of that month, to the day before. */
function windowBefore(day: string, months: number): string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const index = year * 12 + month - 1 - months;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const clamped = [date, date - 1, date - 2, date - 3].map(
    (some) => `${first}-${String(some).padStart(2, '0')}`,
  );
  const from = clamped.find((some) => PLACES.has(some));
  if (from === undefined) throw new RangeError(`no day ${months} months before ${day}`);
  return each({ from, to: plus(day, -1) });
}

function periodOf(periods: readonly Period[], window: readonly string[], enough: boolean) {
  const says = periods.some(
    ({ load, from, to }) => load !== 'break' && window.some((day) => from <= day && day <= to),
  );
  if (!says) return 'unknown';
  return enough ? 'met' : 'unmet';
}

function firstDay(
  asked: string,
  { good, bridged }: { readonly good: ReadonlySet<string>; readonly bridged: ReadonlySet<string> },
  rule: Rule,
): string | null {
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const window = windowBefore(plus(asked, ahead), rule.windowMonths);
    const days = window.filter((day) => good.has(day) || bridged.has(day)).length;
    if (days >= rule.requiredDays) return plus(asked, ahead);
  }
  return null;
}
