import { type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import { words } from './fr.ts';
import { BOUNDS, type NextFault, type NextRule, type RuleNumber } from './rules.ts';

/** The fields of the form in which a rule is changed, besides its numbers, which bear their own names. */
export const FIELDS = {
  notAssessed: 'notAssessed',
  questions: 'questions',
  questionEn: 'questionEn',
  questionFr: 'questionFr',
  from: 'inForceFrom',
  changesEn: 'changesEn',
  changesFr: 'changesFr',
} as const;

export const NUMBERS = Object.keys(BOUNDS) as readonly RuleNumber[];

/** A rule as the form holds it. */
export const typedOf = (rule: LineRule): Typed => ({
  ...Object.fromEntries(NUMBERS.map((field) => [field, String(rule[field])])),
  [FIELDS.notAssessed]: rule.notAssessedCounts ? 'yes' : 'no',
  [FIELDS.questions]: [...rule.questions],
});

type Read =
  | { readonly kind: 'read'; readonly next: NextRule }
  | { readonly kind: 'faulty'; readonly errors: readonly FieldError[] };

/** The next rule as typed, on the ground of the one before: what has no field stays as it is. */
export function readNext(values: Typed, before: LineRule, locale: Locale): Read {
  const typed = (field: string) => textOf(values, field).trim();
  const errors = questionErrors(values, locale);
  if (errors.length > 0) return { kind: 'faulty', errors };
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, numberOf(typed(field))]));
  const { wording: _, questions: __, ...rest } = before;
  const rule: LineRule = {
    ...rest,
    ...(numbers as Record<RuleNumber, number>),
    notAssessedCounts: typed(FIELDS.notAssessed) === 'yes',
    ...askedBy(values, before),
  };
  const changes = { en: typed(FIELDS.changesEn), fr: typed(FIELDS.changesFr) };
  return { kind: 'read', next: { rule, changes, inForceFrom: typed(FIELDS.from) } };
}

const newQuestion = (values: Typed) => ({
  en: textOf(values, FIELDS.questionEn).trim(),
  fr: textOf(values, FIELDS.questionFr).trim(),
});

function questionErrors(values: Typed, locale: Locale): FieldError[] {
  const w = words[locale].form.errors;
  const { en, fr } = newQuestion(values);
  return [
    { field: FIELDS.questionEn, own: en, other: fr },
    { field: FIELDS.questionFr, own: fr, other: en },
  ].flatMap(({ field, own, other }) => {
    if (own === '' && other !== '') return [{ field, message: w.bothLanguages }];
    return own.length > LONGEST_QUESTION ? [{ field, message: w.longQuestion }] : [];
  });
}

/** The questions that stay and the new one, with the words of those for which the portal has none. */
function askedBy(values: Typed, before: LineRule): Pick<LineRule, 'questions' | 'wording'> {
  const asked = newQuestion(values);
  const kept = before.questions.filter((code) => textsOf(values, FIELDS.questions).includes(code));
  const added = asked.en === '' ? [] : [[freshCode(before), asked] as const];
  const wording = [
    ...kept.flatMap((code) => {
      const own = before.wording?.[code];
      return own === undefined ? [] : [[code, own] as const];
    }),
    ...added,
  ];
  return {
    questions: [...kept, ...added.map(([code]) => code)],
    ...(wording.length > 0 && { wording: Object.fromEntries(wording) }),
  };
}

const LONGEST_QUESTION = 300;

const numberOf = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** A code that no question of this rule has; codes are letters, so numbers are written in them. */
function freshCode({ questions, wording = {} }: LineRule): string {
  const taken = new Set([...questions, ...Object.keys(wording)]);
  for (let tries = 0; ; tries += 1) {
    const code = `own_${String.fromCharCode(97 + (tries % 26)).repeat(1 + Math.floor(tries / 26))}`;
    if (!taken.has(code)) return code;
  }
}

/** What is wrong, in words, by field. */
export function errorOf({ field, fault }: NextFault, locale: Locale): FieldError {
  const w = words[locale].form.errors;
  if (fault === 'number') {
    const { least, most } = BOUNDS[field];
    return { field, message: w.number(formatNumber(least, locale), formatNumber(most, locale)) };
  }
  if (fault === 'unchanged') return { field: '', message: w.unchanged };
  return { field, message: w[fault] };
}
