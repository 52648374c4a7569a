import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LineRule, RuleVersion } from '#portal/programme/lines/rules.ts';
import { readNext, typedOf } from './form.ts';
import { type Decided, differing, judgeNext, type NextRule } from './rules.ts';

const rule: LineRule = {
  windowMonths: 12,
  requiredDays: 181,
  bridgeDays: 31,
  returnDays: 150,
  notAssessedCounts: true,
  checks: { initial: ['period'], transfer: ['period'], annual: ['now'] },
  questions: ['exchange', 'language_only'],
  undoMinutes: 15,
  clocks: {
    decide: 10,
    claim: 5,
    resume: 2,
    info: 30,
    notices: [15, 25, 29],
    handOut: 10,
    accept: 30,
    acceptNotices: [10, 20, 29],
    reply: 10,
    appeal: 30,
    review: 20,
  },
  reasons: ['standing'],
  proof: { first: ['code', 'seen'] },
};
const TODAY = '2012-11-22';
const versions: RuleVersion[] = [
  { version: 2, inForceFrom: '2012-12-01', rule },
  { version: 1, inForceFrom: '2006-04-27', rule: { ...rule, requiredDays: 150 } },
];
const next = (change: Partial<LineRule>, rest: Partial<Omit<NextRule, 'rule'>> = {}): NextRule => ({
  ...{ inForceFrom: '2013-01-01', changes: { en: 'More days.', fr: 'Plus de jours.' } },
  ...rest,
  rule: { ...rule, ...change },
});

describe('a proposed rule', () => {
  const cases: readonly [string, NextRule, string[]][] = [
    ['other days', next({ requiredDays: 200 }), []],
    ['no question at all', next({ questions: [] }), []],
    ['nothing that changes', next({}), ['rule unchanged']],
    ['the former version again', next({ requiredDays: 150 }), []],
    ['no day', next({ requiredDays: 0 }), ['requiredDays number']],
    ['half a month', next({ windowMonths: 6.5 }), ['windowMonths number']],
    ['what is no number', next({ bridgeDays: Number.NaN }), ['bridgeDays number']],
    ['a gap of more than a year', next({ returnDays: 367 }), ['returnDays number']],
    ['as many days as twelve months always have', next({ requiredDays: 336 }), []],
    ['more than they always have', next({ requiredDays: 337 }), ['requiredDays unreachable']],
    ['more minutes than an hour', next({ undoMinutes: 61 }), ['undoMinutes number']],
    ['an hour', next({ undoMinutes: 60 }), []],
    ['no time to decide', next({ clocks: { ...rule.clocks, decide: 0 } }), ['decide number']],
    [
      'notices in disorder',
      next({ clocks: { ...rule.clocks, notices: [15, 14, 29] } }),
      ['notice2 disordered'],
    ],
    [
      'a last notice before the second',
      next({ clocks: { ...rule.clocks, notices: [15, 25, 20] } }),
      ['notice3 disordered'],
    ],
    [
      'a last notice on the day of the closing',
      next({ clocks: { ...rule.clocks, info: 29 } }),
      ['notice3 disordered'],
    ],
    [
      'numbers that are none, and others in disorder',
      next({
        ...{ bridgeDays: -1, requiredDays: 337 },
        clocks: { ...rule.clocks, notices: [15, 14, 29], acceptNotices: [0, 20, 29] },
      }),
      ['bridgeDays number', 'acceptNotice1 number', 'requiredDays unreachable', 'notice2 disordered'],
    ],
    ['no reason', next({ reasons: [] }), ['reasons no_reason']],
    ['no proof', next({ proof: { first: [] } }), ['proofs no_proof']],
    ['no first day', next({ bridgeDays: 0 }, { inForceFrom: '' }), ['inForceFrom missing']],
    ['a day that is none', next({ bridgeDays: 0 }, { inForceFrom: '2013-02-30' }), ['inForceFrom malformed']],
    ['today', next({ bridgeDays: 0 }, { inForceFrom: TODAY }), ['inForceFrom early']],
    [
      'the day of the latest version',
      next({ bridgeDays: 0 }, { inForceFrom: '2012-12-01' }),
      ['inForceFrom before_the_latest'],
    ],
    ['the day after it', next({ bridgeDays: 0 }, { inForceFrom: '2012-12-02' }), []],
    [
      'words in one language',
      next({ bridgeDays: 0 }, { changes: { en: 'Gaps.', fr: ' ' } }),
      ['changesFr unexplained'],
    ],
  ];
  for (const [name, proposed, faults] of cases)
    it(`with ${name} ${faults.length === 0 ? 'can be made' : `is refused: ${faults.join(', ')}`}`, () => {
      const found = judgeNext(proposed, versions, TODAY);
      assert.deepEqual(
        found.map(({ field, fault }) => `${field} ${fault}`),
        faults,
      );
    });

  it('is tomorrow’s at the earliest', () => {
    const first = [{ version: 1, inForceFrom: '2006-04-27', rule }];
    const from = (inForceFrom: string) => judgeNext(next({ bridgeDays: 0 }, { inForceFrom }), first, TODAY);
    assert.equal(from('2012-11-22').length, 1);
    assert.deepEqual(from('2012-11-23'), []);
  });
});

describe('the form of a rule', () => {
  const read = (change: Record<string, string | string[]>) => {
    const found = readNext({ ...typedOf(rule), ...change }, rule, 'en');
    return found.errors.length === 0 ? found.next.rule : found.errors;
  };

  it('gives back the rule that it was filled with', () => assert.deepEqual(read({}), rule));

  it('leaves out the question that was unchecked, and adds one in both languages', () => {
    const changed = read({
      questions: ['language_only'],
      questionEn: ' I study at a distance. ',
      questionFr: 'J’étudie à distance.',
    });
    assert.deepEqual(changed, {
      ...rule,
      questions: ['language_only', 'own_a'],
      wording: { own_a: { en: 'I study at a distance.', fr: 'J’étudie à distance.' } },
    });
  });

  it('changes deadlines, the time to undo, and which proof is taken', () => {
    const changed = read({ undoMinutes: '20', decide: '7', notice1: '3', proofs: ['seen'] });
    assert.deepEqual(changed, {
      ...rule,
      undoMinutes: 20,
      clocks: { ...rule.clocks, decide: 7, notices: [3, 25, 29] },
      proof: { first: ['seen'] },
    });
  });

  it('adds a reason in both languages, under a code of its own beside a new question’s', () => {
    const changed = read({
      questionEn: 'I study at a distance.',
      questionFr: 'J’étudie à distance.',
      reasonEn: 'Not in Canada',
      reasonFr: 'N’est pas au Canada',
    }) as LineRule;
    assert.deepEqual(changed.questions, [...rule.questions, 'own_a']);
    assert.deepEqual(changed.reasons, [...rule.reasons, 'own_b']);
    assert.equal(changed.wording?.own_b?.fr, 'N’est pas au Canada');
  });

  it('asks for both languages of a question and of a reason', () => {
    for (const [one, other, message] of [
      ['questionEn', 'questionFr', 'Enter the question in French too.'],
      ['questionFr', 'questionEn', 'Enter the question in English too.'],
      ['reasonEn', 'reasonFr', 'Enter the reason in French too.'],
      ['reasonFr', 'reasonEn', 'Enter the reason in English too.'],
    ] as const)
      assert.deepEqual(read({ [one]: 'What?' }), [{ field: other, message }]);
  });

  it('takes nothing for a number that is none', () => {
    for (const text of ['', '12a', '-1', '1e3', '1.5'])
      assert.ok(Number.isNaN((read({ requiredDays: text }) as LineRule).requiredDays), text);
  });
});

describe('what a rule would change', () => {
  const decided = (days: number): Decided => ({
    reference: `EV-${days}`,
    kind: 'initial',
    inputs: {
      askedOn: '2012-11-22',
      periods: [
        {
          from: new Date(Date.UTC(2012, 10, 22) - days * 86_400_000).toISOString().slice(0, 10),
          to: '2012-11-21',
          load: 'full_time',
          standing: 'satisfactory',
          programme: 'credential',
          participation: [{ from: '2006-04-27', to: '9999-12-31' }],
        },
      ],
      facts: { answers: { exchange: false, language_only: false }, permitKept: false },
      requiredDays: 181,
    },
  });

  it('is told of each case whose outcome differs, and of no other', () => {
    const found = differing([decided(180), decided(181), decided(199), decided(200)], rule, {
      ...rule,
      requiredDays: 200,
    });
    assert.deepEqual(
      found.map(({ reference, before, after, days }) => [reference, before, after, days.before]),
      [
        ['EV-181', 'meets', 'does_not_meet', 181],
        ['EV-199', 'meets', 'does_not_meet', 199],
      ],
    );
  });

  it('is nothing where both rules say the same', () =>
    assert.deepEqual(differing([decided(180), decided(200)], rule, { ...rule }), []));
});
