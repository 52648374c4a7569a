import { type Typed, textOf } from '#kernel/http/form.ts';
import { isDay } from '#kernel/time.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import {
  kindChoices,
  listUnchosen,
  ROWS,
  type Row,
  readPeriod,
  rowFields,
} from '#portal/programme/eligibility/period-fields.tsx';
import type { Facts, Rule } from '#portal/programme/eligibility/rules.ts';
import type { Period } from '#portal/programme/eligibility/study/rules.ts';
import { words } from './fr.ts';

/** A case as typed: the day of the request, a few periods, the answers of a student. */
export interface Case {
  readonly askedOn: string;
  readonly periods: readonly Period[];
  readonly facts: Facts;
}

export const ASKED = 'askedOn';
export const questionField = (question: string): string => `q_${question}`;

/** The case, or what is wrong with it; a row without any day is none. */
export function readCase(
  values: Typed,
  rule: Rule,
  locale: Locale,
):
  | { readonly kind: 'case'; readonly value: Case }
  | { readonly kind: 'faulty'; readonly errors: FieldError[] } {
  const w = words[locale].trial.errors;
  const askedOn = textOf(values, ASKED).trim();
  const rows = ROWS.map((row) => readRow(values, row, locale));
  const errors = [
    ...(isDay(askedOn) ? [] : [{ field: ASKED, message: w.asked }]),
    ...rows.flatMap((row) => row.errors),
  ];
  if (errors.length > 0) return { kind: 'faulty', errors };
  const answers = rule.questions.flatMap((question) => {
    const answer = textOf(values, questionField(question));
    return answer === 'yes' || answer === 'no' ? [[question, answer === 'yes'] as const] : [];
  });
  const facts = { answers: Object.fromEntries(answers), permitKept: false };
  return { kind: 'case', value: { askedOn, periods: rows.flatMap(({ period }) => period ?? []), facts } };
}

function readRow(values: Typed, row: Row, locale: Locale): { period?: Period; errors: FieldError[] } {
  const w = words[locale].trial.errors;
  const fields = rowFields(row);
  const period = readPeriod(values, row, kindChoices(locale));
  if (period === null) return { errors: [] };
  const { from, to } = period;
  const errors = [
    ...(isDay(from) ? [] : [{ field: fields.from, message: w.from(row) }]),
    ...(isDay(to) ? [] : [{ field: fields.to, message: w.to(row) }]),
    ...listUnchosen(values, row, locale),
  ];
  if (errors.length > 0) return { errors };
  if (to < from) return { errors: [{ field: fields.to, message: w.order(row) }] };
  return { errors: [], period: { ...period, participation: [{ from, to }] } };
}
