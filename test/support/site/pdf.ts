import { inflateSync } from 'node:zlib';

/** What a reader gets from a PDF that `#kernel/letters` wrote. */
export interface ReadPdf {
  readonly title: string;
  /** The name of what made it, as a viewer shows it. */
  readonly creator: string;
  readonly lang: string;
  /** The shown text of each page, one line for each that was written. */
  readonly pages: readonly (readonly string[])[];
  /** Text and lines that were drawn without a tag and without being marked as decoration. */
  readonly untagged: readonly string[];
  readonly structure: Element;
  /** Every object's dictionary, by its number. */
  readonly objects: ReadonlyMap<number, string>;
}

/** A node of the structure tree. */
export interface Element {
  readonly type: string;
  readonly lang: string | null;
  readonly alt: string | null;
  readonly children: readonly Element[];
}

/** Reads a PDF without any tool, by its cross-reference table. @throws when it is not whole. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = objectsOf(file);
  const root = objectAt(objects, ref(trailerOf(file), 'Root'));
  const info = objectAt(objects, ref(trailerOf(file), 'Info'));
  const fonts = fontsOf(objects);
  const pages = pageNumbers(objects, ref(root.text, 'Pages')).map((page) => {
    const contents = objectAt(objects, ref(objectAt(objects, page).text, 'Contents'));
    return shownBy(contents.stream?.toString('latin1') ?? '', fonts);
  });
  const tree = objectAt(objects, ref(root.text, 'StructTreeRoot'));
  return {
    title: textOf(objectAt(objects, ref(info.text, 'Title')).text),
    creator: textOf(objectAt(objects, ref(info.text, 'Creator')).text),
    lang: textIn(root.text, 'Lang') ?? '',
    pages: pages.map(({ lines }) => lines),
    untagged: pages.flatMap(({ untagged }) => untagged),
    structure: {
      type: 'StructTreeRoot',
      lang: null,
      alt: null,
      children: kids(tree.text).map((number) => elementOf(objects, number)),
    },
    objects: new Map(Array.from(objects, ([number, { text }]) => [number, text])),
  };
}

/** The elements of one type, in reading order. */
export const elementsOf = (root: Element, type: string): readonly Element[] => [
  ...(root.type === type ? [root] : []),
  ...root.children.flatMap((child) => elementsOf(child, type)),
];

interface PdfObject {
  readonly text: string;
  readonly stream: Buffer | null;
}

type Objects = ReadonlyMap<number, PdfObject>;

const trailerOf = (file: Buffer): string => file.toString('latin1', file.lastIndexOf('\ntrailer'));

function objectsOf(file: Buffer): Objects {
  const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(file.toString('latin1', file.length - 60))?.[1]);
  const offsets = file.toString('latin1', start).matchAll(/^(\d{10}) \d{5} ([nf])/gm);
  const objects = new Map<number, PdfObject>();
  for (const [number, [, offset, use]] of Array.from(offsets).entries()) {
    if (use === 'n') objects.set(number, objectFrom(file, Number(offset)));
  }
  return objects;
}

function objectFrom(file: Buffer, offset: number): PdfObject {
  const end = file.indexOf('endobj', offset);
  const begins = file.indexOf('\nstream\n', offset);
  if (begins < 0 || begins > end) return { text: file.toString('latin1', offset, end), stream: null };
  const text = file.toString('latin1', offset, begins);
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  const data = file.subarray(begins + 8, begins + 8 + length);
  return { text, stream: text.includes('/FlateDecode') ? inflateSync(data) : data };
}

function objectAt(objects: Objects, number: number): PdfObject {
  const object = objects.get(number);
  if (!object) throw new Error(`The PDF has no object ${number}`);
  return object;
}

/** The number of the object that an entry refers to. */
function ref(dictionary: string, key: string): number {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  if (!number) throw new Error(`No reference ${key} in ${dictionary.slice(0, 200)}`);
  return Number(number);
}

const references = (list: string): readonly number[] =>
  Array.from(list.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));

const kids = (dictionary: string): readonly number[] =>
  references(/\/K \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '');

const pageNumbers = (objects: Objects, pages: number): readonly number[] =>
  references(/\/Kids \[([^\]]*)\]/.exec(objectAt(objects, pages).text)?.[1] ?? '');

function elementOf(objects: Objects, number: number): Element {
  const { text } = objectAt(objects, number);
  const type = /\/S \/(\w+)/.exec(text)?.[1] ?? '';
  const children = kids(text).map((kid) => elementOf(objects, kid));
  return { type, lang: textIn(text, 'Lang'), alt: textIn(text, 'Alt'), children };
}

function textIn(dictionary: string, key: string): string | null {
  const at = dictionary.indexOf(`/${key} (`);
  return at < 0 ? null : textOf(dictionary.slice(at));
}

/** The first string, in UTF-16 where it begins with its mark. */
function textOf(source: string): string {
  const escaped = /\(((?:\\[\s\S]|[^\\)])*)\)/.exec(source)?.[1] ?? '';
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = escaped.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character);
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/** For each font's name in pages, what its glyphs mean. */
function fontsOf(objects: Objects): ReadonlyMap<string, readonly string[]> {
  const fonts = new Map<string, readonly string[]>();
  for (const { text } of objects.values()) {
    for (const [, name, number] of /\/Font <<([\s\S]*?)>>/.exec(text)?.[1]?.matchAll(/\/(F\d+) (\d+) 0 R/g) ??
      []) {
      if (name && !fonts.has(name))
        fonts.set(name, meaningsOf(objects, objectAt(objects, Number(number)).text));
    }
  }
  return fonts;
}

function meaningsOf(objects: Objects, font: string): readonly string[] {
  const map = objectAt(objects, ref(font, 'ToUnicode')).stream?.toString('latin1') ?? '';
  return Array.from(map.matchAll(/\[([^\]]*)\]/g), ([, list]) =>
    Array.from((list ?? '').matchAll(/<([^>]*)>/g), ([, codes]) => utf16(codes ?? '')),
  ).flat();
}

const utf16 = (codes: string): string =>
  String.fromCharCode(
    ...codes
      .split(' ')
      .filter(Boolean)
      .map((code) => Number.parseInt(code, 16)),
  );

function shownBy(content: string, fonts: ReadonlyMap<string, readonly string[]>) {
  const lines: string[] = [];
  const untagged: string[] = [];
  let font: readonly string[] = [];
  let depth = 0;
  for (const operator of content.split('\n')) {
    if (/ (BDC|BMC)$/.test(operator)) depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (operator === 'BT') lines.push('');
    else if (/ Tf$/.test(operator)) font = fonts.get(/^\/(F\d+)/.exec(operator)?.[1] ?? '') ?? [];
    else if (/ TJ$/.test(operator)) lines.push((lines.pop() ?? '') + glyphs(operator, font));
    if (depth === 0 && /( TJ|^S|^f)$/.test(operator)) untagged.push(operator);
  }
  return { lines, untagged };
}

const glyphs = (operator: string, font: readonly string[]): string =>
  Array.from(operator.matchAll(/<([0-9a-f]*)>/g), ([, hex]) =>
    (hex?.match(/.{4}/g) ?? []).map((glyph) => font[Number.parseInt(glyph, 16)] ?? '\ufffd').join(''),
  ).join('');
