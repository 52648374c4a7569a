import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { Field, Fieldset, Select } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import { LOADS, type Period, PROGRAMMES, type ProgrammeKind, STANDINGS } from './study/rules.ts';

/** Rows of a form in which periods of study are typed. */
export const ROWS = [1, 2, 3, 4, 5, 6] as const;
export type Row = (typeof ROWS)[number];

/** The fields of one period. */
export const rowFields = (row: Row) =>
  ({
    from: `from${row}`,
    to: `to${row}`,
    load: `load${row}`,
    standing: `standing${row}`,
    programme: `programme${row}`,
  }) as const;

/** What can be said of a period's programme: one of the institution's by its code, or only what it leads to. */
export interface ProgrammeChoice {
  readonly value: string;
  readonly label: string;
  readonly kind: ProgrammeKind;
  /** Empty where none is named. */
  readonly code: string;
}

/** Choices that name no programme. */
export const kindChoices = (
  locale: Locale,
  kinds: readonly ProgrammeKind[] = PROGRAMMES,
): ProgrammeChoice[] =>
  kinds.map((kind) => ({ value: kind, label: words[locale].programmes[kind], kind, code: '' }));

/** One period of study, to be typed. */
export function PeriodFields(props: {
  locale: Locale;
  form: FormState;
  row: Row;
  legend: string;
  hint?: string | undefined;
  choices?: readonly ProgrammeChoice[];
}) {
  const { locale, form, row, legend, hint, choices = kindChoices(locale) } = props;
  const { loads, standings, columns } = words[locale];
  const fields = rowFields(row);
  const named = Object.fromEntries(choices.map(({ value, label }) => [value, label]));
  const choice = <Key extends string>(
    name: string,
    label: string,
    keys: readonly Key[],
    texts: Readonly<Record<Key, string>>,
  ) => (
    <Select
      {...fieldState(form, name)}
      label={label}
      width="medium"
      options={keys.map((value) => ({ value, label: texts[value] }))}
    />
  );
  return (
    <Fieldset legend={legend} hint={hint}>
      <div class="fields">
        <Field {...fieldState(form, fields.from)} type="date" label={columns.from} width="medium" />
        <Field {...fieldState(form, fields.to)} type="date" label={columns.to} width="medium" />
        {choice(fields.load, columns.load, LOADS, loads)}
        {choice(fields.standing, columns.standing, STANDINGS, standings)}
        {choice(fields.programme, columns.programme, Object.keys(named), named)}
      </div>
    </Fieldset>
  );
}

/** What is not chosen yet of a period of which a day was typed: nothing is taken for granted, least of all what helps. */
export function listUnchosen(
  values: Typed,
  row: Row,
  locale: Locale,
  choices: readonly ProgrammeChoice[] = kindChoices(locale),
): { readonly field: string; readonly message: string }[] {
  const fields = rowFields(row);
  if (readPeriod(values, row, choices) === null) return [];
  const lists = { load: LOADS, standing: STANDINGS, programme: choices.map(({ value }) => value) } as const;
  const asked = (Object.keys(lists) as (keyof typeof lists)[]).filter(
    (key) => key !== 'standing' || textOf(values, fields.load) !== 'break',
  );
  return asked
    .filter((key) => !(lists[key] as readonly string[]).includes(textOf(values, fields[key])))
    .map((key) => ({ field: fields[key], message: words[locale].unchosen[key](row) }));
}

/** A period as it was typed, its days not judged yet; null where neither day was. */
export function readPeriod(
  values: Typed,
  row: Row,
  choices: readonly ProgrammeChoice[],
): (Omit<Period, 'participation'> & { readonly code: string }) | null {
  const fields = rowFields(row);
  const [from, to] = [textOf(values, fields.from).trim(), textOf(values, fields.to).trim()];
  if (from === '' && to === '') return null;
  const among = <T extends string>(all: readonly [T, ...T[]], name: string): T =>
    all.find((one) => one === textOf(values, name)) ?? all[0];
  const chosen = choices.find(({ value }) => value === textOf(values, fields.programme));
  return {
    from,
    to,
    load: among(LOADS, fields.load),
    standing: among(STANDINGS, fields.standing),
    programme: chosen?.kind ?? 'none',
    code: chosen?.code ?? '',
  };
}
