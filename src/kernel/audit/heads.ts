import type { Link } from './verify.ts';

/** A log's head as it was kept elsewhere. */
export interface KeptHead extends Link {
  readonly log: string;
}

/** Whether a text is kept heads, or the first line of it that is none. */
type KeptHeads =
  | { readonly kind: 'read'; readonly heads: readonly KeptHead[] }
  | { readonly kind: 'unreadable'; readonly line: number };

const LINE = /^([a-z]+) (\d+) ([0-9a-f]{64})(?: \S+)?$/;

/** Reads a file of kept heads: a line each, the oldest first, of any number of logs. */
export function readHeads(text: string): KeptHeads {
  const heads: KeptHead[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, log, seq, hash] = LINE.exec(line.trim()) ?? [];
    if (log === undefined || hash === undefined) return { kind: 'unreadable', line: at + 1 };
    heads.push({ log, seq: Number(seq), hash: Buffer.from(hash, 'hex') });
  }
  return { kind: 'read', heads };
}

/** A head as a line of such a file, with the moment at which it was checked. */
export const writeHead = ({ log, seq, hash }: KeptHead, at: Date): string =>
  `${log} ${seq} ${hash.toString('hex')} ${at.toISOString()}\n`;
