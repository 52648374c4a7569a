import { type AnswerFault, judgeAnswer } from '#kernel/text.ts';

/** The pool, by the ids under which answers are stored: an id never changes its meaning. */
export const QUESTIONS = [
  'childhood-street',
  'childhood-friend',
  'first-pet',
  'first-school',
  'favourite-teacher',
  'first-concert',
  'first-job-town',
  'first-employer',
  'first-car',
  'grandmother-first-name',
  'grandfather-occupation',
  'parents-met',
  'oldest-cousin',
  'wedding-place',
  'first-flight',
  'childhood-hero',
  'childhood-book',
  'childhood-toy',
  'first-dish',
  'first-music',
  'summer-place',
  'school-rival',
  'favourite-painting',
  'favourite-walk',
] as const;

export type QuestionId = (typeof QUESTIONS)[number];

/** How many a credential has (`SECURITY §2`). */
export const RECOVERY_QUESTIONS = 3;

export interface TypedAnswer {
  readonly question: string;
  readonly answer: string;
}

export interface ChosenAnswer {
  readonly question: QuestionId;
  readonly answer: string;
}

export type ChoiceFault =
  | { readonly field: string; readonly fault: 'noQuestion' | 'sameQuestion' }
  | { readonly field: string; readonly fault: AnswerFault };

type Chosen =
  | { readonly kind: 'chosen'; readonly answers: readonly ChosenAnswer[] }
  | { readonly kind: 'faulty'; readonly faults: readonly ChoiceFault[] };

interface ChoiceContext {
  readonly userId: string;
  /** A question's wording, in both languages. */
  wording(question: QuestionId): string;
}

/** Three different questions with three different answers, or all that is wrong with them. */
export function chooseAnswers(typed: readonly TypedAnswer[], context: ChoiceContext): Chosen {
  const answers = typed.flatMap(({ question, answer }) =>
    isQuestion(question) ? [{ question, answer }] : [],
  );
  const faults = typed.flatMap((_, index) => [
    ...questionFaults(typed, index),
    ...answerFaults(typed, index, context),
  ]);
  return faults.length > 0 || answers.length !== RECOVERY_QUESTIONS
    ? { kind: 'faulty', faults }
    : { kind: 'chosen', answers };
}

/**
 * Three questions that look like somebody's choice, from 24 or more bytes that only this service can make:
 * the same bytes give the same questions (`SECURITY §2`).
 */
export function decoyQuestions(bytes: Uint8Array): readonly QuestionId[] {
  const pool = [...QUESTIONS];
  return Array.from({ length: RECOVERY_QUESTIONS }, (_, turn) => {
    const number = bytes.slice(turn * 8, turn * 8 + 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    const [taken] = pool.splice(Number(number % BigInt(pool.length)), 1);
    if (taken === undefined) throw new RangeError('the pool has fewer questions than are asked');
    return taken;
  });
}

export const isQuestion = (text: string): text is QuestionId =>
  (QUESTIONS as readonly string[]).includes(text);

/** What an answer's hash is bound to: this credential and this question (`SECURITY §4`). */
export const answerContext = (credentialId: string, question: QuestionId): string =>
  `recovery:${credentialId}:${question}`;

function questionFaults(typed: readonly TypedAnswer[], index: number): ChoiceFault[] {
  const question = typed[index]?.question ?? '';
  const field = `question${index + 1}`;
  if (!isQuestion(question)) return [{ field, fault: 'noQuestion' }];
  const repeated = typed.slice(0, index).some((other) => other.question === question);
  return repeated ? [{ field, fault: 'sameQuestion' }] : [];
}

function answerFaults(typed: readonly TypedAnswer[], index: number, context: ChoiceContext): ChoiceFault[] {
  const { question = '', answer = '' } = typed[index] ?? {};
  const fault = judgeAnswer({
    answer,
    question: isQuestion(question) ? context.wording(question) : '',
    otherAnswers: typed.slice(0, index).map((other) => other.answer),
    names: [context.userId],
    commonAnswers: [],
  });
  return fault === null ? [] : [{ field: `answer${index + 1}`, fault }];
}
