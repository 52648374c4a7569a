import type { ComponentChildren } from 'preact';
import { type Checks, dataOf } from './checks.ts';
import { type Option, OptionParts } from './options.tsx';
import { useWords } from './words.ts';

/** What every field of a form has; `id` defaults to `name`, which is what an error links to. */
export interface FieldBase {
  name: string;
  id?: string | undefined;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean | undefined;
  /** Said after the label of a field that may be left empty; `true` uses our word for it. */
  optionalLabel?: string | boolean | undefined;
  /** What a script tells before it is sent. */
  checks?: Checks | undefined;
}

type Width = 'short' | 'medium' | 'full';

export interface FieldProps extends FieldBase {
  value?: string | null | undefined;
  type?: 'text' | 'password' | 'email' | 'tel' | 'date' | 'search' | 'number' | 'url' | undefined;
  autocomplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | 'none' | undefined;
  width?: Width | undefined;
  spellcheck?: boolean | undefined;
  lang?: string | undefined;
  autocapitalize?: 'off' | 'none' | 'on' | 'sentences' | 'words' | 'characters' | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  readOnly?: boolean | undefined;
  /** Of a secret: shown while it is typed, where a script can hide it again before it is sent. */
  revealed?: boolean | undefined;
}

/** One line of text; the value of a password is never sent back to the browser. */
export function Field(props: FieldProps) {
  const { type = 'text', width = 'full' } = props;
  const words = useWords().password;
  const secret = type === 'password';
  return (
    <FieldShell {...props}>
      <input
        class={`input input-${width}`}
        type={type as 'text'} // Preact's types want to know which; ours allow several
        {...wiring(props)}
        value={secret ? undefined : (props.value ?? undefined)}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        min={props.min}
        max={props.max}
        readonly={props.readOnly}
        lang={props.lang}
        dir={props.dir}
        autocapitalize={props.autocapitalize ?? (secret ? 'none' : undefined)}
        spellcheck={props.spellcheck ?? (secret ? false : undefined)}
        {...(secret && {
          ...Object.fromEntries(Object.entries(words).map(([name, text]) => [`data-${name}`, text])),
          'data-revealed': props.revealed ? '' : undefined,
        })}
      />
    </FieldShell>
  );
}

export interface TextAreaProps extends FieldBase {
  value?: string | null | undefined;
  rows?: number | undefined;
  /** `wide` is for long texts, read as much as written. */
  width?: 'full' | 'wide' | undefined;
  spellcheck?: boolean | undefined;
  lang?: string | undefined;
  autocomplete?: string | undefined;
}

export function TextArea(props: TextAreaProps) {
  return (
    <FieldShell {...props}>
      <textarea
        class={`input input-${props.width ?? 'full'}`}
        {...wiring(props)}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        lang={props.lang}
        autocomplete={props.autocomplete}
        value={props.value ?? ''}
      />
    </FieldShell>
  );
}

export interface SelectProps extends FieldBase {
  options: readonly Option[];
  value?: string | null | undefined;
  /** The first, empty choice; `false` leaves it out. */
  placeholder?: string | false | undefined;
  autocomplete?: string | undefined;
  width?: Width | undefined;
}

export function Select(props: SelectProps) {
  const words = useWords();
  const { placeholder = words.choose, width = 'full' } = props;
  return (
    <FieldShell {...props}>
      <select class={`input input-${width}`} {...wiring(props)} autocomplete={props.autocomplete}>
        {placeholder !== false && <option value="">{placeholder}</option>}
        <OptionParts options={props.options} value={props.value} />
      </select>
    </FieldShell>
  );
}

/** Label above, then hint, then error, then the control: the order in which they help. */
export function FieldShell(props: FieldBase & { children: ComponentChildren }) {
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class="label" for={props.id ?? props.name}>
        {props.label}
        <Marks {...props} />
      </label>
      <Hint {...props} />
      <FieldErrorText {...props} />
      {props.children}
    </div>
  );
}

/** The asterisk or the word 'optional' after a label. */
export function Marks({ required, optionalLabel }: Pick<FieldBase, 'required' | 'optionalLabel'>) {
  const words = useWords();
  if (required) {
    return (
      <span class="required" aria-hidden="true">
        {' *'}
      </span>
    );
  }
  if (!optionalLabel) return null;
  return <span class="optional"> ({optionalLabel === true ? words.optional : optionalLabel})</span>;
}

export function Hint(props: FieldBase) {
  if (!props.hint) return null;
  return (
    <div class="hint" id={`${props.id ?? props.name}-hint`}>
      {props.hint}
    </div>
  );
}

export function FieldErrorText(props: FieldBase) {
  const words = useWords();
  if (!props.error) return null;
  return (
    <p class="field-error" id={`${props.id ?? props.name}-error`}>
      <span class="hidden">{words.errors.prefix} </span>
      {props.error}
    </p>
  );
}

/** The attributes that tie a control to its label, hint and error. */
export function wiring(props: FieldBase) {
  const id = props.id ?? props.name;
  return {
    id,
    name: props.name,
    required: props.required,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error ? ('true' as const) : undefined,
    ...dataOf(props.checks),
  };
}

export function describedBy(props: FieldBase): string | undefined {
  const id = props.id ?? props.name;
  return [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}
