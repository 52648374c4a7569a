import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { en } from './en.ts';
import { wording } from './fields.tsx';
import { chooseAnswers, decoyQuestions, isQuestion, QUESTIONS, type TypedAnswer } from './rules.ts';

const context = { userId: 'quiet.maple', wording };
const good: readonly TypedAnswer[] = [
  { question: 'first-pet', answer: 'Rosalie the goat' },
  { question: 'first-dish', answer: 'Tourtière' },
  { question: 'summer-place', answer: 'Lac-Mégantic' },
];

/** The faults of the good answers with one of them replaced. */
function faultsOf(index: number, change: Partial<TypedAnswer>): string[] {
  const chosen = chooseAnswers(
    good.map((typed, at) => (at === index ? { ...typed, ...change } : typed)),
    context,
  );
  return chosen.kind === 'chosen' ? [] : chosen.faults.map(({ field, fault }) => `${field} ${fault}`);
}

describe('the pool', () => {
  it('has at least twenty questions, every one of which can be shown', () => {
    assert.ok(QUESTIONS.length >= 20);
    assert.deepEqual(Object.keys(en.pool).sort(), [...QUESTIONS].sort());
    assert.equal(new Set(QUESTIONS.map(wording)).size, QUESTIONS.length);
  });
});

describe('three chosen questions', () => {
  it('are accepted with three answers that differ', () => {
    assert.deepEqual(chooseAnswers(good, context), { kind: 'chosen', answers: good });
  });

  it('must be three of the pool', () => {
    assert.deepEqual(faultsOf(1, { question: '' }), ['question2 noQuestion']);
    assert.deepEqual(faultsOf(1, { question: 'constructor' }), ['question2 noQuestion']);
    assert.equal(chooseAnswers([], context).kind, 'faulty');
    assert.equal(chooseAnswers(good.slice(0, 2), context).kind, 'faulty');
  });

  it('must differ, and so must their answers, however they are written', () => {
    assert.deepEqual(faultsOf(2, { question: 'first-pet' }), ['question3 sameQuestion']);
    assert.deepEqual(faultsOf(2, { answer: 'TOURTIERE!' }), ['answer3 repeated']);
  });

  it('refuse answers that are empty, short, in the question or the user ID', () => {
    assert.deepEqual(faultsOf(0, { answer: ' … ' }), ['answer1 empty']);
    assert.deepEqual(faultsOf(0, { answer: 'ab' }), ['answer1 short']);
    assert.deepEqual(faultsOf(0, { answer: 'pet' }), ['answer1 inQuestion']);
    assert.deepEqual(faultsOf(0, { answer: 'animal de compagnie' }), ['answer1 inQuestion']);
    assert.deepEqual(faultsOf(0, { answer: 'Quiet Maple' }), ['answer1 isName']);
  });
});

describe('decoy questions', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

  it('are always the same three different ones for the same bytes', () => {
    fc.assert(
      fc.property(bytes, (key) => {
        const questions = decoyQuestions(key);
        assert.deepEqual(decoyQuestions(Uint8Array.from(key)), questions);
        assert.equal(new Set(questions).size, 3);
        assert.ok(questions.every(isQuestion));
      }),
    );
  });

  it('come from the whole pool', () => {
    const seen = new Set(fc.sample(bytes, { numRuns: 600, seed: 22 }).flatMap((key) => decoyQuestions(key)));
    assert.equal(seen.size, QUESTIONS.length);
  });
});
