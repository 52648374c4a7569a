import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { next, statuses } from '#kernel/lifecycle.ts';
import { addMs, hours } from '#kernel/time.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { Origin } from '#portal/common/members/second/rules.ts';
import type { Role } from '#portal/roles.ts';
import { isToldAtHome } from './people/rules.ts';
import {
  type Approvers,
  advance,
  afterAnswers,
  approversOf,
  begin,
  consentOf,
  earliestRelease,
  isAskedTwice,
  isDue,
  isOpen,
  MOVE,
  type Move,
  type MoveFact,
  type NoticeStatus,
  PROOFS,
  releaseOf,
  theOne,
  toldOf,
} from './rules.ts';

const now = new Date('2012-11-22T19:00:00Z');
const later = addMs(now, 1);
const ends = ['done', 'cancelled', 'refused'] as const;
const facts = [
  'approve',
  'approve_first',
  'refuse',
  'cancel',
  'confirm',
  'answer',
  'answer_at_once',
  'release',
] as const satisfies readonly MoveFact[];

const role = fc.constantFrom<Role>(
  'administrator',
  'officer',
  'coordinator',
  'dir',
  'alternate_dir',
  'signatory',
);
const membership = fc
  .record({
    role,
    organisation: fc.constantFrom('laval', 'mcgill'),
    status: fc.constantFrom<Membership['status']>('active', 'suspended', 'deactivated', 'ended'),
  })
  .map(({ organisation, ...rest }) => ({
    ...rest,
    organisationId: isOfInstitution(rest.role) ? organisation : null,
  }));
const isOfInstitution = (held: Role) => ['dir', 'alternate_dir', 'signatory'].includes(held);
const held = (
  heldRole: Role,
  organisationId: string | null = null,
  status: Membership['status'] = 'active',
) => ({
  role: heldRole,
  organisationId,
  status,
});

describe('the life of a move', () => {
  it('can be cancelled until it ends, and never after', () => {
    for (const status of statuses(MOVE))
      assert.equal(
        next(MOVE, status, 'cancel'),
        ends.some((end) => end === status) ? null : 'cancelled',
        status,
      );
  });

  it('is done only after the questions were answered, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROOFS),
        fc.array(fc.constantFrom(...facts), { maxLength: 12 }),
        (proof, story) => {
          let { status, lapsesAt } = begin(proof, now) as { status: keyof typeof MOVE; lapsesAt: Date };
          const happened: string[] = [];
          for (const fact of story) {
            const after = advance({ status, lapsesAt }, fact, now);
            if (after === null) continue;
            happened.push(fact);
            status = after;
          }
          if (status !== 'done') return;
          assert.ok(happened.includes('answer') || happened.includes('answer_at_once'));
          assert.ok(!happened.includes('cancel') && !happened.includes('refuse'));
          if (proof === 'approval') assert.ok(happened.includes('approve') || happened.includes('confirm'));
        },
      ),
    );
  });

  it('goes no further when a step was not taken in time', () => {
    for (const proof of PROOFS) {
      const move = begin(proof, now);
      assert.ok(isOpen(move, addMs(move.lapsesAt, -1)));
      assert.ok(!isOpen(move, move.lapsesAt));
      for (const fact of facts) assert.equal(advance(move, fact, move.lapsesAt), null);
    }
  });

  it('waits for our mail, then 24 hours, unless the former credential was shown', () => {
    for (const proof of PROOFS)
      assert.equal(afterAnswers({ proof }), proof === 'old_credential' ? 'answer_at_once' : 'answer');
    assert.deepEqual(releaseOf(now), addMs(now, hours(24)));
    assert.deepEqual(earliestRelease({ releaseAt: null }, now), addMs(now, hours(24)));
    assert.deepEqual(earliestRelease({ releaseAt: later }, now), later);
  });

  it('is done without a word to its owner only if the former credential was shown, or it was approved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('recovery_code', 'pin', 'approval' as const),
        fc.array(fc.constantFrom(...facts), { maxLength: 20 }),
        (proof, story) => {
          const move = begin(proof, now);
          let { status } = move as { status: keyof typeof MOVE };
          let sinceAnswer: string[] = [];
          for (const fact of story) {
            const after = advance({ ...move, status }, fact, now);
            if (after === null) continue;
            sinceAnswer = fact === 'answer' ? [] : [...sinceAnswer, fact];
            status = after;
          }
          if (status !== 'held') return;
          assert.ok(['notify', 'approve', 'confirm'].some((fact) => sinceAnswer.includes(fact)));
        },
      ),
    );
  });

  it('awaits our mail however long, but a decision for two weeks only', () => {
    const move = { status: 'awaiting_mail', lapsesAt: now } as const;
    assert.equal(advance(move, 'notify', addMs(now, hours(1000))), 'held');
    for (const status of ['unreached', 'unreached_second'] as const)
      for (const fact of facts) assert.equal(advance({ ...move, status }, fact, now), null);
  });

  it('is due when its hold is over, not a moment before', () => {
    const move = { status: 'held', releaseAt: later } as const;
    assert.ok(!isDue(move, now) && isDue(move, later));
    assert.ok(!isDue({ ...move, status: 'cancelled' }, later));
  });
});

describe('whether somebody was told of a move', () => {
  const early = addMs(now, hours(72) - 1);
  const due = addMs(now, hours(72));
  const table: [string, NoticeStatus[], 'notify' | 'miss' | null, 'notify' | 'miss' | null][] = [
    ['the only address took it', ['taken'], 'notify', 'notify'],
    ['all took it', ['taken', 'taken'], 'notify', 'notify'],
    ['one took it, the other refused', ['taken', 'refused'], 'notify', 'notify'],
    ['one took it, the other may still', ['taken', 'waiting'], null, null],
    ['one of each', ['taken', 'waiting', 'refused'], null, null],
    ['none took it yet', ['waiting'], null, 'miss'],
    ['one refused, the other may still take it', ['refused', 'waiting'], null, 'miss'],
    ['all refused', ['refused', 'refused'], 'miss', 'miss'],
    ['there is no address', [], 'miss', 'miss'],
  ];
  for (const [what, notices, before, after] of table)
    it(`${what}: ${before ?? 'not known'} before 72 hours, ${after ?? 'not known'} then`, () => {
      assert.equal(toldOf(notices, now, now), before);
      assert.equal(toldOf(notices, now, early), before);
      assert.equal(toldOf(notices, now, due), after);
      assert.equal(toldOf([...notices].reverse(), now, due), after);
    });
});

describe('who approves', () => {
  const table: [string, ReturnType<typeof held>[], Approvers][] = [
    ['a signatory', [held('signatory', 'laval')], { kind: 'institution', organisationId: 'laval' }],
    ['an alternate', [held('alternate_dir', 'laval')], { kind: 'institution', organisationId: 'laval' }],
    [
      'a suspended signatory',
      [held('signatory', 'laval', 'suspended')],
      { kind: 'institution', organisationId: 'laval' },
    ],
    ['a DIR', [held('dir', 'laval')], { kind: 'officers' }],
    [
      'a signatory who is a DIR too',
      [held('signatory', 'laval'), held('dir', 'laval')],
      { kind: 'officers' },
    ],
    [
      'a signatory of two institutions',
      [held('signatory', 'laval'), held('signatory', 'mcgill')],
      { kind: 'officers' },
    ],
    ['a signatory who is an officer', [held('signatory', 'laval'), held('officer')], { kind: 'officers' }],
    [
      'one who left the other institution',
      [held('signatory', 'laval'), held('dir', 'mcgill', 'ended')],
      { kind: 'institution', organisationId: 'laval' },
    ],
    ['a coordinator', [held('coordinator')], { kind: 'officers' }],
    ['one without any role', [], { kind: 'officers' }],
  ];
  for (const [who, memberships, approvers] of table)
    it(`of ${who}: ${approvers.kind === 'officers' ? 'two officers' : 'the institution'}`, () => {
      assert.deepEqual(approversOf(memberships), approvers);
    });

  it('never the person themselves, never without an active role, never for nobody', () => {
    fc.assert(
      fc.property(fc.array(membership), fc.array(membership), (theirs, mine) => {
        const move = { personId: 'them', approvedBy: null, ...begin('approval', now) };
        const approvers = approversOf(theirs);
        const inactive = mine.map((m) => ({ ...m, status: 'suspended' as const }));
        assert.equal(
          consentOf(move, approvers, { personId: 'them', memberships: mine, origins: [] }, now),
          null,
        );
        assert.equal(
          consentOf(move, approvers, { personId: 'me', memberships: inactive, origins: [] }, now),
          null,
        );
        assert.equal(
          consentOf(
            { ...move, personId: null },
            approvers,
            { personId: 'me', memberships: mine, origins: [] },
            now,
          ),
          null,
        );
      }),
    );
  });

  it('a DIR only for people whose every role is in that DIR’s institution', () => {
    fc.assert(
      fc.property(fc.array(membership), (theirs) => {
        const move = { personId: 'them', approvedBy: null, ...begin('approval', now) };
        const dir = { personId: 'me', memberships: [held('dir', 'laval')], origins: [] };
        if (consentOf(move, approversOf(theirs), dir, now) === null) return;
        assert.ok(
          theirs.every((m) => m.status === 'ended' || (m.organisationId === 'laval' && m.role !== 'dir')),
        );
      }),
    );
  });

  it('for a DIR two officers, who are not one party', () => {
    const origins = [letIn('first'), letIn('second'), letIn('sock', 'first')];
    const officer = (personId: string) => ({ personId, memberships: [held('officer')], origins });
    const asked = { personId: 'them', approvedBy: null, ...begin('approval', now) };
    const seconded = { ...asked, status: 'awaiting_second', approvedBy: 'first' } as const;
    const by = approversOf([held('dir', 'laval')]);
    assert.equal(consentOf(asked, by, officer('first'), now), 'approve_first');
    assert.equal(consentOf(seconded, by, officer('first'), now), null);
    assert.equal(consentOf(seconded, by, officer('second'), now), 'confirm');
    assert.equal(consentOf(seconded, by, officer('them'), now), null);
    assert.equal(consentOf(seconded, by, officer('sock'), now), null, 'whom the first let in alone');
    assert.equal(
      consentOf(seconded, by, { personId: 'd', memberships: [held('dir', 'laval')], origins: [] }, now),
      null,
    );
    assert.equal(consentOf(seconded, by, officer('second'), seconded.lapsesAt), null);
    const unreached = { ...asked, status: 'unreached' } as const;
    assert.equal(consentOf(unreached, by, officer('first'), now), 'approve_first');
    const approved = { ...seconded, status: 'unreached_second' } as const;
    assert.equal(consentOf(approved, by, officer('first'), now), null);
    assert.equal(consentOf(approved, by, officer('second'), now), 'confirm');
    const institution = approversOf([held('signatory', 'laval')]);
    const dir = { personId: 'd', memberships: [held('dir', 'laval')], origins: [] };
    assert.equal(consentOf(unreached, institution, dir, now), 'approve');
    assert.equal(consentOf({ ...asked, status: 'awaiting_mail' }, institution, dir, now), null);
  });
});

describe('names', () => {
  const marie = { givenNames: 'Marie-Ève', familyName: 'Côté' };
  it('find the one who bears them, however they are written', () => {
    assert.equal(
      theOne([marie, { givenNames: 'Luc', familyName: 'Roy' }], {
        givenNames: 'marie eve',
        familyName: 'COTE',
      }),
      marie,
    );
  });
  it('find nobody when two bear them, or none', () => {
    assert.equal(theOne([marie, { ...marie }], marie), null);
    assert.equal(theOne([marie], { givenNames: 'Côté', familyName: 'Marie-Ève' }), null);
  });
});

describe('a request to move', () => {
  const asked = {
    personId: 'ada',
    newCredentialId: 'new',
    oldCredentialId: null,
    pinId: null,
    proof: 'recovery_code',
  } as const;
  const last: Move = {
    ...{ ...asked, ...begin('recovery_code', now), id: 'first', requestedAt: now },
    ...{ answeredAt: null, releaseAt: null, approvedBy: null, confirmedBy: null, settledAt: null },
  };

  it('that says the same within a minute is the same, sent twice', () => {
    assert.equal(isAskedTwice(last, asked, later), true);
  });
  for (const [what, was, is] of [
    ['after a minute', { requestedAt: addMs(now, -60_000) }, {}],
    ['once it was answered', { status: 'awaiting_mail' }, {}],
    ['once it was cancelled', { status: 'cancelled' }, {}],
    ['for another account', {}, { personId: 'bob' }],
    ['with another proof', {}, { proof: 'old_credential', oldCredentialId: 'old' }],
    ['with another PIN', { pinId: 'one' }, { pinId: 'two' }],
  ] as const)
    it(`is another ${what}`, () => {
      assert.equal(isAskedTwice({ ...last, ...was }, { ...asked, ...is }, now), false);
    });
});

const letIn = (personId: string, issuedBy: string | null = null): Origin => ({
  personId,
  issuedBy,
  approvedBy: null,
  redeemedAt: new Date('2025-01-01T12:00:00Z'),
});

describe('a move of which nobody can be told by mail', () => {
  for (const [what, proof, notices, isUnwritten, expected] of [
    ['is told at home to a student without an address', 'recovery_code', [], true, true],
    ['is decided by others where its owner has a role', 'recovery_code', [], false, false],
    ['is decided by others where it was approved', 'approval', [], true, false],
    ['waits for the notice where there is one', 'recovery_code', ['waiting'], true, false],
  ] as const)
    it(what, () => assert.equal(isToldAtHome({ proof }, notices, isUnwritten), expected));
});
