import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { judgeAnswer, normaliseAnswer } from '#kernel/text.ts';
import { FRESH_MS, isFresh } from '#portal/common/arrival/rules.ts';
import { pool } from './pool.ts';
import {
  answerContext,
  areSameQuestions,
  askedPositions,
  decideAnswers,
  judgeRows,
  OWN,
  POSITIONS,
  type Row,
} from './rules.ts';

const names = ['Marie-Ève', 'Tremblay', 'Laval University', 'Université Laval'];
const good: readonly Row[] = [
  row(1, 'first-dish', 'Shepherd’s pie with maple'),
  row(2, 'hiding-place', 'Derrière le poêle de mon oncle'),
  row(3, 'lost-thing', 'Brass compass'),
  row(4, 'collection', 'Bottle caps from Gaspé'),
];

describe('four questions and answers', () => {
  it('are good when all differ and none can be guessed', () => {
    const judged = judgeRows(good, names);
    assert.equal(judged.kind, 'good');
    if (judged.kind === 'good')
      assert.deepEqual(
        judged.chosen.map(({ questionId }) => questionId),
        good.map(({ choice }) => choice),
      );
  });

  for (const [what, change, expected] of [
    ['no question', { choice: '' }, ['question', 'none']],
    ['a question that never was', { choice: 'mother-maiden-name' }, ['question', 'none']],
    ['a question chosen twice', { choice: 'first-dish' }, ['question', 'repeated']],
    ['one’s own question in another row than the last', { choice: OWN }, ['question', 'none']],
    ['no answer', { answer: ' – ' }, ['answer', 'empty']],
    ['a short answer', { answer: 'ab' }, ['answer', 'short']],
    ['a very long answer', { answer: 'ab '.repeat(70) }, ['answer', 'long']],
    [
      'the same answer twice, in other dress',
      { answer: 'shepherd’s  pie – WITH máple' },
      ['answer', 'repeated'],
    ],
    ['a part of the question', { answer: 'still miss' }, ['answer', 'inQuestion']],
    ['a part of the question in the other language', { answer: 'objet perdu' }, ['answer', 'inQuestion']],
    ['one’s own name', { answer: 'marie eve tremblay' }, ['answer', 'isName']],
    ['the institution’s name', { answer: 'Universite laval' }, ['answer', 'isName']],
    ['a common answer', { answer: 'Wallet' }, ['answer', 'common']],
    ['a common answer in the other language', { answer: 'telephone' }, ['answer', 'common']],
  ] as const)
    it(`says so of ${what}`, () => {
      const judged = judgeRows(
        good.map((one) => (one.position === 3 ? { ...one, ...change } : one)),
        names,
      );
      const [part, fault] = expected;
      assert.deepEqual(judged, { kind: 'faulty', faults: [{ position: 3, part, fault }] });
    });

  it('tell every fault at once, each at its field', () => {
    const judged = judgeRows(
      POSITIONS.map((position) => row(position, '', '')),
      names,
    );
    assert.equal(judged.kind === 'faulty' && judged.faults.length, 8);
  });

  it('are the same when each question is at its place, one’s own by its words', () => {
    const asked = (position: number, questionId: string | null, ownQuestion: string | null = null) => ({
      ...{ position, questionId, ownQuestion },
    });
    const own = asked(4, null, 'Which fruit?');
    const set = [asked(1, 'first-dish'), own];
    assert.equal(areSameQuestions(set, [own, asked(1, 'first-dish')]), true);
    for (const other of [
      [own],
      [asked(1, 'lost-thing'), own],
      [asked(2, 'first-dish'), own],
      [asked(1, 'first-dish'), asked(4, null, 'Which tree?')],
    ])
      assert.equal(areSameQuestions(set, other), false);
  });

  it('allow one question of one’s own, as the last', () => {
    const last = { ...row(4, OWN, 'Plum'), own: 'Which fruit did Ada throw at us?' };
    const judged = judgeRows([...good.slice(0, 3), last], names);
    assert.deepEqual(judged.kind === 'good' && judged.chosen[3], {
      position: 4,
      questionId: null,
      ownQuestion: 'Which fruit did Ada throw at us?',
      answer: 'Plum',
    });
    for (const [own, fault] of [
      ['Why?', 'short'],
      ['????????????', 'short'],
      ['x'.repeat(151), 'long'],
    ] as const) {
      const bad = judgeRows([...good.slice(0, 3), { ...last, own }], names);
      assert.deepEqual(bad, { kind: 'faulty', faults: [{ position: 4, part: 'own', fault }] });
    }
  });
});

describe('the pool', () => {
  it('has at least 20 questions, in both languages, all different', () => {
    assert.ok(pool.length >= 20);
    for (const list of [
      pool.map(({ id }) => id),
      pool.map(({ text }) => text.en),
      pool.map(({ text }) => text.fr),
    ])
      assert.equal(new Set(list).size, pool.length);
  });

  it('refuses each of its common answers', () => {
    for (const { text, common } of pool) {
      assert.ok(common.length >= 5, text.en);
      for (const answer of common) {
        const judged = { answer, question: text.en, otherAnswers: [], names: [], commonAnswers: common };
        assert.notEqual(judgeAnswer(judged), null, `${text.en} ${answer}`);
      }
    }
  });
});

describe('answers', () => {
  it('normalise to the same, whatever case, accents and spaces they come with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normal = normaliseAnswer(text);
        assert.equal(normaliseAnswer(`  ${text.toUpperCase()} `), normal);
        assert.equal(normaliseAnswer(normal), normal);
      }),
      { examples: [['\u1c80'], ['οδός μου'], ['straße'], ['ςα']] },
    );
    assert.equal(normaliseAnswer('ΟΔΌΣ ΜΟΥ'), normaliseAnswer('οδός μου'));
    // What was hashed before is compared as it was.
    assert.equal(normaliseAnswer('\u1c80', 2), '\u1c80');
  });

  it('are bound to their person and their question', () => {
    const contexts = ['a', 'b'].flatMap((person) =>
      ['first-dish', null].map((question) => answerContext(person, question)),
    );
    assert.equal(new Set(contexts).size, contexts.length);
  });
});

describe('what is asked', () => {
  it('is the question that waits, or all by policy', () => {
    assert.deepEqual(askedPositions('one', 3), [3]);
    assert.deepEqual(askedPositions('one', null), [1]);
    assert.deepEqual(askedPositions('all', 3), [1, 2, 3, 4]);
  });
});

describe('what comes of an answer', () => {
  const now = new Date('2012-11-22T19:00:00Z');
  const later = new Date('2012-11-22T19:15:00Z');

  it('is right, however often it was wrong before', () =>
    assert.deepEqual(decideAnswers(true, { failures: 9, blockedUntil: later }, now), { kind: 'right' }));

  it('counts down, then waits, then is disabled at the tenth', () => {
    const after = (failures: number, blockedUntil: Date | null = null) =>
      decideAnswers(false, { failures, blockedUntil }, now);
    assert.deepEqual(after(1), { kind: 'wrong', left: 4 });
    assert.deepEqual(after(4), { kind: 'wrong', left: 1 });
    assert.deepEqual(after(5, later), { kind: 'wait', until: later });
    assert.deepEqual(after(6, now), { kind: 'wrong', left: 4 });
    assert.deepEqual(after(10, later), { kind: 'disabled' });
  });

  it('vouches for ten minutes', () => {
    const at = now.toISOString();
    assert.equal(isFresh(at, new Date(now.getTime() + FRESH_MS - 1)), true);
    assert.equal(isFresh(at, new Date(now.getTime() + FRESH_MS)), false);
    assert.equal(isFresh(undefined, now), false);
  });
});

function row(position: Row['position'], choice: string, answer: string): Row {
  return { position, choice, own: '', answer };
}
