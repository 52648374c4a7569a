export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** 10 MB: a few pages at 300 dpi. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** How many scans one nomination may have. */
export const MOST_SCANS = 20;

/**
 * What a file is by its first bytes, whatever its name says (ISO 32000-2 §7.5.2, PNG §5.2, ISO 10918-1 §B.1.1);
 * null for anything else.
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const kind = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  return kind?.type ?? null;
}

const SIGNATURES: readonly { readonly type: MediaType; readonly begins: readonly number[] }[] = [
  { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
];

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
