import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, readAnswers } from './answers.ts';
import { faultsOf, STATEMENT_COUNT } from './rules.ts';

const odd = { givenNames: 'Jean-Luc (Jack)', familyName: 'www.roy.example' };

test('the names of the nominee must be names on either form, for the PIN will bear them; told in the order of the fields', () => {
  const statements = Array.from({ length: STATEMENT_COUNT }, (_, n) => String(n));
  assert.deepEqual(faultsOf('acknowledgement', { ...odd, statements }), [
    { kind: 'name', field: 'givenNames' },
    { kind: 'name', field: 'familyName' },
  ]);
  const faults = faultsOf('imm5592', { ...odd, authorityName: 'Anne Bélanger, ing.' });
  assert.deepEqual(
    faults.filter(({ kind }) => kind === 'name').map(({ field }) => field),
    ['familyName', 'givenNames'],
  );
  assert.ok(!faults.some(({ field }) => field === 'authorityName'));
});

test('what is wrong with a name is told by its label, in both languages', () => {
  const fault = [{ kind: 'name', field: 'familyName' }] as const;
  assert.match(messagesOf(fault, 'en')[0]?.message ?? '', /: use only letters, spaces/);
  assert.match(messagesOf(fault, 'fr')[0]?.message ?? '', /\u00a0: utilisez seulement des lettres/);
});

test('one name is enough for whoever says so, and only then', () => {
  const statements = Array.from({ length: STATEMENT_COUNT }, (_, n) => String(n));
  const answers = { givenNames: '', familyName: 'Suharto', statements };
  assert.deepEqual(faultsOf('acknowledgement', answers), [{ kind: 'missing', field: 'givenNames' }]);
  assert.deepEqual(faultsOf('acknowledgement', { ...answers, oneName: 'yes' }), []);
  assert.deepEqual(faultsOf('acknowledgement', { ...answers, givenNames: 'Haji', oneName: 'yes' }), [
    { kind: 'oneName', field: 'oneName' },
  ]);
  const typed = { givenNames: 'Suharto', familyName: '', oneName: 'yes' };
  assert.deepEqual(readAnswers('acknowledgement', typed), {
    givenNames: '',
    familyName: 'Suharto',
    oneName: 'yes',
    statements: [],
  });
});

test('what the printed forms can’t show, and a website that is none, is asked for again', () => {
  const faults = faultsOf('imm5592', {
    authorityName: '李明',
    campuses: 'Nord\n李',
    website: 'javascript:alert(1)',
  });
  const told = faults.filter(({ kind }) => kind !== 'missing').map(({ kind, field }) => [field, kind]);
  assert.deepEqual(told, [
    ['campuses', 'unprintable'],
    ['website', 'website'],
    ['authorityName', 'unprintable'],
  ]);
  assert.match(
    messagesOf(faults, 'en')
      .map(({ message }) => message)
      .join(),
    /Type it in Latin letters/,
  );
});

test('a name of look-alike letters of two alphabets is asked for again', () => {
  const statements = Array.from({ length: STATEMENT_COUNT }, (_, n) => String(n));
  const faults = faultsOf('acknowledgement', { givenNames: 'Ѕøren', familyName: 'Strauß', statements });
  assert.deepEqual(faults, [{ kind: 'mixed', field: 'givenNames' }]);
  assert.match(messagesOf(faults, 'en')[0]?.message ?? '', /of different alphabets/);
});

test('a name that our letters can’t show is asked for in Latin letters', () => {
  const statements = Array.from({ length: STATEMENT_COUNT }, (_, n) => String(n));
  const faults = faultsOf('acknowledgement', { givenNames: 'عبد', familyName: 'Roy', statements });
  assert.deepEqual(faults, [{ kind: 'latin', field: 'givenNames' }]);
  assert.match(messagesOf(faults, 'en')[0]?.message ?? '', /in Latin letters, as a passport has it/);
  assert.match(messagesOf(faults, 'fr')[0]?.message ?? '', /en caractères latins, comme dans un passeport/);
});
