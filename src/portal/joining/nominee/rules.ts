import { judgeName, tidyName } from '#kernel/names.ts';
import { isPhone } from '#kernel/phone.ts';
import { isPrintable } from '#kernel/printable.ts';
import { sameNames } from '#kernel/text.ts';
import { isWebsite } from '#kernel/website.ts';
import type { FormName } from '#portal/joining/nominations/rules.ts';

/** The fields of an IMM 5592, by section, in the order of the paper form (`DOMAIN §3`). */
export const SECTIONS = {
  institution: [
    'nameEn',
    'nameFr',
    'operatingName',
    'campuses',
    'sector',
    'address',
    'institutionPhone',
    'website',
    'agreement',
  ],
  representative: ['familyName', 'givenNames', 'title', 'department', 'phone', 'language'],
  authority: ['authorityName', 'authorityTitle'],
} as const;

export type Section = keyof typeof SECTIONS;
export type IdentificationField = (typeof SECTIONS)[Section][number];

export const STATEMENT_COUNT = 6;

const REQUIRED: ReadonlySet<string> = new Set([
  'nameEn',
  'nameFr',
  'sector',
  'address',
  'institutionPhone',
  'familyName',
  'givenNames',
  'title',
  'phone',
  'language',
  'authorityName',
  'authorityTitle',
] satisfies IdentificationField[]);

export const isRequired = (field: IdentificationField): boolean => REQUIRED.has(field);

export type Answers = Readonly<Record<string, string | string[]>>;

export type FormFault =
  | { readonly kind: 'missing'; readonly field: string }
  | {
      readonly kind: 'phone' | 'website' | 'unprintable' | 'name' | 'mixed' | 'latin';
      readonly field: string;
    }
  | { readonly kind: 'oneName'; readonly field: 'oneName' }
  | { readonly kind: 'statements'; readonly field: 'statements' };

/** The names that the PIN will bear; that of the authority who signs stays on the form, with whatever title it has. */
const NAMES = ['givenNames', 'familyName'] as const;

const isNominees = (field: string): boolean => NAMES.some((name) => name === field);

/** What keeps a form from being complete, in the order of its fields. */
export const faultsOf = (form: FormName, answers: Answers): readonly FormFault[] =>
  form === 'imm5592' ? identificationFaults(answers) : acknowledgementFaults(answers);

function identificationFaults(answers: Answers): FormFault[] {
  const fields = [...SECTIONS.institution, ...SECTIONS.representative, ...SECTIONS.authority];
  return fields.flatMap((field): FormFault[] => {
    if (isNominees(field)) return nameFaults(answers, field);
    const text = textIn(answers, field);
    if (text === '') return isRequired(field) ? [{ kind: 'missing', field }] : [];
    const phone = field === 'phone' || field === 'institutionPhone';
    if (phone && !isPhone(text)) return [{ kind: 'phone', field }];
    if (field === 'website' && !isWebsite(text)) return [{ kind: 'website', field }];
    return text.split('\n').every(isPrintable) ? [] : [{ kind: 'unprintable', field }];
  });
}

function acknowledgementFaults(answers: Answers): FormFault[] {
  const names = NAMES.flatMap((field) => nameFaults(answers, field));
  const ticked = new Set(answers.statements ?? []);
  return [
    ...names,
    ...(ticked.size < STATEMENT_COUNT ? [{ kind: 'statements' as const, field: 'statements' as const }] : []),
  ];
}

/** Given names are left out by whoever says that they have one name only. */
function nameFaults(answers: Answers, field: string): FormFault[] {
  if (field === 'givenNames' && textIn(answers, 'oneName') === 'yes')
    return textIn(answers, field) === '' ? [] : [{ kind: 'oneName', field: 'oneName' }];
  const name = textIn(answers, field);
  const fault = judgeName(name);
  if (fault === null) return isPrintable(name) ? [] : [{ kind: 'latin', field }];
  return [{ kind: fault === 'characters' ? 'name' : fault, field }];
}

/** Those that have lines: one campus each, or those of an envelope. */
export const isLong = (field: IdentificationField): boolean => field === 'campuses' || field === 'address';

/** What a field holds, without what isn't part of it: empty lines, and spaces that only part words. */
export function tidyField(field: IdentificationField, text: string): string {
  if (isNominees(field)) return tidyName(text);
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  return lines.join(isLong(field) ? '\n' : ' ');
}

/** Whether a field says the same, however it was typed: the one comparison for what changed and what differs. */
export const sameField = (field: IdentificationField, one: string, other: string): boolean =>
  inOrder(field, one) === inOrder(field, other);

/** Campuses are a set: each once, in whatever order. */
function inOrder(field: IdentificationField, text: string): string {
  const tidied = tidyField(field, text);
  return field === 'campuses' ? [...new Set(tidied.split('\n'))].sort().join('\n') : tidied;
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
