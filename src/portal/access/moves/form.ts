import { readEmail } from '#kernel/email.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { readClaimedNames } from '#portal/common/pins/names.ts';
import type { Names } from '#portal/common/pins/rules.ts';
import { words } from './fr.ts';

/** The names of fields that several pages have; the same as at enrolment, so that browsers can fill them. */
export const fields = {
  given: 'given_names',
  family: 'family_name',
  email: 'email',
  code: 'recovery_code',
} as const;

type Read<T> =
  | { readonly kind: 'complete'; readonly value: T }
  | { readonly kind: 'incomplete'; readonly errors: readonly FieldError[] };

export function readNames(typed: Typed, locale: Locale): Read<Names> {
  const w = words[locale].errors;
  const missing = { givenNames: w.given, familyName: w.family };
  const { names: value, errors } = readClaimedNames(typed, missing, locale);
  return errors.length > 0 ? { kind: 'incomplete', errors } : { kind: 'complete', value };
}

type Claimed = Names & { readonly email: string };

/** Names and an address, as those claim who can't be found otherwise. */
export function readClaimed(typed: Typed, locale: Locale): Read<Claimed> {
  const names = readNames(typed, locale);
  const written = trimmed(typed, fields.email);
  const email = readEmail(written);
  const errors = [
    ...(names.kind === 'incomplete' ? names.errors : []),
    ...missing(written, fields.email, words[locale].email.missing),
    ...(written === '' || email !== null
      ? []
      : [{ field: fields.email, message: words[locale].email.malformed }]),
  ];
  if (names.kind === 'incomplete' || email === null || errors.length > 0)
    return { kind: 'incomplete', errors };
  return { kind: 'complete', value: { ...names.value, email } };
}

const trimmed = (typed: Typed, field: string): string => textOf(typed, field).trim();

const missing = (text: string, field: string, message: string): FieldError[] =>
  text === '' ? [{ field, message }] : [];
