import { type Typed, textOf } from '#kernel/http/form.ts';
import { isBlank, settleNames } from '#kernel/names.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { nameErrors } from '#kernel/ui/name-errors.ts';
import type { Names } from './rules.ts';

/**
 * The names that somebody claims to bear; each form has its own words for one that is missing. Whoever has one name only
 * leaves a field empty, or types a dash there.
 */
export function readClaimedNames(
  typed: Typed,
  missing: Names,
  locale: Locale,
): { readonly names: Names; readonly errors: readonly FieldError[] } {
  const [givenNames, familyName] = [textOf(typed, 'given_names'), textOf(typed, 'family_name')];
  const oneName = isBlank(givenNames) !== isBlank(familyName);
  const names = settleNames({ givenNames, familyName }, oneName);
  const errors = [
    ...(oneName ? [] : nameErrors('given_names', names.givenNames, missing.givenNames, locale)),
    ...nameErrors('family_name', names.familyName, missing.familyName, locale),
  ];
  return { names, errors };
}
