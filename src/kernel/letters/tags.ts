import type { Tag } from './strip.ts';

type Pdf = PDFKit.PDFDocument;

declare global {
  namespace PDFKit {
    /** What the types of pdfkit leave out. */
    interface PDFStructureElement {
      readonly dictionary: { readonly data: Record<string, unknown> };
    }
  }
}

/** The structure of one document within a PDF: its tags, as content is marked for them. */
interface Structure {
  /** Marks whatever `draw` draws as content of the tag, or as decoration. */
  mark(tag: Tag | null, draw: () => void): void;
  /** After this its tags take no memory. */
  end(): void;
}

/** Adds the tree under `root` to the PDF (ISO 32000-1 §14.7). */
export function structure(pdf: Pdf, root: Tag): Structure {
  const elements = new Map<Tag, PDFKit.PDFStructureElement>();
  const top = elementOf(root);
  pdf.addStructure(top);
  for (const child of root.children) grow(top, child);
  return {
    mark(tag, draw) {
      const element = tag && elements.get(tag);
      const content = element ? pdf.markStructureContent(tag.type) : undefined;
      if (!content) pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
      if (content) element?.add(content);
    },
    end: () => top.end(),
  };

  function grow(parent: PDFKit.PDFStructureElement, tag: Tag): void {
    const element = elementOf(tag);
    parent.add(element);
    for (const child of tag.children) grow(element, child);
  }

  function elementOf(tag: Tag): PDFKit.PDFStructureElement {
    const { lang, alt } = tag;
    const element = pdf.struct(tag.type, { ...(lang && { lang: `${lang}-CA` }), ...(alt && { alt }) });
    if (tag.attributes) element.dictionary.data.A = attributesOf(tag.attributes);
    elements.set(tag, element);
    return element;
  }
}

/** pdfkit writes a string as a PDF name and a String object as text. */
const attributesOf = (attributes: NonNullable<Tag['attributes']>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : Object(value.text),
    ]),
  );
