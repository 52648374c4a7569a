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

const DEFAULT_ZONE = 'America/Toronto';

/** 'November 22, 2026' or '22 novembre 2026'; the first of a month is '1er' in French. */
export function formatDate(date: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const text = formatter(locale, zone, { dateStyle: 'long' }).format(date);
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** '2:05 p.m.' or '14 h 05'; '9:05 a.m.' or '9 h 05', for French hours have no leading zero. */
export function formatTime(date: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const text = formatter(locale, zone, { timeStyle: 'short' }).format(date);
  return text.replace(/^0(?=\d)/, '').replaceAll(' ', '\u00a0');
}

/** 'November 22, 2026 at 2:05 p.m.' or '22 novembre 2026 à 14 h 05'. */
export function formatDateTime(date: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${formatDate(date, locale, zone)} ${at} ${formatTime(date, locale, zone)}`;
}

/** '1,234.5' or '1 234,5'; with so many decimals, where numbers stand in a column. */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(`${locale}-CA`, decimals === undefined ? {} : fixed).format(value);
}

/** '2026-11-22', the calendar day in the zone, as machines and date fields write it. */
export function isoDate(date: Date, zone = DEFAULT_ZONE): string {
  const known =
    isoFormatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  isoFormatters.set(zone, known);
  return known.format(date);
}

const isoFormatters = new Map<string, Intl.DateTimeFormat>();

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs far more than using one. */
function formatter(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${options.dateStyle ?? ''} ${options.timeStyle ?? ''}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(`${locale}-CA`, { ...options, timeZone });
  formatters.set(key, known);
  return known;
}
