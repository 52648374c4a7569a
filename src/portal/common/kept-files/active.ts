import { constants, inflateSync } from 'node:zlib';

/**
 * Whether a PDF holds what acts when it is opened, or another file: scripts, programs to start, forms that send
 * themselves, attachments (ISO 32000-2 §12.6, ISO 32000-2 §7.11.4). Names are read as readers do, `#4a` for `J`; objects in streams
 * are unpacked. Streams of pictures are looked through as they are: names of this length never stand there by chance.
 */
export function isActive(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  const whole = named(text);
  if (ACTING.test(whole)) return true;
  let left = MOST_UNPACKED;
  let looked = 0;
  for (const { index } of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary =
      named(text.slice(Math.max(0, index - DICTIONARY), index))
        .split(/\bobj\b/)
        .at(-1) ?? '';
    if (!PACKED.test(dictionary) && !HAS_FIRST.test(dictionary)) continue;
    const objects = unpack(bytes.subarray(index + (text[index + 6] === '\r' ? 8 : 7)), dictionary, left);
    if (objects === null || ACTING.test(named(objects))) return true;
    left -= objects.length;
    if (PACKED.test(dictionary)) looked += 1;
  }
  // What was written so that it wasn't found here is found by some reader.
  return (whole.match(new RegExp(PACKED, 'g'))?.length ?? 0) > looked;
}

/** The type of a stream of objects, which some readers do without; of streams, only those have this number. */
const PACKED = /\/ObjStm\b/;
const HAS_FIRST = /\/First\s+\d+\b(?!\s+\d+\s+R\b)/;

const ACTING = /\/(JavaScript|Launch|EmbeddedFiles?|Filespec|RichMedia|SubmitForm|ImportData|GoToE)\b/;

/** Names with their escapes resolved (ISO 32000-2 §7.3.5). */
const named = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

/** How much of a file, unpacked, is looked through, and how far before a stream its dictionary may begin. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const DICTIONARY = 2048;

/** Null for objects that are packed in another way than scanners and office programs do, or too many. */
function unpack(bytes: Uint8Array, dictionary: string, most: number): string | null {
  if (!/\/Filter\b/.test(dictionary)) return new TextDecoder('latin1').decode(bytes.subarray(0, most));
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*[\]/>]/.test(dictionary) || /\/DecodeParms\b/.test(dictionary))
    return null;
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateSync(bytes, { finishFlush, maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch {
    return null;
  }
}
