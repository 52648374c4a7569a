import type { Locale } from '../ui/locale.ts';

/** The first of our languages in a `ui_locales` value ('fr-CA fr'), or null (OIDC Core §3.1.2.1). */
export function localeFromUiLocales(value: unknown): Locale | null {
  if (typeof value !== 'string') return null;
  for (const tag of value.toLowerCase().split(/\s+/)) {
    if (tag === 'fr' || tag.startsWith('fr-')) return 'fr';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return null;
}

/** The tag that the wire carries, in `ui_locales` and in the `locale` claim. */
export const localeTag = (locale: Locale): 'en-CA' | 'fr-CA' => (locale === 'fr' ? 'fr-CA' : 'en-CA');
