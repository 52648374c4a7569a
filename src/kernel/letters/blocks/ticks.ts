import type { Statements, Tick } from '../document.ts';
import { STYLES } from '../paper.ts';
import { type Frame, type Ink, type Laid, type Pen, type Strip, stack, type Tag, tag } from '../strip.ts';
import { wordsOf } from '../words.ts';
import { flow } from './text.ts';

/** Sentences with a box to tick before each; a sentence stays whole. */
export function statements({ items }: Statements, frame: Frame): Laid {
  const laid = items.map((item) => tickBox(item, frame, 7));
  const children = laid.map(({ form, text }) =>
    tag('LI', { children: [tag('Lbl', { children: [form] }), tag('LBody', { children: [text] })] }),
  );
  return { tags: [tag('L', { children })], strips: laid.map(({ strip }) => strip) };
}

const BOX = 9.5;
const BESIDE_BOX = 17;

/** A box and its words, told to a screen reader as ticked or not (ISO 32000-1 §14.8.5.6). */
export function tickBox(
  { text, ticked }: Tick,
  frame: Frame,
  before = 3,
): { form: Tag; text: Tag; strip: Strip } {
  const w = wordsOf(frame.locale);
  const form = tag('Form', {
    alt: `${ticked ? w.ticked : w.notTicked} ${text}`,
    attributes: { O: 'PrintField', Role: 'cb', checked: ticked ? 'on' : 'off', Desc: { text } },
  });
  const said = tag('Span');
  const inner = { ...frame, left: frame.left + BESIDE_BOX, width: frame.width - BESIDE_BOX };
  const words = stack(flow(text, STYLES.body, inner, said));
  const box: Ink = { tag: form, draw: (pen, top) => drawBox(pen, frame.left, top + 2, ticked) };
  return { form, text: said, strip: { before, height: words.height, ink: [box, ...words.ink] } };
}

/** A cross fills the box better than a tick does on a poor printer or a fax. */
function drawBox(pen: Pen, x: number, y: number, ticked: boolean): void {
  pen.box(x, y, BOX, BOX, 0.8);
  if (!ticked) return;
  pen.line(x + 2, y + 2, x + BOX - 2, y + BOX - 2, 1.3);
  pen.line(x + 2, y + BOX - 2, x + BOX - 2, y + 2, 1.3);
}

/** Strips that begin at the same height. */
export const besides = (strips: readonly Strip[]): Strip => ({
  before: strips[0]?.before ?? 0,
  height: Math.max(0, ...strips.map(({ height }) => height)),
  ink: strips.flatMap(({ ink }) => ink),
});
