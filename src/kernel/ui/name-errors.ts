import { judgeName, type Named } from '../names.ts';
import type { FieldError } from './forms.tsx';
import type { Locale } from './locale.ts';
import { wordsOf } from './words.ts';

/** What is wrong with the name in a field, if anything; each form has its own words for one that is missing. */
export function nameErrors(field: string, name: string, missing: string, locale: Locale): FieldError[] {
  const fault = judgeName(name);
  if (fault === null) return [];
  return [{ field, message: fault === 'missing' ? missing : wordsOf(locale).nameCharacters }];
}

/** The same of both names where a box can be ticked for one name only, which then is the family name. */
export function namesErrors(
  { givenNames, familyName, oneName }: Named & { readonly oneName: boolean },
  missing: Named,
  locale: Locale,
): FieldError[] {
  const w = wordsOf(locale).oneName;
  const family = nameErrors('familyName', familyName, missing.familyName, locale);
  const given = familyName === '' ? missing.givenNames : `${missing.givenNames} ${w.advice}`;
  if (!oneName) return [...nameErrors('givenNames', givenNames, given, locale), ...family];
  return givenNames === '' ? family : [{ field: 'oneName', message: w.two }];
}
