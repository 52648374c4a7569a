import { type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import { PROOFS } from '#portal/programme/places/rules.ts';
import { words } from './fr.ts';
import { BOUNDS, type NextFault, type NextRule, numbersOf, type RuleNumber, withNumbers } from './rules.ts';

/** The fields of the form in which a rule is changed, besides its numbers, which bear their own names. */
export const FIELDS = {
  notAssessed: 'notAssessed',
  questions: 'questions',
  questionEn: 'questionEn',
  questionFr: 'questionFr',
  reasons: 'reasons',
  reasonEn: 'reasonEn',
  reasonFr: 'reasonFr',
  proofs: 'proofs',
  from: 'inForceFrom',
  changesEn: 'changesEn',
  changesFr: 'changesFr',
} as const;

/** The numbers of the arithmetic, and those of deadlines. */
export const STUDY_NUMBERS = ['windowMonths', 'requiredDays', 'bridgeDays', 'returnDays'] as const;
export const CLOCK_NUMBERS = [
  'undoMinutes',
  'decide',
  'claim',
  'info',
  'resume',
  'notice1',
  'notice2',
  'notice3',
  'handOut',
  'accept',
  'acceptNotice1',
  'acceptNotice2',
  'acceptNotice3',
  'reply',
  'appeal',
  'review',
] as const;
const NUMBERS: readonly RuleNumber[] = [...STUDY_NUMBERS, ...CLOCK_NUMBERS];

/** A rule as the form holds it. */
export function typedOf(rule: LineRule): Typed {
  const numbers = numbersOf(rule);
  return {
    ...Object.fromEntries(NUMBERS.map((field) => [field, String(numbers[field])])),
    [FIELDS.notAssessed]: rule.notAssessedCounts ? 'yes' : 'no',
    [FIELDS.questions]: [...rule.questions],
    [FIELDS.reasons]: [...rule.reasons],
    [FIELDS.proofs]: [...rule.proof.first],
  };
}

/** The rule as far as it was typed, and what is wrong with the words of what is new in it. */
interface Read {
  readonly next: NextRule;
  readonly errors: readonly FieldError[];
}

/** The next rule as typed, on the ground of the one before: what has no field stays as it is. */
export function readNext(values: Typed, before: LineRule, locale: Locale): Read {
  const typed = (field: string) => textOf(values, field).trim();
  const errors = [...ownErrors(values, QUESTION, locale), ...ownErrors(values, REASON, locale)];
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, numberOf(typed(field))]));
  const { wording: _, ...rest } = before;
  const rule: LineRule = {
    ...withNumbers(rest, numbers as Record<RuleNumber, number>),
    notAssessedCounts: typed(FIELDS.notAssessed) === 'yes',
    proof: { ...before.proof, first: proofsBy(values, before) },
    ...codesBy(values, before),
  };
  const changes = { en: typed(FIELDS.changesEn), fr: typed(FIELDS.changesFr) };
  return { next: { rule, changes, inForceFrom: typed(FIELDS.from) }, errors };
}

/** The proofs that are taken, those of before in their order. */
function proofsBy(values: Typed, { proof: { first } }: LineRule): LineRule['proof']['first'] {
  const taken = textsOf(values, FIELDS.proofs);
  return [...first, ...PROOFS.filter((proof) => !first.includes(proof))].filter((proof) =>
    taken.includes(proof),
  );
}

/** The fields of what an officer words themselves. */
interface Own {
  readonly kept: string;
  readonly en: 'questionEn' | 'reasonEn';
  readonly fr: 'questionFr' | 'reasonFr';
}

const QUESTION: Own = {
  kept: FIELDS.questions,
  en: FIELDS.questionEn,
  fr: FIELDS.questionFr,
};
const REASON: Own = { kept: FIELDS.reasons, en: FIELDS.reasonEn, fr: FIELDS.reasonFr };

const wordsOf = (values: Typed, { en, fr }: Own) => ({
  en: textOf(values, en).trim(),
  fr: textOf(values, fr).trim(),
});

function ownErrors(values: Typed, own: Own, locale: Locale): FieldError[] {
  const w = words[locale].form.errors;
  const { en, fr } = wordsOf(values, own);
  return [
    { field: own.en, said: en, other: fr },
    { field: own.fr, said: fr, other: en },
  ].flatMap(({ field, said, other }) => {
    if (said === '' && other !== '') return [{ field, message: w.one[field] }];
    return said.length > LONGEST ? [{ field, message: w.long[field] }] : [];
  });
}

/** The questions and reasons that stay and the new ones, with the words of those for which the portal has none. */
function codesBy(values: Typed, before: LineRule): Pick<LineRule, 'questions' | 'reasons' | 'wording'> {
  const questions = codesOf(values, QUESTION, before.questions, before);
  const taken = { ...before, questions: [...before.questions, ...questions.map(([code]) => code)] };
  const reasons = codesOf(values, REASON, before.reasons, taken);
  const wording = [...questions, ...reasons].flatMap(([code, own]) =>
    own === undefined ? [] : [[code, own]],
  );
  return {
    questions: questions.map(([code]) => code),
    reasons: reasons.map(([code]) => code),
    ...(wording.length > 0 && { wording: Object.fromEntries(wording) }),
  };
}

type Worded = readonly [code: string, words: { readonly en: string; readonly fr: string } | undefined];

function codesOf(values: Typed, own: Own, known: readonly string[], taken: LineRule): readonly Worded[] {
  const asked = wordsOf(values, own);
  const kept = known.filter((code) => textsOf(values, own.kept).includes(code));
  return [
    ...kept.map((code): Worded => [code, taken.wording?.[code]]),
    ...(asked.en === '' && asked.fr === '' ? [] : [[freshCode(taken), asked] as const]),
  ];
}

const LONGEST = 300;

const numberOf = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** A code that no question or reason of this rule has; codes are letters, so numbers are written in them. */
function freshCode({ questions, reasons, wording = {} }: LineRule): string {
  const taken = new Set([...questions, ...reasons, ...Object.keys(wording)]);
  for (let tries = 0; ; tries += 1) {
    const code = `own_${String.fromCharCode(97 + (tries % 26)).repeat(1 + Math.floor(tries / 26))}`;
    if (!taken.has(code)) return code;
  }
}

const ORDER: readonly string[] = [
  ...[...STUDY_NUMBERS, FIELDS.questionEn, FIELDS.questionFr, ...CLOCK_NUMBERS],
  ...[FIELDS.reasons, FIELDS.reasonEn, FIELDS.reasonFr, FIELDS.proofs],
  ...[FIELDS.from, FIELDS.changesEn, FIELDS.changesFr],
];

/** What is wrong in the order of the page; what concerns the whole rule comes first. */
export const asOnPage = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.toSorted((one, other) => ORDER.indexOf(one.field) - ORDER.indexOf(other.field));

/** What is wrong, in words, by field. */
export function errorOf({ field, fault }: NextFault, locale: Locale): FieldError {
  const w = words[locale].form.errors;
  if (fault === 'number') {
    const { least, most } = BOUNDS[field];
    const label = words[locale].numbers[field];
    return { field, message: w.number(label, formatNumber(least, locale), formatNumber(most, locale)) };
  }
  if (fault === 'unexplained') return { field, message: w.unexplained[field] };
  if (fault === 'unchanged') return { field: '', message: w.unchanged };
  return { field, message: w[fault] };
}
