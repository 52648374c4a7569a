import { type Typed, textOf } from '#kernel/http/form.ts';
import type { Keeping } from '#kernel/http/kept-secrets.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { type Chosen, judgeRows, OWN_POSITION, POSITIONS, type RowFault } from './rules.ts';
import { words } from './words.ts';

/** Names that stay the same on every page, so that password managers can fill them (`SECURITY §4`). */
export const fieldNames = {
  question: (position: number) => `question_${position}`,
  own: 'own_question',
  answer: (position: number) => `answer_${position}`,
};

/** The fields that are never sent back. */
export const ANSWER_SECRETS = POSITIONS.map(fieldNames.answer);

/** What is kept of them while something else is put right: an answer, as long as its question stays. */
export const ANSWER_KEEPS: Keeping = Object.fromEntries(
  POSITIONS.map((position) => [
    fieldNames.answer(position),
    [fieldNames.question(position), ...(position === OWN_POSITION ? [fieldNames.own] : [])],
  ]),
);

type ReadQuestions =
  | { readonly kind: 'good'; readonly chosen: readonly Chosen[] }
  | { readonly kind: 'faulty'; readonly errors: readonly FieldError[] };

/** The four questions and answers of a form, or what is wrong at which field. */
export function readQuestions(typed: Typed, names: readonly string[], locale: Locale): ReadQuestions {
  const rows = POSITIONS.map((position) => ({
    position,
    choice: textOf(typed, fieldNames.question(position)),
    own: position === OWN_POSITION ? textOf(typed, fieldNames.own) : '',
    answer: textOf(typed, fieldNames.answer(position)),
  }));
  const judged = judgeRows(rows, names);
  if (judged.kind === 'good') return judged;
  return { kind: 'faulty', errors: judged.faults.map((fault) => errorOf(fault, fault.position, locale)) };
}

function errorOf(fault: RowFault, position: number, locale: Locale): FieldError {
  const w = words[locale].faults;
  switch (fault.part) {
    case 'question':
      return { field: fieldNames.question(position), message: w.question[fault.fault](position) };
    case 'own':
      return { field: fieldNames.own, message: w.own[fault.fault](position) };
    case 'answer':
      return { field: fieldNames.answer(position), message: w.answer[fault.fault](position) };
  }
}
