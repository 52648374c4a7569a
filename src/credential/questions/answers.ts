import type { Hasher } from '#kernel/secrets/hasher.ts';
import { ANSWER_NORMALISER_VERSION, normaliseAnswer } from '#kernel/text.ts';
import { answerContext, type ChosenAnswer, type QuestionId, RECOVERY_QUESTIONS } from './rules.ts';
import type { StoredAnswer } from './store.ts';

/** Hashes three chosen answers for their credential. @throws Busy. */
export function hashAnswers(
  hasher: Hasher,
  credentialId: string,
  answers: readonly ChosenAnswer[],
): Promise<StoredAnswer[]> {
  return Promise.all(
    answers.map(async ({ question, answer }) => ({
      question,
      normaliser: ANSWER_NORMALISER_VERSION,
      answer: await hasher.hash(normaliseAnswer(answer), answerContext(credentialId, question)),
    })),
  );
}

/**
 * Whether all answers are right, in the order of the questions. Every one is compared, and a credential that
 * doesn't exist costs the same work, so that neither time nor words tell which was wrong. @throws Busy.
 */
export async function verifyAnswers(
  hasher: Hasher,
  credentialId: string | null,
  stored: readonly StoredAnswer[],
  typed: readonly string[],
): Promise<boolean> {
  const verdicts = await Promise.all(
    Array.from({ length: RECOVERY_QUESTIONS }, (_, index) =>
      verifyAnswer(hasher, credentialId, stored[index], typed[index] ?? ''),
    ),
  );
  return verdicts.every((verdict) => verdict);
}

/** Whether a credential has just these questions and answers. @throws Busy. */
export async function areOnFile(
  hasher: Hasher,
  credentialId: string,
  stored: readonly StoredAnswer[],
  chosen: readonly ChosenAnswer[],
): Promise<boolean> {
  const asksTheSame =
    stored.length === chosen.length &&
    stored.every(({ question }, index) => question === chosen[index]?.question);
  const typed = chosen.map(({ answer }) => answer);
  return asksTheSame && verifyAnswers(hasher, credentialId, stored, typed);
}

async function verifyAnswer(
  hasher: Hasher,
  credentialId: string | null,
  stored: StoredAnswer | undefined,
  typed: string,
): Promise<boolean> {
  const answer = normaliseAnswer(typed, stored?.normaliser);
  if (credentialId === null || !stored) {
    await hasher.decoy(answer, answerContext('nobody', FIRST));
    return false;
  }
  return (
    (await hasher.verify(answer, answerContext(credentialId, stored.question), stored.answer)) !== 'mismatch'
  );
}

const FIRST: QuestionId = 'childhood-street';
