import { isActive } from './active.ts';

export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg';

/**
 * Why a file is not taken: nothing in it, of another kind, a telephone's own kind of picture, broken off or damaged,
 * closed by a password, larger than any sheet of paper when it is drawn, or with something in it that acts.
 */
export type ContentFault = 'empty' | 'kind' | 'heic' | 'broken' | 'locked' | 'huge' | 'active';

export type ReadFile =
  | { readonly kind: 'whole'; readonly type: MediaType }
  | { readonly kind: 'faulty'; readonly fault: ContentFault };

/**
 * What a file is by its content, whatever its name says, and whether all of it has come: its parts are followed from
 * the first to the last, but not drawn, so that somebody still has to look at the page.
 */
export function readFile(bytes: Uint8Array): ReadFile {
  if (bytes.length === 0) return faulty('empty');
  const format = FORMATS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (format === undefined) return isHeic(bytes) ? faulty('heic') : readPdf(bytes);
  const fault = format.check(bytes);
  return fault === null ? { kind: 'whole', type: format.type } : faulty(fault);
}

/** What some telephones take, and most computers can't open (ISO 23008-12 §10); the brand follows the box's name. */
const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(latin(bytes.subarray(4, 12)));

/** A PDF may begin a little later, after a byte order mark or an empty line; places in it are then counted from there. */
function readPdf(bytes: Uint8Array): ReadFile {
  const begins = latin(bytes.subarray(0, LEADING + PDF.length)).indexOf(PDF);
  if (begins < 0) return faulty('kind');
  const faults = [checkPdf(bytes.subarray(begins)), checkPdf(bytes)];
  if (faults.includes('locked')) return faulty('locked');
  if (!faults.includes(null)) return faulty('broken');
  return isActive(bytes) ? faulty('active') : { kind: 'whole', type: 'application/pdf' };
}

const PDF = '%PDF-';

/** How far into a file a PDF may begin: what readers accept. */
const LEADING = 1024;

const faulty = (fault: ContentFault): ReadFile => ({ kind: 'faulty', fault });

type Check = (bytes: Uint8Array) => 'broken' | 'locked' | 'huge' | null;

/** A2 at 600 dots per inch; a file of some kilobytes may claim a picture that no memory holds. */
const MOST_DOTS = 150_000_000;
const isHuge = (width: number, height: number): boolean => width * height > MOST_DOTS;

/**
 * Its last cross-reference section is where its end says, and names the document's root (ISO 32000-2 §7.5). Read as
 * Latin-1, in which every byte is one character.
 */
const checkPdf: Check = (bytes) => {
  const end = latin(bytes.subarray(0, lengthOf(bytes)).subarray(-TRAILING));
  const start = [...end.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)?.[1];
  if (start === undefined) return 'broken';
  const section = latin(bytes.subarray(Number(start)));
  if (!/^\s*(xref|\d+\s+\d+\s+obj)\b/.test(section)) return 'broken';
  // A table's trailer ends at the next `startxref`, the dictionary of a cross-reference stream at its `stream`.
  const dictionary = section.slice(0, section.search(/startxref|\bstream\r?\n/));
  if (/\/Encrypt\b/.test(dictionary)) return 'locked';
  return /\/Root\s+\d+\s+\d+\s+R/.test(dictionary) ? null : 'broken';
};

/** How far before the end of a PDF its end may stand: what readers accept. */
const TRAILING = 1024;

/** Without what scanners and mail programs fill up a file with. */
function lengthOf(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && FILLING.has(bytes[length - 1] ?? -1)) length -= 1;
  return length;
}

/** Zeros, spaces and the ends of lines. */
const FILLING = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20]);

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * Chunk after chunk, from the header over the picture's data to the end (PNG §5). Types are compared as numbers: a file
 * may consist of nothing but empty chunks, a million of them.
 */
const checkPng: Check = (bytes) => {
  const view = viewOf(bytes);
  let drawn = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = view.getUint32(at + 4);
    if (at === 8 && type !== CHUNKS.header) return 'broken';
    if (at === 8 && at + 16 <= bytes.length && isHuge(view.getUint32(16), view.getUint32(20))) return 'huge';
    drawn ||= type === CHUNKS.data;
    at += 12 + view.getUint32(at);
    if (type === CHUNKS.end) return drawn && at <= bytes.length ? null : 'broken';
  }
  return 'broken';
};

/** `IHDR`, `IDAT` and `IEND` as big-endian numbers. */
const CHUNKS = { header: 0x49484452, data: 0x49444154, end: 0x49454e44 } as const;

/** Segment after segment up to the picture's data, then its end; a preview's own end stands before (ISO 10918-1 §B). */
const checkJpeg: Check = (bytes) => {
  const view = viewOf(bytes);
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SCAN_BEGINS) return framed && endsAfter(bytes, at) ? null : 'broken';
    const frames = marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
    if (frames && at + 9 <= bytes.length && isHuge(view.getUint16(at + 5), view.getUint16(at + 7)))
      return 'huge';
    framed ||= frames;
    at += 2 + view.getUint16(at + 2);
  }
  return 'broken';
};

const SCAN_BEGINS = 0xda;
/** Tables and conditions among the markers that begin a frame. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];

/** Whether the end of image comes after a place; within the data these bytes never follow one another. */
function endsAfter(bytes: Uint8Array, place: number): boolean {
  for (let at = bytes.lastIndexOf(0xd9); at > place; at = bytes.lastIndexOf(0xd9, at - 1))
    if (bytes[at - 1] === 0xff) return true;
  return false;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const FORMATS: readonly {
  readonly type: MediaType;
  readonly begins: readonly number[];
  readonly check: Check;
}[] = [
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], check: checkPng },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff], check: checkJpeg },
];
