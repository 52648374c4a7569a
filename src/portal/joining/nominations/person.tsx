import { readEmail } from '#kernel/email.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { Checkbox } from '#kernel/ui/choices.tsx';
import { errorFor, Field, type FieldError, RadioGroup } from '#kernel/ui/forms.tsx';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { namesErrors } from '#kernel/ui/name-errors.ts';
import { OneName, readNames } from '#kernel/ui/one-name.tsx';
import type { Nominee } from './rules.ts';
import { words } from './words.ts';

/** Who is put forward, as read. */
export interface Person {
  readonly kind: 'person';
  readonly nominee: Nominee;
  readonly locale: Locale;
  /** They are somebody else than their namesake. */
  readonly isAnother: boolean;
}

type ReadPerson = Person | { readonly kind: 'faulty'; readonly errors: readonly FieldError[] };

/** Who is put forward: names, a work e-mail, a language. The words are for a nominee's, unless others are given. */
export function PersonFields(props: {
  form: FormState;
  locale: Locale;
  words?: { readonly emailHint: string; readonly language: string };
}) {
  const { form, locale } = props;
  const w = { ...words[locale].person, ...props.words };
  const name = { hint: w.namesHint, required: true, spellcheck: false };
  return (
    <>
      <Field {...fieldState(form, 'givenNames')} {...name} label={w.givenNames} autocomplete="off" />
      <Field {...fieldState(form, 'familyName')} {...name} label={w.familyName} autocomplete="off" />
      <OneName form={form} />
      <Namesake form={form} label={w.namesake} />
      <Field
        {...fieldState(form, 'email')}
        type="email"
        label={w.email}
        hint={w.emailHint}
        required
        autocomplete="off"
      />
      <RadioGroup
        {...fieldState(form, 'language')}
        label={w.language}
        required
        inline
        options={LOCALES.map((value) => ({ value, label: w.languages[value] }))}
      />
    </>
  );
}

/** Asked only once a namesake was found. */
function Namesake({ form, label }: { form: FormState; label: string }) {
  const error = errorFor(form.errors, NAMESAKE);
  const checked = isAnother(form.values);
  return error || checked ? <Checkbox name={NAMESAKE} label={label} checked={checked} error={error} /> : null;
}

const NAMESAKE = 'namesake';

/** What of somebody put forward a page sends along that is looked at before it is done. */
export const PERSON_FIELDS = ['givenNames', 'familyName', 'oneName', NAMESAKE, 'email', 'language'];

/** Who is put forward, to look over. */
export function personRows({ nominee, locale: language }: Person, locale: Locale) {
  const w = words[locale].person;
  return [
    { label: w.givenNames, value: nominee.givenNames },
    { label: w.familyName, value: nominee.familyName },
    { label: w.email, value: nominee.email },
    { label: w.language, value: w.languages[language] },
  ].filter(({ value }) => value !== '');
}

const isAnother = (typed: Typed): boolean => textOf(typed, NAMESAKE) === 'yes';

type WhoQuestion = 'namesake' | 'ownName' | 'mailbox';

/** Whether what stands in the way is a question to whoever puts somebody forward. */
export const asksWho = <Other extends { readonly kind: string }>(
  found: Other,
): found is Extract<Other, { readonly kind: WhoQuestion }> =>
  found.kind === 'namesake' || found.kind === 'ownName' || found.kind === 'mailbox';

/** What is asked of whoever puts somebody forward who may be another than who is under way, or than themselves. */
export const whoErrors = (kind: WhoQuestion, locale: Locale): FieldError => ({
  field: kind === 'mailbox' ? 'email' : NAMESAKE,
  message: words[locale].person.errors[kind],
});

/** Reads the same, with a message for each field that is missing or can't be. */
export function readPerson(typed: Typed, locale: Locale): ReadPerson {
  const w = words[locale].person.errors;
  const { oneName, ...names } = readNames(typed);
  const nominee = { ...names, email: readEmail(textOf(typed, 'email')) ?? '' };
  const language = LOCALES.find((known) => known === textOf(typed, 'language'));
  const errors = [
    ...namesErrors({ ...names, oneName }, w, locale),
    ...(nominee.email !== '' ? [] : [{ field: 'email', message: w.email }]),
    ...(language === undefined ? [{ field: 'language', message: w.language }] : []),
  ];
  if (language === undefined || errors.length > 0) return { kind: 'faulty', errors };
  return { kind: 'person', nominee, locale: language, isAnother: isAnother(typed) };
}
