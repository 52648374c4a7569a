import type { Address, Heading, List, Note, Paragraph } from '../document.ts';
import { linesOf } from '../lines.ts';
import { RULE, STYLES, type Style } from '../paper.ts';
import {
  baselineOf,
  decoration,
  type Frame,
  heightOf,
  type Laid,
  type Strip,
  scaled,
  stack,
  type Tag,
  tag,
} from '../strip.ts';

/** A text broken into lines, each a strip; the first two and the last two of them stay together. */
export function flow(text: string, style: Style, frame: Frame, to: Tag | null, before = 0): readonly Strip[] {
  const set = scaled(style, frame);
  const lines = linesOf(text, frame.width, (part) => frame.measure(part, set));
  return lines.map((line, index) => ({
    before: index === 0 ? before * frame.scale : 0,
    height: heightOf(set),
    keep: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
    ink: [{ tag: to, draw: (pen, top) => pen.write(line, set, frame.left, baselineOf(set, top)) }],
  }));
}

export function heading({ level, text, quiet = false }: Heading, frame: Frame): Laid {
  const own = tag(`H${level}`);
  const { style, before } = HEADINGS[quiet ? 3 : level];
  const strips = flow(text, style, frame, own, before).map((strip) => ({ ...strip, keep: true }));
  return { tags: [own], strips: level === 2 && !quiet ? ruled(text, strips, frame) : strips };
}

const HEADINGS = {
  1: { style: STYLES.heading1, before: 10 },
  2: { style: STYLES.heading2, before: 13 },
  3: { style: STYLES.heading3, before: 6 },
} as const;

/** With a strong line above it, as each part of a form begins. */
function ruled(bookmark: string, strips: readonly Strip[], { left, width }: Frame): readonly Strip[] {
  const line = decoration((pen, top) => pen.line(left, top, left + width, top, RULE.strong));
  const rule = { before: strips[0]?.before ?? 0, height: 4, ink: [line], keep: true, bookmark };
  const space = { before: 0, height: 4, ink: [], keep: true };
  return [rule, ...strips.map((strip) => ({ ...strip, before: 0 })), space];
}

export function paragraph({ text, look = 'body' }: Paragraph, frame: Frame): Laid {
  const own = tag('P');
  return { tags: [own], strips: flow(text, STYLES[look], frame, own, 5) };
}

/** Lines closer than a paragraph's, in one piece. */
export function address({ lines, look = 'body' }: Address, frame: Frame): Laid {
  const own = tag('P');
  const style = { ...STYLES[look], leading: 1.3 };
  return {
    tags: [own],
    strips: [stack(lines.flatMap((line, i) => flow(line, style, frame, own, i === 0 ? 5 : 0)))],
  };
}

export function list({ ordered, items }: List, frame: Frame): Laid {
  const indent = (ordered ? 16 : 12) * frame.scale;
  const inner = { ...frame, left: frame.left + indent, width: frame.width - indent };
  const laid = items.map((item, index) => {
    const mark = tag('Lbl');
    const body = tag('LBody');
    const [first, ...rest] = flow(item, STYLES.body, inner, body, 3);
    const [sign] = flow(ordered ? `${index + 1}.` : '•', STYLES.body, frame, mark);
    const strips = first && sign ? [{ ...first, ink: [...sign.ink, ...first.ink] }, ...rest] : rest;
    return { tag: tag('LI', { children: [mark, body] }), strips };
  });
  return {
    tags: [tag('L', { children: laid.map((each) => each.tag) })],
    strips: laid.flatMap((each) => each.strips),
  };
}

/** Beside a thick line, in one piece. */
export function note({ text }: Note, frame: Frame): Laid {
  const own = tag('P');
  const indent = 12 * frame.scale;
  const inner = { ...frame, left: frame.left + indent, width: frame.width - indent };
  const words = stack(flow(text, STYLES.body, inner, own));
  const bar = decoration((pen, top) =>
    pen.line(frame.left + 1.5, top, frame.left + 1.5, top + words.height, 3),
  );
  return {
    tags: [own],
    strips: [{ before: 9 * frame.scale, height: words.height, ink: [bar, ...words.ink] }],
  };
}
