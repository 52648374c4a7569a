import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verificationLifecycle } from '#portal/programme/verifications/rules.ts';
import { correctable, judgeSecond, standsOf } from './rules.ts';

const FOUND = { fact: 'find_ineligible', plain: null, isCorrected: false } as const;

describe('a correction in a list', () => {
  const asked = { status: 'asked', isSigned: false, isForOffice: false, restored: null } as const;
  for (const [stands, correction] of [
    ['second', {}],
    ['office', { isForOffice: true }],
    ['signed', { isSigned: true }],
    ['signed', { isSigned: true, isForOffice: true }],
    ['made', { status: 'made', restored: true }],
    // A day that was wrong.
    ['made', { status: 'made' }],
    ['recorded', { status: 'made', restored: false }],
    ['refused', { status: 'refused' }],
    ['withdrawn', { status: 'withdrawn' }],
    // Another signature may wait on the request by then.
    ['withdrawn', { status: 'withdrawn', isSigned: true }],
    ['lapsed', { status: 'lapsed', isForOffice: true }],
  ] as const)
    it(`stands as ${stands}: ${JSON.stringify(correction)}`, () =>
      assert.equal(standsOf({ ...asked, ...correction }), stands));
});

describe('what can be put right', () => {
  for (const [what, status, decision, whats] of [
    ['is that somebody was found not eligible', 'ineligible', FOUND, ['outcome']],
    ['is the day of a plain fact too', 'ineligible', { ...FOUND, plain: 'withdrew' }, ['outcome', 'day']],
    [
      'is that somebody finished or died',
      'closed',
      { ...FOUND, fact: 'conclude', plain: 'died' },
      ['outcome', 'day'],
    ],
    [
      'is a day that was corrected before',
      'closed',
      { ...FOUND, fact: 'amend', plain: 'finished' },
      ['outcome', 'day'],
    ],
    ['is nothing of a request that was closed without a decision', 'closed', null, []],
    ['is nothing of one that closed after a finding', 'closed', { ...FOUND, plain: 'withdrew' }, []],
    ['is nothing that was recorded as a mistake', 'ineligible', { ...FOUND, isCorrected: true }, []],
  ] as const)
    it(what, () => assert.deepEqual(correctable(status, decision), whats));

  it('is nothing of a decision in force, nor of an open request', () => {
    for (const status of Object.keys(verificationLifecycle) as (keyof typeof verificationLifecycle)[])
      if (status !== 'ineligible' && status !== 'closed')
        assert.deepEqual(correctable(status, { ...FOUND, plain: 'finished' }), [], status);
  });
});

describe('a second person', () => {
  const asked = { askedBy: 'helen', bar: null, hasSecond: true } as const;
  for (const [what, correction, me, fault] of [
    ['is another DIR or alternate', {}, { as: 'representative' }, null],
    ['is not whoever asked', {}, { personId: 'helen', as: 'representative' }, 'asked_it'],
    ['is no signatory', {}, { as: 'desk' }, 'not_representative'],
    ['is nobody whom something bars', { bar: 'own_file' }, { as: 'representative' }, 'own_file'],
    ['is no officer where the institution has one', {}, { as: 'officer' }, 'has_second'],
    ['is an officer where it has none', { hasSecond: false }, { as: 'officer' }, null],
    ['is no officer whom something bars', { hasSecond: false, bar: 'let_in' }, { as: 'officer' }, 'let_in'],
    ['is no officer who asked', { hasSecond: false }, { personId: 'helen', as: 'officer' }, 'asked_it'],
  ] as const)
    it(what, () =>
      assert.equal(judgeSecond({ ...asked, ...correction }, { personId: 'omar', ...me }), fault),
    );
});
