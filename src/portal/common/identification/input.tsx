import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Field as Line, RadioGroup, TextArea } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Field } from './fields.ts';
import { words } from './fr.ts';
import { labelOf, optionsOf } from './labels.ts';
import { hasLines } from './rules.ts';

interface Props {
  readonly form: FormState;
  readonly locale: Locale;
  readonly field: Field;
  /** Whether it is said of a field that it may be left empty. */
  readonly optional?: boolean;
  readonly hint?: string | undefined;
  /** What a browser may fill in; by default what the field is of whoever fills it in. */
  readonly autocomplete?: string | undefined;
}

/** A field to fill in, as its kind has it. */
export function FieldInput({ form, locale, field, optional = false, ...props }: Props) {
  const { key, kind, required } = field;
  const { autocomplete = field.autocomplete } = props;
  const shared = {
    ...fieldState(form, key),
    label: labelOf(key, locale),
    required,
    optionalLabel: optional && !required,
    hint: props.hint ?? (kind === 'list' ? words[locale].lines : undefined),
  };
  if (kind === 'choice') return <RadioGroup {...shared} inline options={optionsOf(field, locale)} />;
  if (hasLines(field))
    return <TextArea {...shared} rows={kind === 'list' ? 3 : 4} autocomplete={autocomplete} />;
  return (
    <Line
      {...shared}
      lang={field.lang}
      autocomplete={autocomplete}
      {...(kind === 'name' && { spellcheck: false })}
      {...(kind === 'phone' && { type: 'tel', width: 'medium' })}
    />
  );
}
