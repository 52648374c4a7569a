import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';
import { type AnswerInQuestion, judgeAnswer, normaliseAnswer, normaliseName, sameName } from './text.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

/** Every letter and digit of Unicode but those that are blank (Hangul fillers) or a bare mark (U+FC5E). */
const visible = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /[\p{L}\p{N}]/u.test(character.normalize('NFKC')))
  .filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character));

const ordinary =
  'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïñôöùûüÿœæßøłđ' +
  'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰς' +
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ -7';
const european = fc.string({ unit: fc.constantFrom(...ordinary) });

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

test('names that people write in several ways are the same', () => {
  const same: [string, string][] = [
    ['É', 'e'],
    ['Hélène', 'HELENE'],
    ['Jean-Luc', 'Jean Luc'],
    ['Jean\u2011Luc', ' Jean  Luc '],
    ['Jean–Luc', 'Jeanluc'],
    ["O'Neil", 'ONeil'],
    ['O’Neil', 'O‘Neil'],
    ['O\u02bcNeil', 'O`Neil'],
    ['O´Neil', 'O′Neil'],
    ['St. John', 'St John'],
    ['Groß', 'GROSS'],
    ['Lebœuf', 'LEBOEUF'],
    ['Ægir', 'Aegir'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'Soren'],
    ['İlker', 'ilker'],
    ['Nguyễn', 'Nguyen'],
    ['Γιώργος', 'ΓΙΩΡΓΟΣ'],
    ['Ｋｉｍ', 'Kim'],
    ['Đặng', 'Ðặng'],
    ['Đặng', 'Ɖang'],
    ['Þórdís', 'Thordis'],
    ['Haíɫzaqv', 'Hailzaqv'],
    ['SȾÁUTW̱', 'STAUTW'],
    ['Ŋuyen', 'Nguyen'.replace('g', '')],
    ['Işık', 'ISIK'],
    ['Əliyev', 'Eliyev'],
    ['Bɨlɛ', 'Bile'],
    ['Weiß', 'WEISS'],
    ['Lebœuf', 'LeBœuf'],
    ['Sahaiʔa', 'Sahaia'],
    ['Sahaiʔa', 'Sahai-a'],
    ['Sahaiʔa', 'Sahai’a'],
    ['Ɂela', 'ɂela'],
    ['ˀela', 'Ela'],
    ['A/L Subramaniam', 'AL Subramaniam'],
    ['a/l subramaniam', 'A L Subramaniam'],
    ['St.John', 'St. John'],
    ['Ra\u200bju', 'Raju'],
    ['Sḵwx̱wú7mesh', 'Skwxwu7mesh'],
    ['Müller', 'MUELLER'],
    ['Mu\u0308ller', 'Mueller'],
    ['Müller', 'Muller'],
    ['Søren', 'SOEREN'],
    ['Jørgen-Bjørn', 'Joergen Bjoern'],
    ['Åse', 'Aase'],
    ['Gö\u00adtz', 'Goetz'],
    ['Bäcker-Möller', 'BAECKER MÖLLER'],
    ['Ｍüller', 'mueller'],
    ['Größer', 'GROESSER'],
  ];
  for (const [a, b] of same) assert.ok(sameName(a, b), `${a} = ${b}`);
});

test('different names stay different', () => {
  const different: [string, string][] = [
    ['Jean', 'Jeanne'],
    ['Kim', 'Lim'],
    ['कि', 'की'],
    ['は', 'ば'],
    ['محمد', 'أحمد'],
    ['王', '汪'],
    ['Đặng', 'Tang'],
    ['Thor', 'Tor'],
    ['Sahaia', 'Sahai'],
    // Nobody's paper spells one as the other.
    ['Muller', 'Mueller'],
    ['Noel', 'Nol'],
    ['Noël', 'Noeel'],
    ['Müller', 'Muellre'],
  ];
  for (const [a, b] of different) assert.ok(!sameName(a, b), `${a} ≠ ${b}`);
});

test('a name without any letter is nobody’s', () => {
  for (const blank of ['', ' ', '-', "'", '\u3164', '\u200b']) assert.ok(!sameName(blank, blank));
});

test('normalising a name or an answer twice is normalising it once', () => {
  const isStable = (text: string) => {
    assert.equal(normaliseName(normaliseName(text)), normaliseName(text));
    assert.equal(normaliseAnswer(normaliseAnswer(text)), normaliseAnswer(text));
  };
  fc.assert(fc.property(anyText, isStable), { numRuns: 2000 });
  visible.forEach(isStable);
});

test('no answer with a letter or digit of any script becomes empty', () => {
  for (const character of visible) assert.notEqual(normaliseAnswer(`?${character}!`), '', character);
});

test('answers in scripts without case stay as distinct as they were written', () => {
  const scripts = [
    'Han',
    'Hiragana',
    'Arabic',
    'Hebrew',
    'Devanagari',
    'Tamil',
    'Thai',
    'Hangul',
    'Ethiopic',
    'Cans',
  ];
  const letters = visible.filter((letter) => letter.normalize('NFKC') === letter);
  for (const script of scripts) {
    const own = letters.filter((letter) => new RegExp(`[\\p{Script=${script}}&&\\p{L}]`, 'v').test(letter));
    assert.ok(own.length > 20, script);
    assert.equal(new Set(own.map(normaliseAnswer)).size, own.length, script);
  }
});

test('vowel signs and voicing marks of other scripts are kept', () => {
  assert.notEqual(normaliseAnswer('किताब'), normaliseAnswer('कताब'));
  assert.notEqual(normaliseAnswer('かき'), normaliseAnswer('かぎ'));
});

test('an answer may be composed or decomposed', () => {
  const both = (text: string) =>
    assert.equal(normaliseAnswer(text.normalize('NFC')), normaliseAnswer(text.normalize('NFD')));
  fc.assert(fc.property(anyText, both), { numRuns: 2000 });
  visible.forEach(both);
});

test('in Latin, Greek and Cyrillic neither case nor diacritics matter', () => {
  fc.assert(
    fc.property(european, (text) => {
      assert.equal(normaliseAnswer(text.toUpperCase()), normaliseAnswer(text));
      assert.equal(normaliseAnswer(unaccented(text)), normaliseAnswer(text));
    }),
    { numRuns: 1000 },
  );
});

test('an answer becomes its words', () => {
  const answers: [string, string][] = [
    ['  École   Saint-Édouard, no. 7 ', 'ecole saint edouard no 7'],
    ['L’Œuvre', 'l oeuvre'],
    ['Москва́', 'москва'],
    ['北京 市', '北京 市'],
    ['ﬁancée', 'fiancee'],
    ['co\u00adopérative', 'cooperative'],
    ['1️⃣ ❤️', '1'],
    ['?!', ''],
    ['Đặng', 'dang'],
    ['rue Þór', 'rue thor'],
  ];
  for (const [answer, words] of answers) assert.equal(normaliseAnswer(answer), words);
});

test('an answer is compared as its own version of the normaliser made it', () => {
  assert.equal(normaliseAnswer('Ðặng', 1), 'ðang');
  assert.equal(normaliseAnswer('Ðặng'), 'dang');
  for (const answer of ['Chicoutimi', 'L’Œuvre', 'Saint-Édouard, no. 7', 'Москва́', '北京 市', 'Groß'])
    assert.equal(normaliseAnswer(answer, 1), normaliseAnswer(answer, 2));
});

test('an answer is judged', () => {
  const judge = (answer: string, more: Partial<AnswerInQuestion> = {}) =>
    judgeAnswer({
      answer,
      question: 'Dans quelle ville êtes-vous né ?',
      otherAnswers: ['Le Petit Prince'],
      names: ['Marie-Ève', 'O’Neil', 'Université Laval'],
      commonAnswers: ['Montréal', 'Toronto'],
      ...more,
    });

  assert.equal(judge('Chicoutimi'), null);
  assert.equal(judge('東京都'), null);
  assert.equal(judge(' … '), 'empty');
  assert.equal(judge('Oo!'), 'short');
  for (const short of ['Ås', 'Ur', '京', '서']) assert.equal(judge(short), 'short', short);
  for (const long of ['北京', '서울', 'なら', 'ナラ', 'ᓄᓇ']) assert.equal(judge(long), null, long);
  assert.equal(judge('le petit-prince'), 'repeated');
  assert.equal(judge('Ville'), 'inQuestion');
  assert.equal(judge('etes vous'), 'inQuestion');
  for (const [question, answer, fault] of [
    ['At what age did you learn to swim?', 'Lea', null],
    ['Which was the first theatre that you went to?', 'Thea', null],
    ['What was your most valued toy?', 'Val', null],
    ['What did you buy with the first money that you earned?', 'Ned', null],
    ['At what age did you learn to swim?', 'learn to', 'inQuestion'],
    ['At what age did you learn to swim?', 'Swim', 'inQuestion'],
    ['我出生的城市叫什么', '城市', 'inQuestion'],
    ['Où se trouvait l’école de votre enfance?', 'Ecole', 'inQuestion'],
  ] as const)
    assert.equal(judge(answer, { question }), fault, answer);
  assert.equal(judge('Laval'), 'isName');
  assert.equal(judge('marie eve oneil'), 'isName');
  assert.equal(judge('Oneil'), 'isName');
  assert.equal(judge('Marie O’Neil'), 'isName');
  assert.equal(judge('MONTREAL'), 'common');
  assert.equal(judge('MONTREAL', { commonAnswers: [] }), null);
});

test('what a keyboard without ornaments types is folded as everything is', () => {
  const typed = fc.string({
    unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
  });
  // A soft hyphen is not seen, and is no sign of such a keyboard.
  fc.assert(
    fc.property(typed, (text) => assert.equal(fold(text), fold(`\u00ad${text}`))),
    { numRuns: 5000 },
  );
});
