import type { MediaType } from './formats.ts';

/** 10 MB: a few pages at 300 dpi. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** How many scans one nomination may have. */
export const MOST_SCANS = 20;

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** The name to keep a file under: without its folder and what no file name holds, ending as its content demands. */
export function fileNameFor(sent: string, type: MediaType): string {
  const base = sent.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+/, '')
    .replace(/\.[^.]*$/, '')
    .slice(0, 80)
    .trim();
  return (plain || 'scan') + ENDINGS[type];
}
