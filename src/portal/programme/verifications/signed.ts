import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import type { PlainFact } from './intents/rules.ts';
import type { SignedFact } from './rules.ts';

/** What was signed, in a word or two; of what closes a request the fact by which it does. */
export function signedText(
  locale: Locale,
  { fact, plain }: { readonly fact: SignedFact; readonly plain: PlainFact | null },
): string {
  const w = words[locale];
  return fact === 'conclude' && plain !== null ? lowerFirst(w.plain[plain]) : w.signed[fact];
}

/** As it stands within a sentence. */
export const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
