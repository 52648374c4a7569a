/**
 * Breaks a text into lines no wider than `width`: at spaces, after dashes and slashes and in hyphenated
 * words, and elsewhere only in what alone is wider than a line. No-break spaces hold; a newline always breaks.
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => broken(paragraph, width, measure));
}

function broken(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of partsOf(text).flatMap((part) => narrowed(part, width, measure))) {
    if (line !== '' && used + measure(trimmed(part)) > width) {
      lines.push(trimmed(line));
      [line, used] = ['', 0];
    }
    const added = line === '' ? part.replace(/^ +/, '') : part;
    line += added;
    used += measure(added);
  }
  return [...lines, trimmed(line)];
}

/** Each part ends where a line may; codes such as PP-1234-ABCD and double names stay whole. */
const partsOf = (text: string): string[] =>
  text.split(/(?<=[ –—])(?=[^ –—])|(?<=\/)(?=[^ /])|(?<=-)(?=\p{Ll})/u);

function narrowed(part: string, width: number, measure: (text: string) => number): string[] {
  if (measure(trimmed(part)) <= width) return [part];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(part)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** No-break spaces are not for trimming: they were put there. */
const trimmed = (line: string): string => line.replace(/ +$/, '');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
