import type { Locale } from '../ui/locale.ts';
import { wordsOf } from '../ui/words.ts';
import { type Answer, invalid } from './answer.ts';
import { overlong, type Typed } from './form.ts';

/**
 * What is said of fields that hold more than the site lets them, for nothing is cut; null when none does. A route that
 * has a limit for all its fields speaks of it itself.
 */
export function tooLong(
  values: Typed,
  { locale }: { readonly locale: Locale },
  site: { longest?(field: string): number | undefined },
  route: { readonly longest?: number },
): Answer | null {
  const found = overlong(values, (field) => site.longest?.(field) ?? route.longest);
  if (found.length === 0) return null;
  const words = wordsOf(locale);
  return invalid(
    ...found.map(({ field, length, limit }) => ({ field, message: words.tooLong(limit, length) })),
  );
}
