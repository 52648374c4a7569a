import { type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { readNames } from '#kernel/ui/one-name.tsx';
import { wordsOf } from '#kernel/ui/words.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { STATEMENTS } from '#portal/joining/forms/types.ts';
import type { FormName } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { words } from './fr.ts';
import { fullLabelOf } from './labels.ts';
import { type Answers, type FormFault, type IdentificationField, SECTIONS, tidyField } from './rules.ts';

const FIELDS: readonly IdentificationField[] = [
  ...SECTIONS.institution,
  ...SECTIONS.representative,
  ...SECTIONS.authority,
];

/** What was typed into a form, without what isn't part of it; lines stay lines in the two fields that have them. */
export function readAnswers(form: FormName, typed: Typed): Answers {
  if (form === 'acknowledgement') {
    const ticked = textsOf(typed, 'statements');
    return {
      ...namesIn(typed),
      statements: STATEMENTS.filter((statement) => ticked.includes(statement)),
    };
  }
  return { ...textsIn(typed, FIELDS), ...namesIn(typed) };
}

/** The names, and the ticked box of whoever has one only. */
function namesIn(typed: Typed): Record<string, string> {
  const { oneName, ...names } = readNames(typed);
  return oneName ? { ...names, oneName: 'yes' } : names;
}

const textsIn = (typed: Typed, fields: readonly IdentificationField[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, tidyField(field, textOf(typed, field))]));

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
  return {
    nameEn: record.name.en,
    nameFr: record.name.fr,
    operatingName: record.operatingName,
    campuses: record.campuses.join('\n'),
    address: record.address,
    institutionPhone: record.phone,
    website: record.website,
    agreement: record.agreementReference,
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
    const field = FIELDS.find((known) => known === fault.field);
    const message = w[fault.kind](field ? fullLabelOf(field, locale) : fault.field);
    const oneName = fault.kind === 'missing' && field === 'givenNames';
    return { field: fault.field, message: oneName ? `${message} ${advice}` : message };
  });
