import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import type { NotAsked } from './rules.ts';

/** Why a request was not sent, in words. */
export function notAskedText(not: NotAsked, locale: Locale): string {
  const { faults: w } = words[locale].check;
  return not.kind === 'too_often' ? w.too_often(formatDateTime(not.until, locale)) : w[not.kind];
}
