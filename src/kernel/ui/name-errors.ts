import { judgeName, type Named } from '../names.ts';
import { isPrintable } from '../printable.ts';
import type { FieldError } from './forms.tsx';
import type { Locale } from './locale.ts';
import { wordsOf } from './words.ts';

/** What is wrong with the name in a field, if anything; each form has its own words for one that is missing. */
export function nameErrors(field: string, name: string, missing: string, locale: Locale): FieldError[] {
  const fault = judgeName(name);
  if (fault === null) return [];
  const { nameCharacters, nameMixed } = wordsOf(locale);
  return [{ field, message: { missing, characters: nameCharacters, mixed: nameMixed }[fault] }];
}

/** The same of somebody whom letters will be written to, which must show what they are to type (decision 28). */
function printedNameErrors(field: string, name: string, missing: string, locale: Locale): FieldError[] {
  const errors = nameErrors(field, name, missing, locale);
  const isFine = errors.length > 0 || isPrintable(name);
  return isFine ? errors : [{ field, message: wordsOf(locale).nameInLatin }];
}

/** The same of both names where a box can be ticked for one name only, which then is the family name. */
export function namesErrors(
  { givenNames, familyName, oneName }: Named & { readonly oneName: boolean },
  missing: Named,
  locale: Locale,
): FieldError[] {
  const w = wordsOf(locale).oneName;
  const family = printedNameErrors('familyName', familyName, missing.familyName, locale);
  const given = familyName === '' ? missing.givenNames : `${missing.givenNames} ${w.advice}`;
  if (oneName && givenNames === '') return family;
  const both = [...printedNameErrors('givenNames', givenNames, given, locale), ...family];
  return oneName ? [{ field: 'oneName', message: w.two }, ...both] : both;
}
