import { randomInt } from 'node:crypto';
import type { Db } from '#kernel/db/database.ts';
import type { Hashed, Hasher } from '#kernel/secrets/hasher.ts';
import { ANSWER_NORMALISER_VERSION, normaliseAnswer } from '#kernel/text.ts';
import type { PortalTables } from '#portal/tables.ts';
import { answerContext, areSameQuestions, type Chosen, POSITIONS } from './rules.ts';
import { type StoredAnswer, saveRehash } from './store.ts';

/** Hashes four answers for storing; slow, so before the transaction. */
export const hashAnswers = (
  hasher: Hasher,
  personId: string,
  chosen: readonly Chosen[],
): Promise<readonly StoredAnswer[]> =>
  Promise.all(
    chosen.map(async ({ position, questionId, ownQuestion, answer }) => ({
      position,
      questionId,
      ownQuestion,
      hashed: await hasher.hash(normaliseAnswer(answer), answerContext(personId, questionId)),
      normaliser: ANSWER_NORMALISER_VERSION,
    })),
  );

interface CheckedAnswers {
  /** All of them, and there was at least one. */
  readonly right: boolean;
  /** Stores anew the right ones that were hashed with a former pepper or normaliser. */
  renew(tx: Db<PortalTables>): Promise<void>;
}

/** Compares what was typed, by position, with a person's answers; slow, so outside any transaction. */
export async function checkAnswers(
  hasher: Hasher,
  personId: string,
  answers: readonly StoredAnswer[],
  typed: (position: number) => string,
): Promise<CheckedAnswers> {
  const checks = await Promise.all(
    answers.map((answer) => checkOne(hasher, personId, answer, typed(answer.position))),
  );
  return {
    right: checks.length > 0 && checks.every(({ right }) => right),
    renew: async (tx) => {
      for (const { answer, renewed } of checks)
        if (renewed) await saveRehash(tx, personId, answer, renewed, ANSWER_NORMALISER_VERSION);
    },
  };
}

/** Whether four questions and answers are those that a person has; slow, so outside any transaction. */
export async function areOnFile(
  hasher: Hasher,
  personId: string,
  answers: readonly StoredAnswer[],
  chosen: readonly Chosen[],
): Promise<boolean> {
  if (!areSameQuestions(answers, chosen)) return false;
  const typed = (position: number) => chosen.find((row) => row.position === position)?.answer ?? '';
  return (await checkAnswers(hasher, personId, answers, typed)).right;
}

/** The position to ask next: any, and then the same until it is answered. */
export const nextPosition = (): number => randomInt(POSITIONS[0], POSITIONS.length + 1);

interface Check {
  readonly answer: StoredAnswer;
  readonly right: boolean;
  readonly renewed: Hashed | null;
}

async function checkOne(
  hasher: Hasher,
  personId: string,
  answer: StoredAnswer,
  typed: string,
): Promise<Check> {
  const context = answerContext(personId, answer.questionId);
  const normal = normaliseAnswer(typed, answer.normaliser);
  const verdict = await hasher.verify(normal, context, answer.hashed);
  const stale =
    verdict === 'match-stale' || (verdict === 'match' && answer.normaliser !== ANSWER_NORMALISER_VERSION);
  return {
    answer,
    right: verdict !== 'mismatch',
    renewed: stale ? await hasher.hash(normaliseAnswer(typed), context) : null,
  };
}
