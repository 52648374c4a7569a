import type { ComponentChildren } from 'preact';
import { describedBy, type FieldBase, FieldErrorText, Hint, Marks } from './fields.tsx';
import { useWords } from './words.ts';

export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** Of a box among several: whether it must be ticked, or is said to be optional. */
  required?: boolean | undefined;
  optionalLabel?: boolean | undefined;
}

export interface RadioGroupProps extends FieldBase {
  options: readonly Choice[];
  value?: string | null | undefined;
  /** Side by side, for two or three short answers. */
  inline?: boolean | undefined;
}

export function RadioGroup(props: RadioGroupProps) {
  return (
    <ChoiceSet {...props}>
      {props.options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type="radio"
          id={choiceId(props, option, index)}
          name={props.name}
          choice={option}
          checked={option.value === props.value}
          required={props.required}
        />
      ))}
    </ChoiceSet>
  );
}

export interface CheckboxGroupProps extends FieldBase {
  options: readonly Choice[];
  values?: readonly string[] | undefined;
}

/** Several boxes of one name; what is ticked arrives as a list. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <ChoiceSet {...props} told={props.required}>
      {props.options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type="checkbox"
          id={choiceId(props, option, index)}
          name={props.name}
          choice={option}
          checked={props.values?.includes(option.value) ?? false}
          required={option.required}
        />
      ))}
    </ChoiceSet>
  );
}

export interface CheckboxProps extends FieldBase {
  value?: string | undefined;
  checked?: boolean | undefined;
}

/** One box that stands for itself: a statement to agree with. */
export function Checkbox(props: CheckboxProps) {
  const id = props.id ?? props.name;
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <FieldErrorText {...props} />
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          checked={props.checked}
          required={props.required}
          aria-describedby={describedBy(props)}
          aria-invalid={props.error ? 'true' : undefined}
        />
        <label for={id}>
          {props.label}
          <Marks {...props} />
        </label>
        <Hint {...props} />
      </div>
    </div>
  );
}

/** Fields that belong together under one name, such as a question and its answer. */
export function Fieldset(props: {
  legend: ComponentChildren;
  hint?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="fieldset">
      <legend class="legend">{props.legend}</legend>
      {props.hint && <div class="hint">{props.hint}</div>}
      {props.children}
    </fieldset>
  );
}

interface ChoiceSetProps extends FieldBase {
  inline?: boolean | undefined;
  /** That something must be chosen is told by the legend, where no control says so of itself. */
  told?: boolean | undefined;
  children: ComponentChildren;
}

function ChoiceSet(props: ChoiceSetProps) {
  const words = useWords();
  return (
    <fieldset class={props.error ? 'field field-wrong' : 'field'} aria-describedby={describedBy(props)}>
      <legend class="label">
        {props.label}
        <Marks {...props} />
        {props.told && <span class="hidden"> ({words.required.group})</span>}
      </legend>
      <Hint {...props} />
      <FieldErrorText {...props} />
      <div class={props.inline ? 'choices choices-inline' : 'choices'}>{props.children}</div>
    </fieldset>
  );
}

function ChoiceRow(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  required?: boolean | undefined;
}) {
  const hintId = `${props.id}-${props.choice.value}-hint`;
  return (
    <div class="choice">
      <input
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.choice.value}
        checked={props.checked}
        required={props.required}
        aria-describedby={props.choice.hint ? hintId : undefined}
      />
      <label for={props.id}>
        {props.choice.label}
        <Marks required={props.choice.required} optionalLabel={props.choice.optionalLabel} />
      </label>
      {props.choice.hint && (
        <div class="hint" id={hintId}>
          {props.choice.hint}
        </div>
      )}
    </div>
  );
}

/** The first choice bears the field's own id, so that the error summary's link reaches it. */
function choiceId(props: FieldBase, option: Choice, index: number): string {
  const id = props.id ?? props.name;
  return index === 0 ? id : `${id}-${option.value}`;
}
