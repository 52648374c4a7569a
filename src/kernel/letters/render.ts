import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { brand } from '#kernel/brand.ts';
import type { Locale } from '../ui/locale.ts';
import type { Doc } from './document.ts';
import { FONT_NAMES, fontFile } from './fonts.ts';
import { layAll } from './layout.ts';
import { pagesOf } from './pages.ts';
import { MARGIN, PAPER, STYLES } from './paper.ts';
import { measureFor, penFor } from './pen.ts';
import { type Frame, pageFrame, tag } from './strip.ts';
import { structure } from './tags.ts';
import { wordsOf } from './words.ts';

export const PDF_TYPE = 'application/pdf';

interface Print {
  /** What a viewer shows as the file's title. */
  readonly title: string;
  readonly locale: Locale;
  readonly at: Date;
  /** Its viewer asks at once to print it. */
  readonly prints?: boolean;
}

/** One document as a tagged PDF. */
export const renderPdf = (doc: Doc, at: Date, { prints = false } = {}): Promise<Buffer> =>
  buffer(streamPdf([doc], { title: doc.title, locale: doc.locale, at, prints }));

/**
 * Many documents as one tagged PDF, each beginning on a new page with a bookmark. The next is asked for only when
 * the reader has taken the former, so that neither they nor their pages are ever kept.
 */
export function streamPdf(docs: Iterable<Doc> | AsyncIterable<Doc>, print: Print): Readable {
  return Readable.from(chunks(docs, print), { objectMode: false });
}

type Pdf = PDFKit.PDFDocument;

async function* chunks(docs: Iterable<Doc> | AsyncIterable<Doc>, print: Print): AsyncGenerator<Buffer> {
  const pdf = open(print);
  const measure = measureFor(pdf);
  for await (const doc of docs) {
    add(pdf, measure, doc);
    pdf.flushPages();
    const ready: Buffer | null = pdf.read();
    if (ready) yield ready;
  }
  pdf.end();
  for await (const rest of pdf) yield rest as Buffer;
}

function open({ title, locale, at, prints }: Print): Pdf {
  const pdf = new PDFDocument({
    size: [PAPER.width, PAPER.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: `${locale}-CA`,
    displayTitle: true,
    info: { Title: title, CreationDate: at, Creator: brand[locale].portal, Producer: 'pdfkit' },
  });
  for (const name of FONT_NAMES) pdf.registerFont(name, fontFile(name));
  pdf.appendXML(PDF_UA);
  if (prints) printAtOnce(pdf);
  return pdf;
}

/** A named action, which viewers take without running a script (ISO 32000-2 §12.6.4.12); pdfkit has no way to say it. */
function printAtOnce(pdf: Pdf): void {
  const { _root: root } = pdf as unknown as { readonly _root: { readonly data: Record<string, unknown> } };
  root.data.OpenAction = pdf.ref({ Type: 'Action', S: 'Named', N: 'Print' });
  (root.data.OpenAction as { end(): void }).end();
}

/** Says that the file keeps to PDF/UA-1 (ISO 14289-1 §5). */
const PDF_UA = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;

function add(pdf: Pdf, measure: Frame['measure'], doc: Doc): void {
  const { tags, strips } = layAll(doc.blocks, pageFrame(doc.locale, measure));
  const pages = pagesOf(strips);
  const pen = penFor(pdf);
  const tree = structure(pdf, tag('Document', { lang: doc.locale, children: tags }));
  let bookmark: PDFKit.PDFOutline | undefined;
  for (const [index, page] of pages.entries()) {
    pdf.addPage();
    bookmark ??= pdf.outline.addItem(doc.title, { expanded: true });
    for (const { strip, top } of page) {
      if (strip.bookmark !== undefined) bookmark.addItem(strip.bookmark);
      for (const ink of strip.ink) tree.mark(ink.tag, () => ink.draw(pen, top));
    }
    if (doc.foot !== undefined) drawFoot(pdf, doc, doc.foot, index + 1, pages.length);
  }
  tree.end();
}

function drawFoot(pdf: Pdf, doc: Doc, foot: string, number: number, total: number): void {
  const page = wordsOf(doc.locale).page(number, total);
  const baseline = PAPER.height - 30;
  const right = PAPER.width - MARGIN.right - measureFor(pdf)(page, STYLES.foot);
  pdf.markContent('Artifact', { type: 'Pagination' });
  penFor(pdf).write(foot, STYLES.foot, MARGIN.left, baseline);
  penFor(pdf).write(page, STYLES.foot, right, baseline);
  pdf.endMarkedContent();
}
