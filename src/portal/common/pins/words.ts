import type { Admission } from '#kernel/throttle.ts';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Patience } from './rules.ts';

export const words = { en, fr };

/** Why no try may be made now, and until when. */
export function waitText(admission: Exclude<Admission, { kind: 'go' }>, locale: Locale): string {
  const w = words[locale].errors;
  return admission.kind === 'wait' ? w.wait(formatDateTime(admission.until, locale)) : w.mismatch;
}

/** The one message for every PIN or name that doesn't match (`SECURITY §3`). */
export function mismatchText(patience: Patience, locale: Locale): string {
  const w = words[locale].errors;
  const then =
    patience.kind === 'left' ? w.left(patience.tries) : w.wait(formatDateTime(patience.until, locale));
  return `${w.mismatch} ${then}`;
}
