import type { Locale } from '../ui/locale.ts';
import { CONTENT_WIDTH, MARGIN, type Style } from './paper.ts';

/** A node of the tree that tells a screen reader what each part is (ISO 32000-1 §14.8). */
export interface Tag {
  readonly type: string;
  readonly lang?: Locale;
  readonly alt?: string;
  /** A string is a PDF name; `{ text }` is text. */
  readonly attributes?: Readonly<Record<string, string | { readonly text: string }>>;
  readonly children: readonly Tag[];
}

/** What lies on paper: for a tag, or for none where it is decoration. */
export interface Ink {
  readonly tag: Tag | null;
  draw(pen: Pen, top: number): void;
}

/** A piece of a page that no page's end breaks. */
export interface Strip {
  /** White space above it, unless it is the first on its page. */
  readonly before: number;
  readonly height: number;
  readonly ink: readonly Ink[];
  /** It stays on one page with the strip that follows. */
  readonly keep?: boolean;
  /** Its place on the page, whatever came before. */
  readonly at?: number;
  readonly newPage?: boolean;
  /** Listed among the document's bookmarks. */
  readonly bookmark?: string;
}

/** Blocks turned into strips, and the tags that they are drawn for. */
export interface Laid {
  readonly tags: readonly Tag[];
  readonly strips: readonly Strip[];
}

/** Where blocks are laid, and how wide a text is in the fonts at hand. */
export interface Frame {
  readonly locale: Locale;
  readonly left: number;
  readonly width: number;
  /** What every size of text is multiplied by. */
  readonly scale: number;
  measure(text: string, style: Style): number;
}

/** All there is to draw with: black, on a page that is measured from its top left. */
export interface Pen {
  write(text: string, style: Style, x: number, baseline: number): void;
  line(x1: number, y1: number, x2: number, y2: number, thickness: number): void;
  box(x: number, y: number, width: number, height: number, thickness: number): void;
  /** Filled squares of a given side. */
  squares(corners: readonly (readonly [number, number])[], side: number): void;
  hatch(x: number, y: number, width: number, height: number): void;
}

export const tag = (type: string, more: Partial<Omit<Tag, 'type'>> = {}): Tag => ({
  children: [],
  ...more,
  type,
});

export const decoration = (draw: Ink['draw']): Ink => ({ tag: null, draw });

/** A page's whole width. */
export const pageFrame = (locale: Locale, measure: Frame['measure']): Frame => ({
  locale,
  left: MARGIN.left,
  width: CONTENT_WIDTH,
  scale: 1,
  measure,
});

export const scaled = (style: Style, { scale }: Frame): Style => ({ ...style, size: style.size * scale });

export const heightOf = (style: Style): number => style.size * style.leading;

/** Where letters stand in a line that begins at `top`: their capitals are in its middle. */
export const baselineOf = (style: Style, top: number): number =>
  top + heightOf(style) / 2 + style.size * 0.357;

/** Strips set below each other as one. */
export function stack(strips: readonly Strip[]): Strip {
  let height = 0;
  const ink: Ink[] = [];
  for (const [index, strip] of strips.entries()) {
    if (index > 0) height += strip.before;
    ink.push(...shifted(strip.ink, height));
    height += strip.height;
  }
  return { before: strips[0]?.before ?? 0, height, ink };
}

/** Ink further down. */
export const shifted = (ink: readonly Ink[], by: number): readonly Ink[] =>
  ink.map((each) => ({ tag: each.tag, draw: (pen, top) => each.draw(pen, top + by) }));
