import type { MediaType } from './formats.ts';

/** 10 MB: a few pages at 300 dpi, or a photo. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** What a browser offers to choose from; a telephone that takes pictures of another kind then hands out JPEG. */
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg';

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** The name by which a file is told to whoever sent it: theirs, without its folder and what no name holds. */
export const shownName = (sent: string): string => {
  const plain = (sent.split(/[\\/]/).at(-1) ?? '').normalize('NFC').replace(/\p{C}/gu, '').trim();
  return Array.from(plain).length > SHOWN ? `${Array.from(plain).slice(0, SHOWN).join('')}…` : plain;
};

const SHOWN = 60;

/** The name to keep a file under: without its folder and what no file name holds, ending as its content demands. */
export function fileNameFor(sent: string, type: MediaType, otherwise: string): string {
  const base = sent.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+/, '')
    .replace(/\.[^.]*$/, '')
    .slice(0, 80)
    .trim();
  return (plain || otherwise) + ENDINGS[type];
}
