import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  judgePassword,
  judgeUserId,
  normalisePassword,
  normaliseUserId,
  type PasswordContext,
  type PasswordFault,
  type UserIdFault,
} from './password.ts';

const modern: PasswordContext = {
  userId: 'jean.tremblay',
  blocklist: new Set(['dragon', '123456789012', 'passwordpassword']),
  serviceWords: ['Partner Portal', 'GCKey', 'Cléopâtre'],
  policy: 'modern',
};
const seed: PasswordContext = { ...modern, userId: 'jtremblay', policy: 'seed' };

test('a modern user ID has 8 to 64 letters, digits, dots, hyphens and underscores', () => {
  const ids: [string, UserIdFault | null][] = [
    ['jean.tremblay-2_b', null],
    ['  Zoé.Bélanger ', null],
    ['12345678', null],
    ['abcdefg', 'short'],
    ['   abc   ', 'short'],
    ['a'.repeat(64), null],
    ['a'.repeat(65), 'long'],
    ['jean tremblay', 'character'],
    ['jean@example.ca', 'character'],
    ['', 'short'],
  ];
  for (const [id, fault] of ids) assert.equal(judgeUserId(id, 'modern'), fault, id);
});

test('a seed user ID has 8 to 16 plain letters and digits, of which at most seven digits', () => {
  const ids: [string, UserIdFault | null][] = [
    ['Tremblay1234567', null],
    ['a12345678', 'digits'],
    ['tremblay.j', 'character'],
    ['zoébélanger', 'character'],
    ['abcdefg', 'short'],
    ['a'.repeat(17), 'long'],
  ];
  for (const [id, fault] of ids) assert.equal(judgeUserId(id, 'seed'), fault, id);
});

test('a user ID has one form, however it was typed', () => {
  assert.equal(normaliseUserId(' Zoe\u0301.Ｂ '), 'zoé.b');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      assert.equal(normaliseUserId(normaliseUserId(id)), normaliseUserId(id));
    }),
    { numRuns: 1000 },
  );
});

test('a modern password is long, and neither common nor taken from what is known', () => {
  const passwords: [string, PasswordFault[]][] = [
    ['un cheval bleu à midi', []],
    ['パスワードは秘密です、誰にも', []],
    ['tiny', ['short']],
    ['', ['short']],
    ['🐎🐴🦄🐂🐄🐖🐏🐑🐐🐪🐫', ['short']],
    ['🐎🐴🦄🐂🐄🐖🐏🐑🐐🐪🐫🦙', []],
    ['un cheval bleu à midi '.repeat(6).slice(0, 128), []],
    ['x'.repeat(129), ['long']],
    ['123456789012', ['common']],
    ['PasswordPassword', ['common']],
    ['!Dragon2026!!', ['common']],
    ['🐎'.repeat(12), ['common']],
    ['aaaaaaaaaaaa', ['common']],
    ['x'.repeat(128), ['common']],
    ['abcabcabcabc', ['common']],
    ['121212121212', ['common']],
    ['abcdefghijkl', ['common']],
    ['zyxwvutsrqponm', ['common']],
    ['qwertyuiop12345', ['common']],
    ['azertyuiop98765', ['common']],
    ['aaaabbbbccccdddd', ['common']],
    ['jeanjeanjean', ['common']],
    ['abababababab!', ['common']],
    ['1jeanjeanjean', ['common']],
    ['aabbccddeeff', ['common']],
    ['zxcvbnm98765', ['common']],
    ['wxcvbn98765!', ['common']],
    ['Bookkeeping tool', []],
    ['tremblay de Matane', []],
    ['hijk lmno oui non', []],
    ['dragons are not real', []],
    ['PartnerPortal-2026', ['serviceWords']],
    ['cleopatre_GCKey', ['serviceWords']],
    ['my partner portal opens at nine', []],
    ['Jean-Tremblay-2026', ['userId']],
  ];
  for (const [password, faults] of passwords)
    assert.deepEqual(judgePassword(password, modern), faults, password);
});

test('a seed password is short and mixed, and shares no three characters with the user ID', () => {
  const passwords: [string, PasswordFault[]][] = [
    ['Bleu2Cheval', []],
    ['Bleu2', ['short']],
    ['Bleu2Cheval567890', ['long']],
    ['bleu2cheval', ['upper']],
    ['BLEU2CHEVAL', ['lower']],
    ['BleuCheval', ['digit']],
    ['7TRombone', []],
    ['7REMbrandt', ['userId']],
    ['', ['short', 'upper', 'lower', 'digit']],
  ];
  for (const [password, faults] of passwords)
    assert.deepEqual(judgePassword(password, seed), faults, password);
});

test('a password far too long is refused at once', () => {
  assert.deepEqual(judgePassword(`${'1'.repeat(1_000_000)}a`, modern), ['long']);
});

test('an empty user ID is found in no password', () => {
  assert.deepEqual(judgePassword('un cheval bleu à midi', { ...modern, userId: '' }), []);
  assert.deepEqual(judgePassword('Bleu2Cheval', { ...seed, userId: '' }), []);
});

test('a password composed or decomposed is one password, judged alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (password) => {
      const [composed, decomposed] = [password.normalize('NFC'), password.normalize('NFD')];
      assert.equal(normalisePassword(decomposed), composed);
      assert.deepEqual(judgePassword(decomposed, modern), judgePassword(composed, modern));
    }),
  );
});
