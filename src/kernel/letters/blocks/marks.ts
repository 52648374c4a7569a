import { create } from 'qrcode';
import type { Code, Display, Folds, Guard, Masthead } from '../document.ts';
import { PAPER, RULE, STYLES } from '../paper.ts';
import {
  baselineOf,
  decoration,
  type Frame,
  heightOf,
  type Ink,
  type Laid,
  type Strip,
  scaled,
  shifted,
  stack,
  type Tag,
  tag,
} from '../strip.ts';
import { flow } from './text.ts';

const QR = 62;

/** Who it comes from, what it is, and by what it is found again. */
export function masthead({ lines, title, label, reference }: Masthead, frame: Frame): Laid {
  const words = tag('P');
  const name = tag('H1');
  const inner = { ...frame, width: frame.width - BESIDE - 24 };
  const text = stack([
    ...lines.flatMap((line, i) => flow(line, STYLES[i === 0 ? 'strong' : 'small'], inner, words)),
    ...flow(title, STYLES.heading1, inner, name, 14),
  ]);
  const left = frame.left + frame.width - BESIDE;
  const found =
    reference === null ? blankReference(label, left, frame) : referenceOf(label, reference, left, frame);
  const height = Math.max(text.height, found.height);
  return {
    tags: [words, name, ...found.tags],
    strips: [{ before: 0, height, ink: [...text.ink, ...found.ink] }],
  };
}

/** The width of what stands at the right. */
const BESIDE = 104;

function blankReference(label: string, left: number, frame: Frame) {
  const own = tag('P');
  const box = decoration((pen, top) => pen.box(left, top, BESIDE, 40, RULE.hair));
  const said = stack(flow(label, STYLES.label, { ...frame, left: left + 5, width: BESIDE - 10 }, own));
  return { tags: [own], height: 40, ink: [box, ...shifted(said.ink, 3)] };
}

function referenceOf(
  label: string,
  { text, alt }: { text: string; alt: string },
  left: number,
  frame: Frame,
) {
  const figure = tag('Figure', { alt });
  const own = tag('P');
  const name = centred(label, STYLES.label, left, BESIDE, frame, own);
  const code = centred(text, STYLES.code, left, BESIDE, frame, own);
  const square = qr(text, figure, left + (BESIDE - QR) / 2, QR);
  const strip = stack([{ before: 0, height: QR + 3, ink: [square] }, name, code]);
  return { tags: [figure, own], height: strip.height, ink: strip.ink };
}

/** A QR code with a line below it. */
export function code({ text, alt, caption }: Code, frame: Frame): Laid {
  const figure = tag('Figure', { alt });
  const own = tag('P');
  const square: Strip = { before: 8, height: QR + 3, keep: true, ink: [qr(text, figure, frame.left, QR)] };
  return { tags: [figure, own], strips: [square, ...flow(caption, STYLES.small, frame, own)] };
}

/** Modules of error correction M, merged into one shape. */
function qr(text: string, figure: Tag, left: number, side: number): Ink {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = side / size;
  const dark = Array.from({ length: size * size }, (_, index) => index).filter((index) => data[index]);
  return {
    tag: figure,
    draw: (pen, top) =>
      pen.squares(
        dark.map((index) => [left + (index % size) * module, top + Math.floor(index / size) * module]),
        module,
      ),
  };
}

/** Large, in the middle of a strong box. */
export function display({ label, text }: Display, frame: Frame): Laid {
  const own = tag('P');
  const name = centred(label, STYLES.small, frame.left, frame.width, frame, own);
  const large = centred(text, STYLES.display, frame.left, frame.width, frame, own);
  const content = stack([{ before: 0, height: 5, ink: [] }, name, large, { before: 0, height: 7, ink: [] }]);
  const wide = Math.min(frame.width, frame.measure(text, scaled(STYLES.display, frame)) + 72);
  const left = frame.left + (frame.width - wide) / 2;
  const box = decoration((pen, top) => pen.box(left, top, wide, content.height, RULE.strong));
  return { tags: [own], strips: [{ before: 8, height: content.height, ink: [box, ...content.ink] }] };
}

function centred(
  text: string,
  style: (typeof STYLES)[keyof typeof STYLES],
  left: number,
  width: number,
  frame: Frame,
  to: Tag,
): Strip {
  const set = scaled(style, frame);
  const x = left + Math.max(0, (width - frame.measure(text, set)) / 2);
  return {
    before: 0,
    height: heightOf(set),
    ink: [{ tag: to, draw: (pen, top) => pen.write(text, set, x, baselineOf(set, top)) }],
  };
}

export function guard({ height }: Guard, { left, width }: Frame): Laid {
  const ink = decoration((pen, top) => pen.hatch(left, top, width, height));
  return { tags: [], strips: [{ before: 0, height, ink: [ink] }] };
}

/** Short lines where no printer cuts them off, with their words above; decoration, for no reader folds. */
export function folds({ at }: Folds, frame: Frame): Laid {
  const style = scaled(STYLES.fold, frame);
  const strips = at.map(({ top, text }) => ({
    at: top,
    before: 0,
    height: 0,
    ink: [
      decoration((pen, y) => {
        pen.line(18, y, 44, y, RULE.hair);
        pen.line(PAPER.width - 44, y, PAPER.width - 18, y, RULE.hair);
        pen.write(text, style, 18, y - 3);
        pen.write(text, style, PAPER.width - 18 - frame.measure(text, style), y - 3);
      }),
    ],
  }));
  return { tags: [], strips };
}
