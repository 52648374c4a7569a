import { type FormState, fieldState, isTyped, textOf } from '#kernel/http/form.ts';
import { Field } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';

/** The day on which letters left: `today` unless said otherwise. */
export function PostingDay({ locale, form, today }: { locale: Locale; form: FormState; today: string }) {
  const w = words[locale].post;
  return (
    <Field
      {...fieldState(form, 'day')}
      value={isTyped(form) ? textOf(form.values, 'day') : today}
      label={w.day}
      hint={w.dayHint}
      required
      width="medium"
      inputMode="numeric"
      autocomplete="off"
    />
  );
}
