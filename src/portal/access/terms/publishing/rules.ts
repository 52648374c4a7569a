import type { Locale } from '#kernel/ui/locale.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import type { Document } from '../rules.ts';

export const DOCUMENTS = ['portal', 'partner', 'student'] as const satisfies readonly Document[];

/** Characters that one language of a document may have. */
export const LONGEST_BODY = 12_000;
export const LONGEST_CHANGES = 3_000;

/**
 * Bytes of a form with both languages, each character sent as nine (`%E2%80%99`); twice as much as that, so that
 * whoever writes too much is told so, and loses nothing.
 */
export const LONGEST_FORM = 2 * 2 * 9 * (LONGEST_BODY + LONGEST_CHANGES);

type InBoth = Readonly<Record<Locale, string>>;

/** The next version of a document as it is written. */
export interface DraftText {
  /** Markdown. */
  readonly body: InBoth;
  /** What changes, in plain words, one change on each line. */
  readonly changes: InBoth;
}

/** What keeps a draft from being published, by field. */
export type DraftFault =
  | { readonly fault: 'empty' | 'unchanged' | 'unexplained'; readonly locale: Locale }
  /** The two languages tell different numbers of changes. */
  | { readonly fault: 'uneven' };

/** What is still wrong with a draft; both languages have equal rank, so nothing is said in one only. */
export function draftFaults(draft: DraftText, current: InBoth): readonly DraftFault[] {
  const faults: DraftFault[] = LOCALES.flatMap((locale): DraftFault[] => {
    const body = tidyText(draft.body[locale]);
    if (body === '') return [{ fault: 'empty', locale }];
    return body === tidyText(current[locale]) ? [{ fault: 'unchanged', locale }] : [];
  });
  const silent = LOCALES.filter((locale) => changesIn(draft.changes[locale]).length === 0);
  faults.push(...silent.map((locale) => ({ fault: 'unexplained', locale }) as const));
  const uneven = changesIn(draft.changes.en).length !== changesIn(draft.changes.fr).length;
  return silent.length === 0 && uneven ? [...faults, { fault: 'uneven' }] : faults;
}

/** The changes that a text tells, one on each line, with or without a dash before it. */
export const changesIn = (text: string): readonly string[] =>
  tidyText(text)
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•–](?:\s+|$)/, '').trim())
    .filter((line) => line !== '');

/** The same as a list in Markdown, as it is shown to whoever accepts. */
export const changesAsMarkdown = (text: string): string =>
  changesIn(text)
    .map((change) => `- ${change}`)
    .join('\n');

/** One end of line for all, none at the end. */
export const tidyText = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** A paragraph of one version or the other. */
export interface Compared {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Which paragraphs went and came between two versions, in the order of reading. */
export function compareTexts(before: string, after: string): readonly Compared[] {
  const [one, other] = [paragraphsOf(before), paragraphsOf(after)];
  const common = commonTable(one, other);
  const compared: Compared[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [removed, added] = [one[i], other[j]];
    if (removed !== undefined && removed === added) {
      compared.push({ kind: 'same', text: removed });
      i += 1;
      j += 1;
    } else if (
      removed !== undefined &&
      (added === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      compared.push({ kind: 'removed', text: removed });
      i += 1;
    } else {
      compared.push({ kind: 'added', text: added ?? '' });
      j += 1;
    }
  }
  return compared;
}

const paragraphsOf = (text: string): readonly string[] =>
  tidyText(text)
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** How many paragraphs two texts have in common from each pair of places on. */
function commonTable(one: readonly string[], other: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      row[j] =
        one[i] === other[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;
