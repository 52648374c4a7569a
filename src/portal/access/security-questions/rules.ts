import { type AnswerFault, judgeAnswer, normaliseAnswer } from '#kernel/text.ts';
import { POLICIES, type Throttle } from '#kernel/throttle.ts';
import { findQuestion } from './pool.ts';

export const POSITIONS = [1, 2, 3, 4] as const;
export type Position = (typeof POSITIONS)[number];

/** Only the last question may be in one's own words, so there is at most one (`SECURITY §4`). */
export const OWN_POSITION: Position = 4;
export const OWN = 'own';

const OWN_LENGTH = { min: 10, max: 150 };
const LONGEST_ANSWER = 200;

/** One row of the form, as typed. */
export interface Row {
  readonly position: Position;
  readonly choice: string;
  readonly own: string;
  readonly answer: string;
}

/** A question that was chosen, with its answer in clear. */
export interface Chosen {
  readonly position: Position;
  readonly questionId: string | null;
  readonly ownQuestion: string | null;
  readonly answer: string;
}

export type RowFault =
  | { readonly part: 'question'; readonly fault: 'none' | 'repeated' }
  | { readonly part: 'own'; readonly fault: 'short' | 'long' | 'unchosen' }
  | { readonly part: 'answer'; readonly fault: AnswerFault | 'long' };

type Judged =
  | { readonly kind: 'good'; readonly chosen: readonly Chosen[] }
  | { readonly kind: 'faulty'; readonly faults: readonly (RowFault & { readonly position: Position })[] };

/** What is wrong with four questions and answers, each fault at its field; `names` are the person's and the institution's. */
export function judgeRows(rows: readonly Row[], names: readonly string[]): Judged {
  const faults = rows.flatMap((row, index) => {
    const before = rows.slice(0, index);
    return [judgeQuestion(row, before), judgeRowAnswer(row, before, names)]
      .filter((fault) => fault !== null)
      .map((fault) => ({ ...fault, position: row.position }));
  });
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'good', chosen: rows.map(choose) };
}

function judgeQuestion(row: Row, before: readonly Row[]): RowFault | null {
  if (isOwn(row)) {
    const length = Array.from(row.own.trim()).length;
    if (length < OWN_LENGTH.min || normaliseAnswer(row.own) === '') return { part: 'own', fault: 'short' };
    return length > OWN_LENGTH.max ? { part: 'own', fault: 'long' } : null;
  }
  if (row.own.trim() !== '' && row.position === OWN_POSITION && row.choice === '')
    return { part: 'own', fault: 'unchosen' };
  if (!findQuestion(row.choice)) return { part: 'question', fault: 'none' };
  const repeated = before.some(({ choice }) => choice === row.choice);
  return repeated ? { part: 'question', fault: 'repeated' } : null;
}

function judgeRowAnswer(row: Row, before: readonly Row[], names: readonly string[]): RowFault | null {
  if (row.answer.length > LONGEST_ANSWER) return { part: 'answer', fault: 'long' };
  const wording = isOwn(row) ? [row.own] : Object.values(findQuestion(row.choice)?.text ?? {});
  const fault = judgeAnswer({
    answer: row.answer,
    question: wording.join(' '),
    otherAnswers: before.map(({ answer }) => answer),
    names,
    commonAnswers: findQuestion(row.choice)?.common ?? [],
  });
  return fault === null ? null : { part: 'answer', fault };
}

const isOwn = (row: Row): boolean => row.choice === OWN && row.position === OWN_POSITION;

const choose = (row: Row): Chosen => ({
  position: row.position,
  questionId: isOwn(row) ? null : row.choice,
  ownQuestion: isOwn(row) ? row.own.trim() : null,
  answer: row.answer,
});

type Question = Pick<Chosen, 'questionId' | 'ownQuestion'> & { readonly position: number };

/** Whether two sets ask the same, each at its place. */
export const areSameQuestions = (some: readonly Question[], others: readonly Question[]): boolean =>
  some.length === others.length &&
  some.every(({ position, questionId, ownQuestion }) =>
    others.some(
      (other) =>
        other.position === position && other.questionId === questionId && other.ownQuestion === ownQuestion,
    ),
  );

/** What an answer's hash is bound to: its person and its question, so that it matches nowhere else. */
export const answerContext = (personId: string, questionId: string | null): string =>
  `answer:${personId}:${questionId ?? OWN}`;

/** Which questions are asked: the one that waits for its answer, or all (`DOMAIN §4`). */
export const askedPositions = (policy: 'one' | 'all', waiting: number | null): readonly number[] =>
  policy === 'all' ? POSITIONS : [waiting ?? POSITIONS[0]];

/** What comes of answers, after their try was counted. */
export type AnswerDecision =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'wait'; readonly until: Date }
  /** Only new questions help now, set with a new PIN (`SECURITY §4`). */
  | { readonly kind: 'disabled' };

export function decideAnswers(right: boolean, counted: Throttle, now: Date): AnswerDecision {
  if (right) return { kind: 'right' };
  const { every, disableAt } = POLICIES.securityQuestions;
  if (counted.failures >= disableAt) return { kind: 'disabled' };
  if (counted.blockedUntil !== null && counted.blockedUntil > now)
    return { kind: 'wait', until: counted.blockedUntil };
  return { kind: 'wrong', left: every - (counted.failures % every) };
}
