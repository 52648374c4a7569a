import type { Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { findQuestion } from './pool.ts';

export const words = { en, fr };

/** A question as it is asked: from the pool in the page's language, or as its author wrote it. */
export function questionText(
  question: { readonly questionId: string | null; readonly ownQuestion: string | null },
  locale: Locale,
): string {
  return question.ownQuestion ?? findQuestion(question.questionId ?? '')?.text[locale] ?? '';
}
