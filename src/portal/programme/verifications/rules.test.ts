import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  afterFact,
  daysAfterAnswer,
  edgesOf,
  meetsSignature,
  OPEN,
  type VerificationStatus,
  verificationLifecycle,
} from './rules.ts';
import { judgeSigning, type Signable, type Signing } from './signing/rules.ts';
import { stepOf, turnOf } from './steps/rules.ts';

const ALL = Object.keys(verificationLifecycle) as VerificationStatus[];

describe('the life of a request', () => {
  it('reaches each of its eleven statuses from its two beginnings', () => {
    const reached = new Set<VerificationStatus>(['new', 'transfer_in']);
    for (const status of reached)
      for (const after of Object.values(verificationLifecycle[status])) reached.add(after);
    assert.deepEqual([...reached].toSorted(), ALL.toSorted());
    assert.equal(ALL.length, 11);
  });

  it('leads every status to its end', () => {
    for (const status of ALL) {
      const seen = new Set<VerificationStatus>([status]);
      for (const one of seen) for (const after of Object.values(verificationLifecycle[one])) seen.add(after);
      assert.ok(seen.has('closed'), status);
    }
  });

  it('knows where a fact can happen', () => {
    assert.deepEqual(edgesOf('claim'), [{ from: 'new', to: 'in_progress' }]);
    assert.deepEqual(
      edgesOf('cancel').map(({ from }) => from),
      ['new', 'in_progress', 'info_requested', 'transfer_in'],
    );
    assert.equal(afterFact('eligible', 'cancel'), null);
    assert.equal(afterFact('eligible', 'revoke'), 'consent_revoked');
  });

  it('waits for somebody as long as it is open, and for nobody once it is decided', () => {
    for (const status of OPEN) assert.notEqual(turnOf(status), null, status);
    for (const status of ['eligible', 'ineligible', 'cancelled', 'consent_revoked', 'closed'] as const)
      assert.equal(turnOf(status), null, status);
  });

  it('goes through four steps in a student’s eyes', () => {
    assert.deepEqual(
      ALL.map((status) => [status, stepOf(status)]),
      [
        ['new', 1],
        ['in_progress', 2],
        ['info_requested', 2],
        ['eligible', 4],
        ['ineligible', 3],
        ['transfer_out', 4],
        ['transfer_in', 1],
        ['consent_revoked', 3],
        ['transferred', 3],
        ['cancelled', 3],
        ['closed', 3],
      ],
    );
  });
});

describe('a signature that has not taken effect', () => {
  it('is overtaken by what the student does, and waited for by everything else', () => {
    for (const fact of ['cancel', 'revoke', 'close', 'complete'] as const)
      assert.equal(meetsSignature(fact), 'overtakes', fact);
    for (const fact of ['claim', 'put_back', 'ask', 'answer', 'resume', 'hand_out'] as const)
      assert.equal(meetsSignature(fact), 'waits', fact);
    for (const fact of ['find_eligible', 'restore', 'amend'] as const)
      assert.equal(meetsSignature(fact), 'applies', fact);
    assert.equal(meetsSignature('take_back'), 'stays', 'a file that comes back bears it on');
  });
});

it('leaves two business days at least after an answer', () => {
  const clocks = {
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
  } as const;
  const after = (left: number | null) => daysAfterAnswer(left, clocks);
  assert.deepEqual([0, 1, 2, 7, null].map(after), [2, 2, 2, 7, 10]);
});

describe('who may sign', () => {
  const file: Signable = {
    status: 'in_progress',
    bar: null,
    holderId: 'noor',
    proved: true,
    studied: true,
    numbered: false,
    pending: false,
    permitKept: false,
    outcome: 'meets',
  };
  const eligible: Signing = { fact: 'find_eligible', overrideReason: null, reasons: [] };
  const accept: Signing = { fact: 'accept', overrideReason: null, reasons: [] };
  const restore: Signing = { fact: 'restore', overrideReason: null, reasons: [] };
  const ENDED = { status: 'ineligible', holderId: null } as const;
  const ARRIVED = { status: 'transfer_in', holderId: null } as const;
  const not: Signing = { fact: 'find_ineligible', overrideReason: null, reasons: ['part_time'] };
  for (const [what, signing, more, signer, fault] of [
    ['the holder of a proved file that meets the rule', eligible, {}, 'noor', null],
    ['nobody else', eligible, {}, 'luc', 'not_holder'],
    ['nobody their own file', eligible, { bar: 'own_file' }, 'noor', 'own_file'],
    ['nobody for whom they let in', eligible, { bar: 'let_in' }, 'noor', 'let_in'],
    ['nothing that is signed already', eligible, { pending: true }, 'noor', 'signed_already'],
    ['nothing that waits for the student', eligible, { status: 'info_requested' }, 'noor', 'not_open'],
    ['nobody who was not proved', eligible, { proved: false }, 'noor', 'unproved'],
    ['nothing that does not meet the rule', eligible, { outcome: 'does_not_meet' }, 'noor', 'not_met'],
    ['nothing that can’t be told', eligible, { outcome: 'cannot_tell' }, 'noor', 'not_met'],
    [
      'it all the same, with a reason',
      { ...eligible, overrideReason: 'Courses at several institutions' },
      { outcome: 'does_not_meet' },
      'noor',
      null,
    ],
    [
      'never without proof, whatever the reason',
      { ...eligible, overrideReason: 'I know them' },
      { proved: false },
      'noor',
      'unproved',
    ],
    [
      'nothing with a reason that is none',
      { ...eligible, overrideReason: 'ok' },
      { outcome: 'cannot_tell' },
      'noor',
      'not_met',
    ],
    [
      'nobody without a period of study, whatever the reason',
      { ...eligible, overrideReason: 'I know this person well' },
      { studied: false, outcome: 'cannot_tell' },
      'noor',
      'no_study',
    ],
    [
      'no transfer where neither institution has one',
      accept,
      { ...ARRIVED, studied: false },
      'helen',
      'no_study',
    ],
    [
      'nobody again who never had a number, without one',
      restore,
      { ...ENDED, studied: false },
      'helen',
      'no_study',
    ],
    [
      'whoever had a number again, as it was decided',
      restore,
      { ...ENDED, studied: false, numbered: true },
      'helen',
      null,
    ],
    [
      'nobody whose permit is not on record as given back, whatever the reason',
      { ...eligible, overrideReason: 'I know this person well' },
      { permitKept: true, outcome: 'does_not_meet' },
      'noor',
      'permit_kept',
    ],
    [
      'not eligible, whatever became of the permit',
      not,
      { permitKept: true, outcome: 'does_not_meet' },
      'noor',
      null,
    ],
    ['not eligible, without one', not, { studied: false, outcome: 'cannot_tell' }, 'noor', null],
    ['not eligible, with a reason', not, { proved: false, outcome: 'does_not_meet' }, 'noor', null],
    ['not eligible against the numbers: not without a reason', not, {}, 'noor', 'met'],
    [
      'not eligible against the numbers with a reason that is none',
      { ...not, overrideReason: 'because...' },
      {},
      'noor',
      'met',
    ],
    [
      'not eligible against the numbers, with a reason',
      { ...not, overrideReason: 'Two courses do not count here' },
      {},
      'noor',
      null,
    ],
    ['not eligible, where nothing can be told', not, { outcome: 'cannot_tell' }, 'noor', null],
    ['not eligible without a reason: never', { ...not, reasons: [] }, {}, 'noor', 'no_reason'],
    ['a transfer, held by nobody, by a DIR', accept, ARRIVED, 'helen', null],
    ['a transfer by nobody else', accept, ARRIVED, 'noor', 'not_representative'],
    ['no transfer of somebody unproved', accept, { ...ARRIVED, proved: false }, 'helen', 'unproved'],
    ['nothing as a transfer that is none', accept, {}, 'helen', 'not_open'],
    ['no transfer as a first request', eligible, ARRIVED, 'helen', 'not_open'],
  ] as const)
    it(what, () => {
      const by = { personId: signer, represents: signer === 'helen' };
      assert.equal(judgeSigning(signing, { ...file, ...more }, by), fault);
    });
});
