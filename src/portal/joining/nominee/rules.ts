import { judgeName } from '#kernel/names.ts';
import { isPrintable } from '#kernel/printable.ts';
import { sameNames } from '#kernel/text.ts';
import { FIELDS, type FieldKey } from '#portal/common/identification/fields.ts';
import { type FieldFault, faultOf } from '#portal/common/identification/rules.ts';
import type { FormName } from '#portal/joining/nominations/rules.ts';

export const STATEMENT_COUNT = 6;

export type Answers = Readonly<Record<string, string | string[]>>;

export type FormFault =
  | { readonly kind: FieldFault | 'name' | 'mixed' | 'latin'; readonly field: FieldKey }
  | { readonly kind: 'oneName'; readonly field: 'oneName' }
  | { readonly kind: 'statements'; readonly field: 'statements' };

/** The names that the PIN will bear. */
const NAMES = ['givenNames', 'familyName'] as const;

/** What keeps a form from being complete, in the order of its fields. */
export const faultsOf = (form: FormName, answers: Answers): readonly FormFault[] =>
  form === 'imm5592' ? identificationFaults(answers) : acknowledgementFaults(answers);

const identificationFaults = (answers: Answers): FormFault[] =>
  FIELDS.flatMap((field): FormFault[] => {
    if (field.kind === 'name') return nameFaults(answers, field.key);
    const kind = faultOf(field, textIn(answers, field.key));
    return kind === null ? [] : [{ kind, field: field.key }];
  });

function acknowledgementFaults(answers: Answers): FormFault[] {
  const names = NAMES.flatMap((field) => nameFaults(answers, field));
  const ticked = new Set(answers.statements ?? []);
  return [
    ...names,
    ...(ticked.size < STATEMENT_COUNT ? [{ kind: 'statements' as const, field: 'statements' as const }] : []),
  ];
}

/** Given names are left out by whoever says that they have one name only. */
function nameFaults(answers: Answers, field: FieldKey): FormFault[] {
  if (field === 'givenNames' && textIn(answers, 'oneName') === 'yes')
    return textIn(answers, field) === '' ? [] : [{ kind: 'oneName', field: 'oneName' }];
  const name = textIn(answers, field);
  const fault = judgeName(name);
  if (fault === null) return isPrintable(name) ? [] : [{ kind: 'latin', field }];
  return [{ kind: fault === 'characters' ? 'name' : fault, field }];
}

/** Whether the forms name the same person: the PIN will bear one name only. */
export const samePersonOn = (one: Answers, other: Answers): boolean =>
  sameNames(namesOn(one), namesOn(other));

/** Whom a form names. */
export const namesOn = (answers: Answers) => ({
  givenNames: textIn(answers, 'givenNames'),
  familyName: textIn(answers, 'familyName'),
});

export function textIn(answers: Answers, field: string): string {
  const value = answers[field];
  return typeof value === 'string' ? value : '';
}
