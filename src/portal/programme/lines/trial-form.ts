import { type Typed, textOf } from '#kernel/http/form.ts';
import { isDay } from '#kernel/time.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Facts, Rule } from '#portal/programme/eligibility/rules.ts';
import { LOADS, type Period, PROGRAMMES, STANDINGS } from '#portal/programme/eligibility/study/rules.ts';
import { words } from './fr.ts';

/** A case as typed: the day of the request, a few periods, the answers of a student. */
export interface Case {
  readonly askedOn: string;
  readonly periods: readonly Period[];
  readonly facts: Facts;
}

export const ROWS = [1, 2, 3, 4, 5, 6] as const;
type Row = (typeof ROWS)[number];

/** The fields of one period. */
export const rowFields = (row: Row) =>
  ({
    from: `from${row}`,
    to: `to${row}`,
    load: `load${row}`,
    standing: `standing${row}`,
    programme: `programme${row}`,
  }) as const;
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
  const [from, to] = [textOf(values, fields.from).trim(), textOf(values, fields.to).trim()];
  if (from === '' && to === '') return { errors: [] };
  const errors = [
    ...(isDay(from) ? [] : [{ field: fields.from, message: w.from(row) }]),
    ...(isDay(to) ? [] : [{ field: fields.to, message: w.to(row) }]),
  ];
  if (errors.length > 0) return { errors };
  if (to < from) return { errors: [{ field: fields.to, message: w.order(row) }] };
  const among = <T extends string>(all: readonly [T, ...T[]], name: string): T =>
    all.find((one) => one === textOf(values, name)) ?? all[0];
  return {
    errors: [],
    period: {
      from,
      to,
      load: among(LOADS, fields.load),
      standing: among(STANDINGS, fields.standing),
      programme: among(PROGRAMMES, fields.programme),
      participation: [{ from, to }],
    },
  };
}
