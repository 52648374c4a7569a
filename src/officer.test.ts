import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOfficer } from './officer.ts';

const said = (given: string, family: string, ...more: readonly string[]) => [
  ...['--given', given, '--family', family],
  ...more,
];

for (const [what, words, refusal] of [
  ['a name that no letter shows', said('李', '明'), /^Error: Letters show/],
  ['one of two that no letter shows', said('Odile', 'عبد'), /^Error: Letters show/],
  ['the only name, where no letter shows it', ['--family', 'שרה', '--one-name'], /^Error: Letters show/],
  ['a given name without a family name', ['--given', 'Odile'], /^Error: Only one name is given/],
  ['one name only that is two', said('Odile', 'Ouellet', '--one-name'), /^Error: Two names/],
  ['a name of two alphabets', said('Odilе', 'Ouellet'), /^Error: Letters of different alphabets/],
  ['a name longer than any form takes', said('O'.repeat(201), 'Ouellet'), /at most 200 characters/],
  ['a message in place of a name', said('Odile', 'see https://example.ca'), /^Error: Names hold/],
  ['a dash for a name', said('Odile', '-'), /^Error: Names hold/],
] as const)
  test(`${what} is refused`, () => {
    assert.throws(() => readOfficer(words), refusal);
  });

for (const [given, family] of [
  ['Thu', 'Đặng'],
  ['Θεοδώρα', 'Παπαδοπούλου'],
  ['Лесь', 'Курбас'],
  ['ᐊᓚᓱᐊᖅ', 'Roy'],
] as const)
  test(`${given} ${family} is let in as they are`, () => {
    assert.deepEqual(readOfficer(said(given, family)), {
      ...{ givenNames: given, familyName: family },
      ...{ email: null, locale: 'en' },
    });
  });

test('what nobody sees is taken out of names and address, and one name is the family name', () => {
  const officer = readOfficer([
    '--given',
    'Su\u200bharto',
    '--one-name',
    '--email',
    '\u200bs@example.ca',
    '--language',
    'fr',
  ]);
  const names = { givenNames: '', familyName: 'Suharto' };
  assert.deepEqual(officer, { ...names, email: 's@example.ca', locale: 'fr' });
});
