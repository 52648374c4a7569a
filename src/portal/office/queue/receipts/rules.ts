import { readReference } from '#kernel/codes.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';

/** Far more than one morning's mail. */
export const MOST_AT_ONCE = 100;

/** Characters that are kept, and shown, of what is no reference. */
const LONGEST = 40;
const SHOWN = 20;

/** So much of what is no reference that whoever scanned it knows which it was. */
export const shortened = (typed: string): string =>
  typed.length > SHOWN ? `${typed.slice(0, SHOWN)}…` : typed;

/** What was typed or scanned for one form; null where it is no reference. */
export interface Line {
  readonly typed: string;
  readonly reference: string | null;
}

/** What was typed or scanned so far, each once, in the order of its first time; a pasted list has one on each line. */
export function readLines(texts: readonly string[]): readonly Line[] {
  const lines = texts
    .flatMap((text) => text.split(/[\r\n,;\t]+/))
    .flatMap(apart)
    .map(lineOf)
    .filter(({ typed }) => typed !== '');
  return [...new Map(lines.map((line) => [line.reference ?? line.typed, line])).values()];
}

/** Several references beside one another are several, as scans that ran together are; one typed with spaces is one. */
function apart(text: string): readonly string[] {
  if (lineOf(text).reference !== null) return [text];
  const words = text.trim().split(/\s+/);
  if (words.every((word) => lineOf(word).reference !== null)) return words;
  const pieces: string[] = [];
  for (const piece of text.split(/(PP[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{4})/i)) {
    const before = pieces.at(-1);
    const isOne = [before, piece].some((each) => each === undefined || lineOf(each).reference !== null);
    if (isOne) pieces.push(piece);
    else pieces.splice(-1, 1, `${before}${piece}`);
  }
  return pieces;
}

function lineOf(text: string): Line {
  const typed = text.trim().slice(0, LONGEST);
  const read = readReference(typed);
  return { typed, reference: read.kind === 'reference' ? read.text : null };
}

/** Whether signed forms can be received as they are, or why not. */
export type Verdict =
  | 'ready'
  /** No reference. */
  | 'unreadable'
  | 'unknown'
  /** The names they bear are to be typed. */
  | 'by_hand'
  | 'early'
  | 'received'
  | 'decided'
  | 'ended'
  /** A colleague's to receive. */
  | 'own';

/** What can be done with the forms of a nomination that came on a day. */
export function verdictOf(
  { status, completedAt }: Pick<Nomination, 'status' | 'completedAt'>,
  day: string,
  judges: boolean,
): Verdict {
  switch (status) {
    case 'invited':
    case 'returned':
      return judges ? 'by_hand' : 'own';
    case 'completed':
      if (!judges) return 'own';
      return completedAt !== null && day < isoDate(completedAt) ? 'early' : 'ready';
    case 'received':
      return 'received';
    case 'approved':
    case 'pin_issued':
    case 'enrolled':
      return 'decided';
    default:
      return 'ended';
  }
}
