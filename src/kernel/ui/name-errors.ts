import { judgeName } from '../names.ts';
import type { FieldError } from './forms.tsx';
import type { Locale } from './locale.ts';
import { wordsOf } from './words.ts';

/** What is wrong with the name in a field, if anything; each form has its own words for one that is missing. */
export function nameErrors(field: string, name: string, missing: string, locale: Locale): FieldError[] {
  const fault = judgeName(name);
  if (fault === null) return [];
  return [{ field, message: fault === 'missing' ? missing : wordsOf(locale).nameCharacters }];
}
