/** The two official languages, equal in rank: what is written in one exists in the other. */
export type Locale = 'en' | 'fr';

export const LOCALES: readonly Locale[] = ['en', 'fr'];

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'fr' : 'en');

/** The shape of an English dictionary, so that a word missing in French does not compile. */
export type Words<E> = {
  readonly [K in keyof E]: E[K] extends string
    ? string
    : E[K] extends (...args: infer A) => infer R
      ? (...args: A) => R extends string ? string : R
      : Words<E[K]>;
};

const EASTERN = 'America/Toronto';

/**
 * The last zone of the country to end a day: what is promised until a day holds there too. By the clocks of the whole
 * coast, which go back in winter, for British Columbia has ceased to turn its own and not every machine knows it yet.
 */
export const PACIFIC = 'America/Los_Angeles';

/** What people call a zone, in summer as in winter. */
const ZONE_NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  [EASTERN]: { en: 'Eastern Time', fr: 'heure de l’Est' },
  [PACIFIC]: { en: 'Pacific Time', fr: 'heure du Pacifique' },
};

/** 'November 22, 2026' or '22 novembre 2026'; the first of a month is '1er' in French. */
export function formatDate(date: Date, locale: Locale, zone = EASTERN): string {
  const text = formatter(locale, zone, { dateStyle: 'long' }).format(date);
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** 'November 2026' or 'Novembre 2026': a month that stands alone, as a heading or in a list. */
export function formatMonth(month: Date, locale: Locale): string {
  const text = formatter(locale, EASTERN, { month: 'long', year: 'numeric' }).format(month);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** '2:05 p.m. Eastern Time' or '14 h 05, heure de l’Est': readers are in six zones, so that no time stands bare. */
export function formatTime(date: Date, locale: Locale, zone = EASTERN): string {
  // French hours have no leading zero.
  const text = formatter(locale, zone, { timeStyle: 'short' })
    .format(date)
    .replace(/^0(?=\d)/, '');
  const [time, name] = [text.replaceAll(/[ \u202f]/g, '\u00a0'), ZONE_NAMES[zone]?.[locale] ?? zone];
  // A full hour has no zeros in French: '9 h'.
  return locale === 'fr' ? `${time.replace(/\u00a000$/, '')}, ${name}` : `${time} ${name}`;
}

/** 'November 22, 2026 at 2:05 p.m. Eastern Time' or '22 novembre 2026 à 14 h 05, heure de l’Est'. */
export function formatDateTime(date: Date, locale: Locale, zone = EASTERN): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${formatDate(date, locale, zone)} ${at} ${formatTime(date, locale, zone)}`;
}

/** Which form of a noun a number takes: '1 letter', '2 letters', but 'lettre' for 0, 1 and 1,5 in French. */
export const plural = (count: number, locale: Locale, one: string, many: string): string =>
  PLURALS[locale].select(count) === 'one' ? one : many;

/** A number and what it counts: '2 letters' or '1,5 jour', whose parts a line's end does not part. */
export const counted = (count: number, locale: Locale, one: string, many: string): string =>
  `${formatNumber(count, locale)}${locale === 'fr' ? '\u00a0' : ' '}${plural(count, locale, one, many)}`;

/** As many as a list counts: of more it says that they are more (`kernel/db/count.ts`). */
export const MANY = 1000;

/** The same of what is counted as far as `MANY`: 'more than 1,000 letters'. */
export const countedUpToMany = (count: number, locale: Locale, one: string, many: string): string =>
  count > MANY
    ? `${locale === 'fr' ? 'plus de\u00a0' : 'more than '}${counted(MANY, locale, one, many)}`
    : counted(count, locale, one, many);

const PLURALS = { en: new Intl.PluralRules('en-CA'), fr: new Intl.PluralRules('fr-CA') } as const;

/** '1,234.5' or '1 234,5'; with so many decimals, where numbers stand in a column. */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  return numberFormatter(locale, decimals).format(value);
}

/** The same of what is counted as far as `MANY`, where there is no room for words: '1,000+'. */
export const formatUpToMany = (value: number, locale: Locale): string =>
  value > MANY ? `${formatNumber(MANY, locale)}+` : formatNumber(value, locale);

/** '2026-11-22', the calendar day in the zone, as machines and date fields write it. */
export function isoDate(date: Date, zone = EASTERN): string {
  const known =
    isoFormatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  isoFormatters.set(zone, known);
  return known.format(date);
}

/** '2026-11-22 14:05:08' in Ottawa: what spreadsheets know as a moment, and sort. */
export const isoDateTime = (date: Date): string => ISO_TIME.format(date);

const ISO_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: EASTERN,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The zone of every time that names none of its own. */
export const zoneName = (locale: Locale): string => ZONE_NAMES[EASTERN]?.[locale] ?? EASTERN;

const isoFormatters = new Map<string, Intl.DateTimeFormat>();

const numberFormatters = new Map<string, Intl.NumberFormat>();

function numberFormatter(locale: Locale, decimals: number | undefined): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const known =
    numberFormatters.get(key) ?? new Intl.NumberFormat(`${locale}-CA`, decimals === undefined ? {} : fixed);
  numberFormatters.set(key, known);
  return known;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs far more than using one. */
function formatter(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${Object.values(options).join(' ')}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(`${locale}-CA`, { ...options, timeZone });
  formatters.set(key, known);
  return known;
}
