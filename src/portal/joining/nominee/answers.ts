import { type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { readNames } from '#kernel/ui/one-name.tsx';
import { wordsOf } from '#kernel/ui/words.ts';
import { FIELDS } from '#portal/common/identification/fields.ts';
import { words as fieldWords } from '#portal/common/identification/fr.ts';
import { fullLabelOf } from '#portal/common/identification/labels.ts';
import { tidyField } from '#portal/common/identification/rules.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { STATEMENTS } from '#portal/joining/forms/types.ts';
import type { FormName } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { words } from './fr.ts';
import type { Answers, FormFault } from './rules.ts';

/** What was typed into a form, without what isn't part of it; lines stay lines in the two fields that have them. */
export function readAnswers(form: FormName, typed: Typed): Answers {
  if (form === 'acknowledgement') {
    const ticked = textsOf(typed, 'statements');
    return {
      ...namesIn(typed),
      statements: STATEMENTS.filter((statement) => ticked.includes(statement)),
    };
  }
  const texts = FIELDS.map(({ key }) => [key, tidyField(key, textOf(typed, key))]);
  return { ...Object.fromEntries(texts), ...namesIn(typed) };
}

/** The names, and the ticked box of whoever has one only. */
function namesIn(typed: Typed): Record<string, string> {
  const { oneName, ...names } = readNames(typed);
  return oneName ? { ...names, oneName: 'yes' } : names;
}

/** What a form holds before anything was typed: what is on file already. */
export function firstAnswers(
  form: FormName,
  nomination: Nomination,
  record: OrganisationRecord,
  identification: Answers | undefined,
): Answers {
  const { givenNames, familyName } = nomination;
  const oneName = givenNames === '' ? { oneName: 'yes' } : {};
  if (form === 'acknowledgement')
    return identification ? namesIn(identification) : { givenNames, familyName, ...oneName };
  // The sector that is on file may be assumed: whoever signs says it.
  const { sector: _, ...onFile } = record.fields;
  return {
    ...onFile,
    givenNames,
    familyName,
    ...oneName,
    language: nomination.locale,
  };
}

/** The faults of a form in words, each at its field. */
export const messagesOf = (faults: readonly FormFault[], locale: Locale): FieldError[] =>
  faults.map((fault) => {
    const w = words[locale].fill.errors;
    const {
      nameInLatin,
      nameMixed,
      oneName: { two, advice },
    } = wordsOf(locale);
    if (fault.kind === 'mixed') return { field: fault.field, message: nameMixed };
    if (fault.kind === 'latin') return { field: fault.field, message: nameInLatin };
    if (fault.kind === 'oneName') return { field: fault.field, message: two };
    if (fault.kind === 'statements') return { field: fault.field, message: w.statements };
    const label = fullLabelOf(fault.field, locale);
    const message = fault.kind === 'name' ? w.name(label) : fieldWords[locale].errors[fault.kind](label);
    const oneName = fault.kind === 'missing' && fault.field === 'givenNames';
    return { field: fault.field, message: oneName ? `${message} ${advice}` : message };
  });
