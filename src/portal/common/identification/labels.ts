import type { Locale } from '#kernel/ui/locale.ts';
import { FIELDS, type Field, type FieldKey, fieldOf } from './fields.ts';
import { words } from './fr.ts';

/** A field's label, word for word as on the paper form. */
export const labelOf = (key: FieldKey, locale: Locale): string => words[locale].labels[key];

/** The label where it stands alone, as in a list of what is wrong: it says whose, unless that goes without saying. */
export function fullLabelOf(key: FieldKey, locale: Locale): string {
  const label = labelOf(key, locale);
  const twins = FIELDS.filter((other) => labelOf(other.key, locale) === label);
  const { section } = fieldOf(key);
  return twins.length > 1 || section === 'authority' ? words[locale].whose[section](label) : label;
}

/** The options of a choice, each with its words. */
export function optionsOf({ key, options = [] }: Field, locale: Locale) {
  const choices: Readonly<Partial<Record<FieldKey, Readonly<Record<string, string>>>>> =
    words[locale].choices;
  return options.map((value) => ({ value, label: choices[key]?.[value] ?? value }));
}

/** What stands for a choice: the words of the paper form, or the text itself. */
export const valueText = (key: FieldKey, value: string, locale: Locale): string =>
  optionsOf(fieldOf(key), locale).find((option) => option.value === value)?.label ?? value;
