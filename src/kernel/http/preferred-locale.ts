import { LOCALES, type Locale } from '../ui/locale.ts';

/**
 * The one of our languages that a browser likes best, by its weights (RFC 9110 §12.5.4), then by their order; English
 * where it says nothing of either, or refuses both.
 */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').flatMap(readWish);
  const [best] = wishes.toSorted((one, other) => other.weight - one.weight);
  if (!best || best.weight === 0) return 'en';
  if (best.range !== '*') return best.range;
  return LOCALES.find((locale) => !wishes.some(({ range }) => range === locale)) ?? 'en';
}

interface Wish {
  /** Any variety of the language will do, and `*` for all that are not named. */
  readonly range: Locale | '*';
  /** From 0, which refuses it, to 1. */
  readonly weight: number;
}

function readWish(part: string): Wish[] {
  const read = /^\s*(?:(en|fr)(?:-[a-z0-9-]+)?|(\*))\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i.exec(part);
  if (!read) return [];
  const language = read[1]?.toLowerCase();
  const range = LOCALES.find((locale) => locale === language) ?? '*';
  return [{ range, weight: Number(read[3] ?? 1) }];
}
