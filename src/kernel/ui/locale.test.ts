import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bareTimes } from '#test/site/times.ts';
import { fr } from './fr.ts';
import {
  countedUpToMany,
  formatDate,
  formatDateTime,
  formatMonth,
  formatNumber,
  formatUpToMany,
  isoDate,
  LOCALES,
  MANY,
  otherLocale,
  PACIFIC,
} from './locale.ts';

const SRC = new URL('../../', import.meta.url);
const evening = new Date('2026-11-02T03:05:00Z');

describe('dates and numbers', () => {
  it('are of Toronto unless another zone is named', () => {
    assert.equal(formatDate(evening, 'en'), 'November 1, 2026');
    assert.equal(formatDate(evening, 'en', 'UTC'), 'November 2, 2026');
    assert.equal(isoDate(evening), '2026-11-01');
  });

  it('are told as far as they are counted', () => {
    const both = (count: number) => [
      countedUpToMany(count, 'en', 'letter', 'letters'),
      countedUpToMany(count, 'fr', 'lettre', 'lettres'),
      ...LOCALES.map((locale) => formatUpToMany(count, locale)),
    ];
    assert.deepEqual(both(MANY), ['1,000 letters', '1\u00a0000\u00a0lettres', '1,000', '1\u00a0000']);
    assert.deepEqual(both(MANY + 1), [
      'more than 1,000 letters',
      'plus de\u00a01\u00a0000\u00a0lettres',
      '1,000+',
      '1\u00a0000+',
    ]);
  });

  it('call the first of a month 1er in French', () => {
    assert.equal(formatDate(evening, 'fr'), '1er novembre 2026');
    assert.equal(formatDate(new Date('2026-11-22T12:00:00Z'), 'fr'), '22 novembre 2026');
  });

  it('name a month that stands alone as a title does', () => {
    const both = (day: string) => LOCALES.map((locale) => formatMonth(new Date(`${day}T05:00:00Z`), locale));
    assert.deepEqual(both('2012-11-01'), ['November 2012', 'Novembre 2012']);
    assert.deepEqual(both('2012-08-01'), ['August 2012', 'Août 2012']);
  });

  it('write the time as each language does', () => {
    const both = (text: string, zone?: string) =>
      LOCALES.map((locale) => formatDateTime(new Date(text), locale, zone));
    assert.deepEqual(both('2026-11-02T03:05:00Z'), [
      'November 1, 2026 at 10:05\u00a0p.m. Eastern Time',
      '1er novembre 2026 à 22\u00a0h\u00a005, heure de l’Est',
    ]);
    assert.deepEqual(both('2026-07-02T13:05:00Z'), [
      'July 2, 2026 at 9:05\u00a0a.m. Eastern Time',
      '2 juillet 2026 à 9\u00a0h\u00a005, heure de l’Est',
    ]);
    assert.deepEqual(both('2026-07-02T13:00:00Z'), [
      'July 2, 2026 at 9:00\u00a0a.m. Eastern Time',
      '2 juillet 2026 à 9\u00a0h, heure de l’Est',
    ]);
    assert.deepEqual(both('2026-07-02T07:05:00Z', PACIFIC), [
      'July 2, 2026 at 12:05\u00a0a.m. Pacific Time',
      '2 juillet 2026 à 0\u00a0h\u00a005, heure du Pacifique',
    ]);
  });

  it('write no time anywhere else, so that none stands without its zone', () => {
    const own = /\b(timeStyle|hour12|hourCycle|dayPeriod|toLocale(Time)?String)\b/;
    const elsewhere = globSync('**/*.{ts,tsx,js}', { cwd: SRC }).filter(
      (path) => !/ui\/locale(\.test)?\.ts$/.test(path) && own.test(readFileSync(new URL(path, SRC), 'utf8')),
    );
    assert.deepEqual(elsewhere, []);
  });

  it('are seen to stand without their zone', () => {
    assert.deepEqual(bareTimes('Wait until 11:43 a.m. – attendez jusqu’à 11\u00a0h\u00a048.').length, 2);
    for (const locale of LOCALES) assert.deepEqual(bareTimes(`${formatDateTime(evening, locale)}.`), []);
  });

  it('group thousands as each language does', () => {
    assert.equal(formatNumber(1234.5, 'en'), '1,234.5');
    assert.equal(formatNumber(16, 'en', 1), '16.0');
    assert.equal(formatNumber(16.06, 'fr', 1), '16,1');
    assert.equal(formatNumber(1234.5, 'fr'), '1\u00a0234,5');
  });
});

describe('the languages', () => {
  it('are each the other’s other', () => {
    assert.equal(otherLocale('en'), 'fr');
    assert.equal(otherLocale('fr'), 'en');
  });

  it('follow the typography of Canadian French', () => {
    for (const text of textsOf(fr)) {
      assert.doesNotMatch(text, / :|[\s\u00a0\u202f][?!;]|'/, text);
    }
  });
});

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words(2, 3))];
  return Object.values(words as object).flatMap(textsOf);
}
