import { type Typed, textOf } from '#kernel/http/form.ts';
import { isBlank, judgeName, settleNames } from '#kernel/names.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { nameErrors } from '#kernel/ui/name-errors.ts';
import type { Names } from './rules.ts';

/**
 * The names that somebody claims to bear; each form has its own words for one that is missing. Whoever has one name only
 * leaves a field empty, or types a dash there. Letters of two alphabets are no fault here: what is on file decides.
 */
export function readClaimedNames(
  typed: Typed,
  missing: Names,
  locale: Locale,
): { readonly names: Names; readonly errors: readonly FieldError[] } {
  const [givenNames, familyName] = [textOf(typed, 'given_names'), textOf(typed, 'family_name')];
  const oneName = isBlank(givenNames) !== isBlank(familyName);
  const names = settleNames({ givenNames, familyName }, oneName);
  const claimed = (field: string, name: string, ifMissing: string) =>
    judgeName(name) === 'mixed' ? [] : nameErrors(field, name, ifMissing, locale);
  const errors = [
    ...(oneName ? [] : claimed('given_names', names.givenNames, missing.givenNames)),
    ...claimed('family_name', names.familyName, missing.familyName),
  ];
  return { names, errors };
}
