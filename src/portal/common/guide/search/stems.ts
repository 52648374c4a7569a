import type { Locale } from '#kernel/ui/locale.ts';

/** What words of one family begin with; a phrase stays as it is. */
export function stemOf(word: string, locale: Locale): string {
  if (word.includes(' ') || word.length < SHORTEST_STEM + 1) return word;
  const stem = ENDINGS[locale].reduce(
    (left, ending) => (left === word ? word.replace(ending, '') : left),
    word,
  );
  return stem.length < SHORTEST_STEM ? word : stem;
}

const SHORTEST_STEM = 3;

/** Of the endings that a word may have, the first that it has is taken off; a letter doubled before it is one again. */
const ENDINGS: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [/(?<=([bdgmnprt]))\1(?:ing|ed)$/, /(?:ing|ed|ies|ied|y)s?$/, /(?<=(?:s|x|ch|sh))es$/, /(?<!s)s$/],
  fr: [/(?:ees?|es|er|ez|ent|ement|ements|ations?|ant|e)$/, /(?<=..)[sx]$/],
};
