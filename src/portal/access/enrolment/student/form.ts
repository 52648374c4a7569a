import { type Typed, textOf } from '#kernel/http/form.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { wordsOf } from '#kernel/ui/words.ts';
import { type DetailFault, type Details, judgeDetails } from '#portal/common/students/rules.ts';
import { words } from './fr.ts';

type ReadDetails =
  | { readonly kind: 'good'; readonly details: Details }
  | { readonly kind: 'faulty'; readonly errors: readonly FieldError[] };

/** A student's details as a form brings them, or what is wrong at which field. */
export function readDetails(typed: Typed, now: Date, locale: Locale): ReadDetails {
  const judged = judgeDetails(
    {
      givenNames: textOf(typed, 'givenNames'),
      familyName: textOf(typed, 'familyName'),
      oneName: textOf(typed, 'oneName') === 'yes',
      dateOfBirth: textOf(typed, 'dateOfBirth'),
      clientId: textOf(typed, 'clientId'),
      email: textOf(typed, 'email'),
    },
    isoDate(now),
  );
  if (judged.kind === 'good') return judged;
  const errors = judged.faults.map((fault) => ({ field: fault.field, message: messageOf(fault, locale) }));
  return { kind: 'faulty', errors };
}

/** The fields of the form as they were kept. */
export const typedFrom = ({ email, ...details }: Details): Typed => ({
  ...details,
  email: email ?? '',
  oneName: details.givenNames === '' ? 'yes' : '',
});

function messageOf(fault: DetailFault, locale: Locale): string {
  const w = words[locale].faults;
  switch (fault.field) {
    case 'givenNames':
    case 'familyName': {
      const { nameCharacters, nameMixed } = wordsOf(locale);
      return { missing: w[fault.field].missing, characters: nameCharacters, mixed: nameMixed }[fault.fault];
    }
    case 'oneName':
      return w.twoNames;
    case 'dateOfBirth':
      return w.dateOfBirth[fault.fault];
    case 'clientId':
      return w.clientId[fault.fault];
    case 'email':
      return w.email;
  }
}
