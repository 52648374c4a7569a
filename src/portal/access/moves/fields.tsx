import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Field, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { fields } from './form.ts';
import { words } from './fr.ts';
import { studentMove } from './paths.ts';

interface Props {
  readonly form: FormState;
  readonly locale: Locale;
}

/** Whose account it is. */
export function NameFields({ form, locale, hint }: Props & { readonly hint?: string }) {
  const w = words[locale].names;
  const shared = { hint: hint ?? w.hint, required: true, spellcheck: false };
  return (
    <>
      <RequiredNote />
      <Field {...fieldState(form, fields.given)} {...shared} label={w.given} autocomplete="given-name" />
      <Field {...fieldState(form, fields.family)} {...shared} label={w.family} autocomplete="family-name" />
    </>
  );
}

export function EmailField({ form, locale }: Props) {
  const w = words[locale].email;
  return (
    <Field
      {...fieldState(form, fields.email)}
      type="email"
      label={w.field}
      hint={w.hint}
      required
      autocomplete="email"
    />
  );
}

export function CodeField({ form, locale }: Props) {
  const w = words[locale].code;
  return (
    <>
      {form.withheld && (
        <Callout>
          <p>{w.again}</p>
        </Callout>
      )}
      <Field
        {...fieldState(form, fields.code)}
        label={w.field}
        hint={w.hint}
        required
        width="medium"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
    </>
  );
}

/** Names, an address and a saved code; and the way of students whom no address finds. */
export const CodeFields = ({ form, locale }: Props) => (
  <>
    <NameFields form={form} locale={locale} />
    <EmailField form={form} locale={locale} />
    <p>
      <a href={href(studentMove.proveStudent, locale)}>{words[locale].details.link}</a>
    </p>
    <CodeField form={form} locale={locale} />
  </>
);
