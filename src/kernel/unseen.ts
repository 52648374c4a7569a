/**
 * A text without characters that nobody sees, or that turn a line around, however they came in with what was pasted
 * (UTS #39 §3.1). Joiners stay where writing needs them, between letters of a script that joins; so do the selectors by
 * which Han and Mongolian letters choose their shape.
 */
export const withoutUnseen = (text: string): string =>
  text
    .replace(BLANKS, ' ')
    .replace(UNSEEN, (character, at: number, whole: string) =>
      isNeeded(whole, character, at) ? character : '',
    );

/** Ignorable for whoever reads, controls but the ends of lines and tabs, and the marks of interlinear notes. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}[\p{Cc}--[\t\n\r]]\ufff9-\ufffb]/gv;

/** What looks like a space and isn't one: next line, the ends of Unicode's own, and Braille without a dot. */
const BLANKS = /[\u0085\u2028\u2029\u2800]/g;

function isNeeded(text: string, character: string, at: number): boolean {
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const after = Array.from(text.slice(at + character.length, at + character.length + 2))[0] ?? '';
  if (JOINERS.test(character)) return JOINING.test(before) && JOINING.test(after);
  return SELECTORS.test(character) && SELECTING.test(before);
}

const JOINERS = /[\u200c\u200d]/;

/** Letters and marks of the scripts whose spelling has joiners: Arabic and its kin, and those of India and its kin. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

const SELECTORS = /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

const SELECTING = /[\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}]/u;
