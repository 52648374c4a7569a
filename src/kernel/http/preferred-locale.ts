import type { Locale } from '../ui/locale.ts';

/** The first of our languages that a browser asks for (RFC 9110 §12.5.4, without weights); else English. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const first = /(?:^|,)\s*(en|fr)\b/i.exec(acceptLanguage ?? '')?.[1];
  return first?.toLowerCase() === 'fr' ? 'fr' : 'en';
}
