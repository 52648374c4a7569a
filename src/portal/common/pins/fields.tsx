import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Field, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './words.ts';

/** The field that is never sent back nor kept. */
export const PIN_SECRETS = ['pin'];

/** The three fields by which a PIN is entered, wherever it is. */
export function PinFields({ form, locale }: { form: FormState; locale: Locale }) {
  const w = words[locale];
  return (
    <>
      {form.withheld && (
        <Callout>
          <p>{w.again}</p>
        </Callout>
      )}
      <RequiredNote />
      <Field
        {...fieldState(form, 'given_names')}
        label={w.givenNames}
        hint={w.namesHint}
        autocomplete="given-name"
        spellcheck={false}
      />
      <Field
        {...fieldState(form, 'family_name')}
        label={w.familyName}
        hint={w.namesHint}
        autocomplete="family-name"
        spellcheck={false}
      />
      <Field
        {...fieldState(form, 'pin')}
        label={w.pin}
        hint={w.pinHint}
        required
        width="medium"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
    </>
  );
}
