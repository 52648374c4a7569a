import assert from 'node:assert/strict';
import { type ReadPdf, readPdf } from '#test/site/pdf.ts';

/** What was printed, as somebody reads it; nothing of it is missing for whoever listens instead. */
export function read(file: Buffer): ReadPdf {
  const paper = readPdf(file);
  assert.deepEqual(paper.untagged, []);
  return paper;
}

export const textOf = (paper: ReadPdf): string => paper.pages.flat().join('\n');

/** The PIN that a letter or a slip bears. */
export function pinIn(paper: ReadPdf): string {
  const [pin] = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\b/.exec(textOf(paper)) ?? [];
  assert.ok(pin, 'the paper bears a PIN');
  return pin;
}
