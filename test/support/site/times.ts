import assert from 'node:assert/strict';

/** Times of the day, as either language writes them, each with what follows. */
const TIME = /\d{1,2}:\d{2}[\s\u202f][ap]\.m\.(.{0,16})|\d{1,2}[\s\u202f]h[\s\u202f]\d{2}(?!\d)(.{0,24})/gsu;

const NAMED = /^ (Eastern|Pacific) Time|^, heure (de l’Est|du Pacifique)/;

/** The times of a text that name no zone: its readers live in six of them. */
export const bareTimes = (text: string): string[] =>
  [...text.matchAll(TIME)].filter(([, en, fr]) => !NAMED.test(en ?? fr ?? '')).map(([found]) => found);

/** What parts words of one line. */
const INLINE = /<\/?(?:a|bdi|code|em|span|strong|time)\b[^>]*>/g;

/** Sentences that end twice, where one was put into another; letters and files are no text. */
function doubledStops(text: string): string[] {
  if (text.startsWith('%PDF') || text.includes('\0')) return [];
  const lines = text.replaceAll(INLINE, '').replaceAll(/<[^>]*>/g, '\n');
  return [...lines.matchAll(/.{0,30}[^.\s]\.\.(?!\.)/gu)].map(([found]) => found);
}

/** Fails a page or an e-mail that names a time and not its zone, or ends a sentence twice. */
export function assertTimesNamed(text: string, where: string): void {
  assert.deepEqual(bareTimes(text), [], `${where} tells a time without its zone`);
  assert.deepEqual(doubledStops(text), [], `${where} ends a sentence twice`);
}
