import { readFileSync, writeFileSync } from 'node:fs';
import Calendar from 'date-holidays';
import { addDays } from '#kernel/time.ts';
import type { Jurisdiction } from '#portal/roles.ts';

const file = new URL('../src/portal/programme/deadlines/holidays.ts', import.meta.url);

const PROVINCES: readonly Jurisdiction[] = [
  ...(['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT'] as const),
  ...(['NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const),
];
const YEARS = { from: 2009, to: 2045 } as const;

/** Names as Canadian institutions write them in French, where the library has others. */
const FRENCH: Readonly<Record<string, string>> = {
  'Armistice Day': 'Jour du Souvenir',
  'British Columbia Day': 'Fête de la Colombie-Britannique',
  'Civic Holiday': 'Congé civique',
  'Labour Day': 'Fête du Travail',
  'Memorial Day': 'Jour commémoratif',
  'National Indigenous Peoples Day': 'Journée nationale des peuples autochtones',
  'National Patriots’ Day': 'Journée nationale des patriotes',
  'New Brunswick Day': 'Fête du Nouveau-Brunswick',
  'Heritage Day': 'Fête du patrimoine',
  'Saskatchewan Day': 'Fête de la Saskatchewan',
  Thanksgiving: 'Action de grâces',
};

/** What the library lacks: the day for truth and reconciliation, a statutory holiday since these years. */
const TRUTH = {
  name: 'National Day for Truth and Reconciliation|Journée nationale de la vérité et de la réconciliation',
  day: '09-30',
  since: { NT: 2022, NU: 2022, PE: 2022, BC: 2023, YT: 2023, MB: 2024 } as Partial<
    Record<Jurisdiction, number>
  >,
} as const;

/** An apostrophe as it is printed, and no word of what a day stands in for. */
const written = (name: string): string =>
  name
    .replaceAll("'", '’')
    .replace(/ \((substitute day|substitut)\)$/, '')
    .trim();

/** The public holidays of each province and territory, by name: what `src/portal/programme/deadlines` goes by. */
export function holidaysFile(): string {
  const byName = new Map<string, Map<string, Set<string>>>();
  for (const province of PROVINCES)
    for (const [name, days] of daysOf(province)) {
      const provinces = byName.get(name) ?? new Map<string, Set<string>>();
      provinces.set(province, days);
      byName.set(name, provinces);
    }
  const rows = [...byName].flatMap(([name, provinces]) => {
    const alike = Map.groupBy(provinces, ([, days]) => [...days].toSorted().join(' '));
    return [...alike].map(([days, some]) => ({
      name,
      days,
      provinces: some.map(([code]) => code).join(' '),
    }));
  });
  return `/**
 * Public holidays from ${YEARS.from} to ${YEARS.to}, by name and by where they are kept: made by \`npm run holidays\` from
 * date-holidays, whose data are under CC BY 3.0 (https://github.com/commenthol/date-holidays).
 */
export const HOLIDAYS: readonly Readonly<Record<'en' | 'fr' | 'where' | 'days', string>>[] = [
${rows.map(rowText).join('\n')}
];
`;
}

function daysOf(province: Jurisdiction): Map<string, Set<string>> {
  const calendar = new Calendar('CA', province);
  const found = new Map<string, Set<string>>();
  for (let year = YEARS.from; year <= YEARS.to; year += 1) {
    const french = calendar.getHolidays(year, 'fr');
    for (const [at, { date, name, type }] of calendar.getHolidays(year, 'en').entries()) {
      if (type !== 'public') continue;
      const english = written(name);
      const key = `${english}|${FRENCH[english] ?? written(french[at]?.name ?? name)}`;
      found.set(key, (found.get(key) ?? new Set()).add(date.slice(0, 10)));
    }
  }
  const since = TRUTH.since[province];
  if (since !== undefined) {
    const years = Array.from({ length: YEARS.to - since + 1 }, (_, index) => since + index);
    found.set(TRUTH.name, new Set(years.map((year) => `${year}-${TRUTH.day}`)));
  }
  return withSubstitutes(found);
}

/** What falls on a weekend is kept on the next day of work, which the library does not say of Canada. */
function withSubstitutes(found: Map<string, Set<string>>): Map<string, Set<string>> {
  const taken = new Set([...found.values()].flatMap((days) => [...days]));
  const fallen = [...found].flatMap(([name, days]) =>
    [...days].filter(isWeekend).map((day) => ({ name, day })),
  );
  for (const { name, day } of fallen.toSorted((one, other) => one.day.localeCompare(other.day))) {
    let next = addDays(day, 1);
    while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    found.get(name)?.add(next);
  }
  return found;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const rowText = ({ name, days, provinces }: { name: string; days: string; provinces: string }): string => {
  const [en, fr] = name.split('|');
  const text = (value: string | undefined) => `'${value ?? ''}'`;
  return `  {
    en: ${text(en)},
    fr: ${text(fr)},
    where: ${text(provinces)},
    days: ${text(days)},
  },`;
};

/** The file as it is committed. */
export const committedHolidays = (): string => readFileSync(file, 'utf8');

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(file, holidaysFile());
