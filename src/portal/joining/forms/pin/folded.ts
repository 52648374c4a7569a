import { brand } from '#kernel/brand.ts';
import type { Block } from '#kernel/letters/document.ts';
import { PAPER } from '#kernel/letters/paper.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as formWords } from '../parts.ts';
import { pinWords } from './words.ts';

/**
 * A page that is folded in three like a Z: what is behind the first fold and before the second lies inside, face to
 * face, and only the top third is seen, in the window of a No. 10 envelope as anywhere else.
 */
interface Folded {
  /** What the paper is written in, the reader's language first. */
  readonly locales: readonly Locale[];
  readonly sender: readonly Block[];
  readonly mention: readonly Block[];
  /** Shows in the window, which wants it within 2.1 and 3.3 inches from the top. */
  readonly addressee: readonly string[];
  /** To the right of the window. */
  readonly caution: readonly Block[];
  readonly inside: readonly Block[];
  readonly names: Block;
  readonly pin: { readonly label: string; readonly text: string };
  readonly steps: readonly Block[];
}

const FIRST = PAPER.height / 3;
const SECOND = (PAPER.height / 3) * 2;

/** Where the box of the PIN stands. */
export const PIN_BOX = { top: SECOND - 74, height: 56, left: 156, width: 300 } as const;

/** Once folded, this lies on the PIN, and goes beyond its letters by what a fold by hand is out. */
export const HATCH = { ...PIN_BOX, top: 2 * SECOND - PIN_BOX.top - PIN_BOX.height } as const;

export function foldedPage(parts: Folded): readonly Block[] {
  const front = (
    top: number,
    height: number,
    left: number,
    width: number,
    blocks: readonly Block[],
  ): Block => ({
    kind: 'area',
    top,
    height,
    left,
    width,
    blocks,
  });
  const inside = (top: number, height: number, blocks: readonly Block[]): Block => ({
    kind: 'area',
    top,
    height,
    blocks,
  });
  return [
    front(36, 100, 54, 310, parts.sender),
    front(36, 76, 400, 158, parts.mention),
    front(152, 92, 72, 290, [{ kind: 'address', look: 'lead', lines: parts.addressee }]),
    front(118, 126, 400, 158, parts.caution),
    inside(FIRST + 16, 124, parts.inside),
    inside(FIRST + 146, 42, [parts.names]),
    inside(PIN_BOX.top, PIN_BOX.height, [{ kind: 'display', ...parts.pin }]),
    { kind: 'area', ...HATCH, blocks: [{ kind: 'guard', height: HATCH.height }] },
    inside(HATCH.top + HATCH.height + 9, 140, parts.steps),
    inside(752, 23, demonstrationOf(parts.locales)),
    foldsIn(parts.locales),
  ];
}

/** Unless an operator puts in its own brand, paper too says what this is (`DOMAIN §8`). */
const demonstrationOf = (locales: readonly Locale[]): readonly Block[] =>
  brand.demonstration
    ? [{ kind: 'columns', columns: locales.map((locale) => ({ locale, blocks: [said(locale)] })) }]
    : [];

const said = (locale: Locale): Block => ({
  kind: 'paragraph',
  look: 'small',
  text: formWords[locale].demonstration,
});

/** Beside the folds, in the languages of the paper, the reader's first. */
const foldsIn = (locales: readonly Locale[]): Block => {
  const said = (fold: 'back' | 'forward') =>
    locales.map((locale) => pinWords[locale].folds[fold]).join('  ·  ');
  return {
    kind: 'folds',
    at: [
      { top: FIRST, text: said('back') },
      { top: SECOND, text: said('forward') },
    ],
  };
};
