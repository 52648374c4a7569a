import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fr } from './fr.ts';
import { formatDate, formatDateTime, formatNumber, formatTime, isoDate, otherLocale } from './locale.ts';

const evening = new Date('2026-11-02T03:05:00Z');

describe('dates and numbers', () => {
  it('are of Toronto unless another zone is named', () => {
    assert.equal(formatDate(evening, 'en'), 'November 1, 2026');
    assert.equal(formatDate(evening, 'en', 'UTC'), 'November 2, 2026');
    assert.equal(isoDate(evening), '2026-11-01');
  });

  it('call the first of a month 1er in French', () => {
    assert.equal(formatDate(evening, 'fr'), '1er novembre 2026');
    assert.equal(formatDate(new Date('2026-11-22T12:00:00Z'), 'fr'), '22 novembre 2026');
  });

  it('write the time as each language does', () => {
    assert.equal(formatTime(evening, 'en'), '10:05\u00a0p.m.');
    assert.equal(formatTime(evening, 'fr'), '22\u00a0h\u00a005');
    const morning = new Date('2026-11-02T14:05:00Z');
    assert.equal(formatTime(morning, 'en'), '9:05\u00a0a.m.');
    assert.equal(formatTime(morning, 'fr'), '9\u00a0h\u00a005');
    assert.equal(formatTime(new Date('2026-11-02T05:05:00Z'), 'fr'), '0\u00a0h\u00a005');
    assert.equal(formatDateTime(evening, 'fr'), '1er novembre 2026 à 22\u00a0h\u00a005');
    assert.equal(formatDateTime(evening, 'en'), 'November 1, 2026 at 10:05\u00a0p.m.');
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
