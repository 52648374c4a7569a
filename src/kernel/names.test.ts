import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { effortOf } from '#test/world/effort.ts';
import { judgeName, tidyName } from './names.ts';

test('names of many peoples are names', () => {
  const names = [
    ...[
      'Marie-Ève',
      'Jean Luc',
      'Jean\u2011Luc',
      'Jean - Luc',
      'Nguyễn Thị Minh',
      'Ærøskøbing',
      'İlker',
      'ß',
    ],
    ...['O’Neil', "O'Neil", 'O‘Neil', 'O`Neil', 'O´Neil', 'O′Neil', 'd’Arc', '’t Hooft', 'Kealiʻi', 'Ma’'],
    ...[
      'St. John',
      'St.-Pierre',
      'J.-P.',
      'J. R. R.',
      'J.R.R.',
      'J.R.R. Smith',
      'St.John',
      'Ste.-Anne',
      'J.Smith',
      'J.R.R.Tolkien',
      'A/L Subramaniam',
      'Kumar s/o Raj',
      'd/o',
      'Tremblay Jr.',
      'Ma. Theresa',
    ],
    ...['Sahaiʔa', 'ʔəy̓a', 'Sḵwx̱wú7mesh', '7imats', 'Lil̓wat7úl', 'Kanen’tó:kon', 'ᓄᓇᕗᑦ', 'Miꞌkmaq'],
    ...[
      'Gal·la',
      'Gaŀla',
      'マリア・クララ',
      '王小明',
      '김민준',
      'Ｋｉｍ',
      'བསྟན་འཛིན',
      'สมชาย',
      'ශ්\u200dරී',
      'ג׳',
    ],
    ...['Γιώργος', 'Тарас', 'محمد', 'علی\u200cرضا', 'किरण', 'Jean\u00a0Luc', '  Anne  '],
  ];
  for (const name of names) assert.equal(judgeName(name), null, name);
});

test('letters of alphabets that look alike stand in no word together', () => {
  for (const mixed of ['Ѕøren', 'Мaрия', 'Jean-Lυc', 'Αnne', 'Anne Мaрия', 'Ꭺnne', 'Аnne', 'Χavier', 'οΝеil'])
    assert.equal(judgeName(mixed), 'mixed', mixed);
  for (const one of [
    'Мария',
    'Мария Anne',
    'Γιώργος',
    'xʷməθkʷəy̓əm',
    'λeic̓əqʷ',
    'マリア王',
    'Ĳsbrand',
    'D’Аврора',
  ])
    assert.equal(judgeName(one), one === 'D’Аврора' ? 'mixed' : null, one);
});

test('what is no name is refused', () => {
  for (const blank of ['', ' ', '\u00a0', '\t\n']) assert.equal(judgeName(blank), 'missing');
  const others = [
    ...['a//b', '/a', 'a/', 'https://a', 'evil.example/login', 'Evil.example', 'Example.Com'],
    ...['your account is locked, verify it now at https://evil.example/login .', 'www.evil.example', 't.co'],
    ...['evil.example', 'mailto:a@b.example', 'a@b', 'https:', 'a\\b', '<b>Anne</b>', 'A & B'],
    ...[
      'Marie (Mimi)',
      'Roy, PhD',
      'Anne!',
      'Anne?',
      'A"B',
      'A;B',
      'A_B',
      'A=B',
      'A+B',
      'A*B',
      'A|B',
      '{{name}}',
    ],
    ...[
      'Anne2',
      '555 7777',
      '77',
      '7',
      '-',
      "'",
      '.',
      '. Anne',
      '-Anne',
      'Anne-',
      'Jean--Luc',
      'A..B',
      ':A',
      'A:',
    ],
    ...['\u200b', '\u3164', '\u202eenna', 'An\u00adne', '\u0301', 'Anne 😀', 'Anne ½', '…'],
  ];
  for (const other of others) assert.equal(judgeName(other), 'characters', other);
});

test('a letter of any script may be a name', () => {
  for (let code = 0x41; code < 0x110000; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const letter = String.fromCodePoint(code);
    const plain = /\p{L}/u.test(letter) && letter.normalize('NFKC') === letter;
    if (plain && !/\p{Default_Ignorable_Code_Point}/u.test(letter))
      assert.equal(judgeName(letter), null, letter);
  }
});

test('no name holds what an address or markup is made of, and it is judged the same composed or decomposed', () => {
  const pieces = fc.constantFrom(
    ...'aÉé’. -·:7/@<>&,0 \u0301\u200d',
    'www.',
    '.ca',
    'J.',
    '://',
    'St. ',
    '\u202e',
  );
  const typed = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
      const fault = judgeName(text);
      assert.equal(judgeName(text.normalize('NFD')), judgeName(text.normalize('NFC')));
      if (fault === null) assert.doesNotMatch(tidyName(text), /[@<>&,0-689]|\/\/|\.\p{L}[^.\p{M}\u200d]|:$/u);
    }),
    { numRuns: 5000 },
  );
});

test('a name is kept in one line, and never as what a mail program makes a link of', () => {
  for (const [typed, kept] of [
    ['  Anne\u00a0 Marie\n', 'Anne Marie'],
    ['St.John', 'St. John'],
    ['ST.JOHN', 'ST. JOHN'],
    ['J.R.R.Tolkien', 'J.R.R. Tolkien'],
    ['J.R.R.', 'J.R.R.'],
    ['Ste.-Anne', 'Ste.-Anne'],
    ['A/L Subramaniam', 'A/L Subramaniam'],
  ] as const)
    assert.equal(tidyName(typed), kept);
});

test('no text takes long', async () => {
  const effort = await effortOf(() => {
    for (const piece of ['J.', 'J. ', 'J-', "a'", "'", 'a', 'a:', 'a ', 'a\u0301', '7a', 'a7', '7'])
      assert.equal(judgeName(`${piece.repeat(2500)}!`), 'characters');
  });
  assert.ok(effort < 2, `${effort} s`);
});
