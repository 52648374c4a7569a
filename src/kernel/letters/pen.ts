import { runsOf } from './fonts.ts';
import type { Face } from './paper.ts';
import type { Frame, Pen } from './strip.ts';

type Pdf = PDFKit.PDFDocument;

/** Measures how wide a text is in points, in the fonts that it is shown in; a word's width is found once. */
export function measureFor(pdf: Pdf): Frame['measure'] {
  const known = new Map<string, number>();
  return (text, { face, size }) => {
    const key = `${face} ${text}`;
    const width = known.get(key) ?? widthOf(pdf, text, face);
    known.set(key, width);
    return width * size;
  };
}

/** At a size of 1. */
const widthOf = (pdf: Pdf, text: string, face: Face): number =>
  runsOf(text, face).reduce((sum, run) => sum + pdf.font(run.font).fontSize(1).widthOfString(run.text), 0);

export const penFor = (pdf: Pdf): Pen => ({
  write(text, { face, size }, left, baseline) {
    let x = left;
    for (const { font, text: shown, meant } of runsOf(text, face)) {
      pdf.font(font).fontSize(size);
      if (meant !== undefined) pdf.markContent('Span', { actual: meant });
      pdf.text(shown, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      if (meant !== undefined) pdf.endMarkedContent();
      x += pdf.widthOfString(shown);
    }
  },
  line(x1, y1, x2, y2, thickness) {
    pdf.lineWidth(thickness).moveTo(x1, y1).lineTo(x2, y2).stroke();
  },
  box(x, y, width, height, thickness) {
    pdf.lineWidth(thickness).rect(x, y, width, height).stroke();
  },
  squares(corners, side) {
    for (const [x, y] of corners) pdf.rect(x, y, side, side);
    pdf.fill();
  },
  hatch(x, y, width, height) {
    pdf.save().rect(x, y, width, height).clip().lineWidth(1);
    for (let from = x - height; from < x + width; from += 3.2) {
      pdf.moveTo(from, y + height).lineTo(from + height, y);
      pdf.moveTo(from, y).lineTo(from + height, y + height);
    }
    pdf.stroke().restore();
  },
});
