import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import { findingOf, isAgainst, mayUndo, saysOtherwise } from './rules.ts';

const OUTCOMES = ['meets', 'does_not_meet', 'cannot_tell'] as const satisfies readonly Outcome[];

describe('what was decided', () => {
  for (const [fact, plain, finding] of [
    ['find_eligible', null, 'eligible'],
    ['accept', null, 'eligible'],
    ['restore', null, 'eligible'],
    ['find_ineligible', null, 'ineligible'],
    ['find_ineligible', 'withdrew', 'ineligible'],
    ['find_ineligible', 'dismissed', 'ineligible'],
    ['find_ineligible', 'not_ours', 'ineligible'],
    ['conclude', 'finished', 'closed'],
    ['conclude', 'died', 'closed'],
    ['amend', 'dismissed', 'ineligible'],
    ['amend', 'finished', 'closed'],
  ] as const)
    it(`is ${finding} by ${fact}${plain === null ? '' : ` of ${plain}`}`, () => {
      assert.equal(findingOf({ fact, plain }), finding);
    });

  it('is otherwise than the numbers where they say the contrary, or nothing', () => {
    const otherwise = (finding: Parameters<typeof saysOtherwise>[0]) =>
      OUTCOMES.filter((outcome) => saysOtherwise(finding, outcome));
    assert.deepEqual(otherwise('eligible'), ['does_not_meet', 'cannot_tell']);
    assert.deepEqual(otherwise('ineligible'), ['meets', 'cannot_tell']);
    assert.deepEqual(otherwise('closed'), []);
  });
});

describe('a signature against the numbers', () => {
  const against = (fact: Parameters<typeof isAgainst>[0]) =>
    OUTCOMES.filter((outcome) => isAgainst(fact, outcome));

  it('finds eligible where they do not say so, and not eligible where they say the contrary', () => {
    for (const fact of ['find_eligible', 'accept', 'restore'] as const)
      assert.deepEqual(against(fact), ['does_not_meet', 'cannot_tell'], fact);
    assert.deepEqual(against('find_ineligible'), ['meets']);
  });
});

describe('a signature that waits', () => {
  const [dir, signatory] = [
    { personId: 'helen', represents: true },
    { personId: 'noor', represents: false },
  ];
  for (const [what, signature, me, may] of [
    ['is undone by its signer', { signerId: 'noor' }, signatory, true],
    [
      'is undone by its signer, though something bars them since',
      { signerId: 'noor', bar: 'let_in' },
      signatory,
      true,
    ],
    ['is undone by a DIR', {}, dir, true],
    ['is not undone by a colleague at the desk', {}, signatory, false],
    ['is not undone by a DIR who may not decide the file', { bar: 'own_file' }, dir, false],
    ['is not undone by a DIR who signed what it changes', { before: ['helen'] }, dir, false],
  ] satisfies readonly (readonly [string, Partial<Parameters<typeof mayUndo>[0]>, typeof dir, boolean])[])
    it(what, () => {
      assert.equal(mayUndo({ ...{ signerId: 'omar', before: [], bar: null }, ...signature }, me), may);
    });
});
