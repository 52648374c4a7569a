import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  OPEN,
  type VerificationStatus,
  verificationLifecycle,
} from '#portal/programme/verifications/rules.ts';
import {
  concludes,
  fromOf,
  type IntentStatus,
  intentLifecycle,
  isRipe,
  judgeLoss,
  LIVE_INTENTS,
  type Losing,
  lookedAt,
  looksOf,
  PLAIN_FACTS,
  plainFactsOf,
  takesReply,
} from './rules.ts';

const ALL = Object.keys(intentLifecycle) as IntentStatus[];
const DIR = { represents: true };
const told = { kind: 'intended', reasons: ['part_time'] } as const;
const PLAIN = { kind: 'plain', plainOn: '2012-10-21' } as const;
const ripe: Losing = {
  status: 'eligible',
  bar: null,
  pending: false,
  askedOn: '2012-10-21',
  rule: { checks: { initial: ['period', 'now'], transfer: ['period'], annual: ['now', 'standing'] } },
  intent: { status: 'replied', reasons: ['part_time', 'standing'] },
};

describe('the numbers behind a loss', () => {
  const LOOKS: readonly (readonly [readonly string[], string, readonly string[]])[] = [
    [['part_time'], 'today', ['today']],
    [['mistake'], 'request', ['request']],
    [['mistake', 'too_few_days'], 'request', ['request']],
    [['part_time', 'mistake', 'too_few_days'], 'request', ['today', 'request']],
    [['part_time', 'standing'], 'today', ['today']],
    [[], 'today', []],
  ];
  for (const [reasons, kept, shown] of LOOKS)
    it(`are kept of ${kept}, and shown of ${shown.join(' and ') || 'no day'}, for ${reasons.join(', ') || 'nothing'}`, () => {
      assert.equal(lookedAt(reasons), kept);
      assert.deepEqual(looksOf(ripe.rule, reasons), shown);
    });
});

describe('the life of an intended decision', () => {
  it('is decided once its student was heard or let the day go by, and never from a draft or while they can reply', () => {
    assert.deepEqual(ALL.filter(isRipe), ['replied', 'lapsed']);
    assert.deepEqual(fromOf('decide'), ['replied', 'lapsed']);
  });

  it('hears a late reply while nothing is decided, and one reply only', () => {
    assert.deepEqual(ALL.filter(takesReply), ['sent', 'lapsed']);
  });

  it('waits for a reply again where a last day that was over has moved', () => {
    assert.deepEqual(fromOf('reopen'), ['lapsed']);
    assert.ok(takesReply('sent') && !isRipe('sent'));
  });

  it('can be dropped and overtaken as long as it lives', () => {
    assert.deepEqual(fromOf('drop'), LIVE_INTENTS);
    assert.deepEqual(fromOf('overtake'), LIVE_INTENTS);
  });
});

describe('the end of a decision in force', () => {
  it('is signed by a DIR or an alternate for reasons that were told, once it is ripe', () => {
    assert.equal(judgeLoss(told, ripe, DIR), null);
    assert.equal(judgeLoss(told, { ...ripe, status: 'transfer_out' }, DIR), null);
    assert.equal(judgeLoss(told, ripe, { represents: false }), 'not_representative');
    for (const status of ALL.filter((one) => !isRipe(one)))
      assert.equal(
        judgeLoss(told, { ...ripe, intent: { status, reasons: told.reasons } }, DIR),
        'not_told',
        status,
      );
    assert.equal(judgeLoss(told, { ...ripe, intent: null }, DIR), 'not_told');
  });

  it('is signed for no other reason than those that the student could reply to', () => {
    assert.equal(judgeLoss({ ...told, reasons: [] }, ripe, DIR), 'no_reason');
    assert.equal(judgeLoss({ ...told, reasons: ['part_time', 'programme'] }, ripe, DIR), 'other_reason');
  });

  it('is signed for what speaks of the request together with the mistake alone', () => {
    const reasons = ['too_few_days', 'mistake', 'standing'];
    const file: Losing = { ...ripe, intent: { status: 'replied', reasons } };
    assert.equal(judgeLoss({ ...told, reasons }, file, DIR), null);
    assert.equal(judgeLoss({ ...told, reasons: ['mistake'] }, file, DIR), null);
    assert.equal(judgeLoss({ ...told, reasons: ['too_few_days', 'standing'] }, file, DIR), 'no_mistake');
    const untold: Losing = { ...ripe, intent: { status: 'lapsed', reasons: ['too_few_days'] } };
    assert.equal(judgeLoss({ ...told, reasons: ['too_few_days'] }, untold, DIR), 'no_mistake');
    assert.equal(judgeLoss({ ...told, reasons }, untold, DIR), 'other_reason');
  });

  it('is signed by nobody whom something bars, nor twice', () => {
    assert.equal(judgeLoss(told, { ...ripe, bar: 'own_file' }, DIR), 'own_file');
    assert.equal(judgeLoss(told, { ...ripe, pending: true }, DIR), 'signed_already');
  });

  it('takes a plain fact without an intent, where the request stands in force', () => {
    for (const plain of PLAIN_FACTS)
      assert.equal(judgeLoss({ ...PLAIN, plain }, { ...ripe, intent: null }, DIR), null, plain);
    for (const status of Object.keys(verificationLifecycle) as VerificationStatus[])
      if (!['eligible', 'transfer_out', ...OPEN].includes(status))
        assert.equal(
          judgeLoss({ ...PLAIN, plain: 'died' }, { ...ripe, status }, DIR),
          'not_in_force',
          status,
        );
  });

  it('is a death alone before anything is decided', () => {
    for (const status of OPEN) {
      assert.deepEqual(plainFactsOf(status), ['died'], status);
      const alone: Losing = { ...ripe, status, intent: null };
      assert.equal(judgeLoss({ ...PLAIN, plain: 'died' }, alone, DIR), null, status);
    }
    const open: Losing = { ...ripe, status: 'in_progress', intent: null };
    assert.equal(judgeLoss({ ...PLAIN, plain: 'died' }, open, DIR), null);
    assert.equal(judgeLoss({ ...PLAIN, plain: 'died' }, open, { represents: false }), 'not_representative');
    assert.equal(judgeLoss({ ...PLAIN, plain: 'dismissed' }, open, DIR), 'not_plain');
    assert.equal(judgeLoss(told, open, DIR), 'not_in_force');
  });

  it('is no plain fact of a day before the student asked: the decision would have been a mistake', () => {
    for (const plain of PLAIN_FACTS) {
      const loss = { ...PLAIN, plain, plainOn: '2012-10-20' };
      assert.equal(judgeLoss(loss, ripe, DIR), 'before_asked', plain);
    }
  });

  it('is no departure and no end of studies where the file is handed out: the student takes it along', () => {
    assert.deepEqual(plainFactsOf('transfer_out'), ['dismissed', 'died', 'not_ours']);
    const handed: Losing = { ...ripe, status: 'transfer_out' };
    assert.equal(judgeLoss({ ...PLAIN, plain: 'withdrew' }, handed, DIR), 'not_plain');
    assert.equal(judgeLoss({ ...PLAIN, plain: 'finished' }, handed, DIR), 'not_plain');
  });

  it('closes without a finding who finished or died', () => {
    assert.deepEqual(PLAIN_FACTS.filter(concludes), ['finished', 'died']);
  });
});
