import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LOCALES } from '#kernel/ui/locale.ts';
import { readSources } from '#test/house/source.ts';
import { handOffs } from './table.ts';

/** Reminders and answers to a wish of one's own: they hand nothing on. */
const ELSEWHERE = [
  'Your PIN has not been used yet',
  'Your signed forms have not arrived',
  'Work waits for you in the Partner Portal',
  'Your new personal link',
  'Confirm your e-mail address',
  'Your forms are returned for correction',
];

const textOf = (subject: unknown): string =>
  typeof subject === 'function' ? String(subject('…', '…')) : String(subject);

/** Every subject of a letter that a dictionary holds. */
function subjectsIn(words: unknown): string[] {
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    key === 'subject' && (typeof value === 'function' || String(value).includes(' '))
      ? [textOf(value)]
      : subjectsIn(value),
  );
}

describe('the table of hand-offs', () => {
  const letters = handOffs.flatMap(({ rows }) => Object.values(rows).flatMap(({ told }) => told));

  it('names letters that are written in both languages', () => {
    for (const { letter } of letters)
      for (const locale of LOCALES) assert.match(textOf(letter[locale].subject), /\p{L}+ /u);
  });

  it('has a row for every letter of the portal, so that none goes out unseen', async () => {
    const known = new Set([...letters.map(({ letter }) => textOf(letter.en.subject)), ...ELSEWHERE]);
    const dictionaries = readSources().filter(({ path }) => /^portal\/.*\/en\.ts$/.test(path));
    const found: string[] = [];
    for (const { path } of dictionaries) {
      const file = pathToFileURL(`${import.meta.dirname}/../../../${path}`);
      found.push(...subjectsIn(((await import(file.href)) as { en: unknown }).en));
    }
    assert.ok(found.length > 40, 'the letters are found');
    assert.deepEqual(
      found.filter((subject) => !known.has(subject)),
      [],
    );
  });

  it('ends somewhere: whatever somebody must do has a name, a day and a place where it is said', () => {
    for (const { rows } of handOffs)
      for (const [fact, { next }] of Object.entries(rows))
        for (const duty of next)
          for (const word of [duty.act, duty.by, duty.reminded]) assert.notEqual(word, '', fact);
  });
});
