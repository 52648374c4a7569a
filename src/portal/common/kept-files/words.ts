import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** In tenths of a megabyte; what has none, in kilobytes, and never nothing. */
export function sizeText(bytes: number, locale: Locale): string {
  const w = words[locale];
  const tenths = Math.round(bytes / 104_857.6);
  return tenths > 0
    ? w.megabytes(formatNumber(tenths / 10, locale))
    : w.kilobytes(formatNumber(Math.max(1, Math.round(bytes / 1024)), locale));
}
