import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Fallen,
  fallsOutOfAssigning,
  fallsOutOfGivingBack,
  fallsOutOfSigning,
  type Signable,
  sampleOf,
  sorted,
} from './rules.ts';

const good: Signable = {
  bar: null,
  campusId: null,
  status: 'in_progress',
  holderId: 'noor',
  pending: false,
  consentLives: true,
  revision: 3,
  chosenAt: 3,
  match: 'full',
  proved: true,
  studied: true,
  answeredAt: null,
  outcome: 'meets',
};

describe('a request that is signed with others', () => {
  const cases: readonly [string, Partial<Signable>, Fallen | null][] = [
    ['is full, proved, meets, and held by the signer', {}, null],
    ['or is new, and nobody’s', { status: 'new', holderId: null }, null],
    ['is not the signer’s own', { bar: 'own_file' }, 'own_file'],
    ['is not of a student whom the signer let in', { bar: 'let_in' }, 'let_in'],
    ['is consented to', { consentLives: false }, 'revoked'],
    ['has no other signature', { pending: true }, 'waits'],
    ['is still open', { status: 'cancelled' }, 'over'],
    ['is not decided yet', { status: 'eligible' }, 'over'],
    ['does not wait for its student', { status: 'info_requested' }, 'asked'],
    ['is not held by somebody else', { holderId: 'omar' }, 'held'],
    ['is as it was chosen', { revision: 4 }, 'moved'],
    ['has no answer that nobody need have read', { answeredAt: new Date(0) }, 'answered'],
    ['is no near match', { match: 'near' }, 'no_match'],
    ['has studied', { studied: false }, 'no_study'],
    ['is proved', { proved: false }, 'unproved'],
    ['meets the rule', { outcome: 'does_not_meet' }, 'not_met'],
    ['can be told to meet it', { outcome: 'cannot_tell' }, 'not_met'],
  ];
  for (const [title, change, expected] of cases)
    it(title, () => assert.equal(fallsOutOfSigning({ ...good, ...change }, 'noor'), expected));
});

describe('a request that is given to somebody', () => {
  const nord = { campusIds: ['nord'] };
  const cases: readonly [string, Partial<Signable & { theirs: boolean }>, Fallen | null][] = [
    ['may be held by whoever', {}, null],
    ['or be new', { status: 'new', holderId: null }, null],
    ['or wait for its student', { status: 'info_requested' }, null],
    ['need not match, meet or be proved', { match: 'none', outcome: 'cannot_tell', proved: false }, null],
    ['may be of somebody whom the giver let in', { bar: 'let_in' }, null],
    ['is of a campus of theirs', { campusId: 'nord' }, null],
    ['is of no other campus', { campusId: 'sud' }, 'campus'],
    ['is not their own file', { theirs: true }, 'their_file'],
    ['is not the file of whoever gives it', { bar: 'own_file' }, 'own_file'],
    ['does not wait for a signature', { pending: true }, 'waits'],
    ['is consented to', { consentLives: false }, 'revoked'],
    ['is still open', { status: 'closed' }, 'over'],
    ['is as it was chosen', { revision: 4 }, 'moved'],
  ];
  for (const [title, change, expected] of cases)
    it(title, () => assert.equal(fallsOutOfAssigning({ ...good, theirs: false, ...change }, nord), expected));

  it('is of any campus where theirs are not limited', () =>
    assert.equal(
      fallsOutOfAssigning({ ...good, theirs: false, campusId: 'sud' }, { campusIds: null }),
      null,
    ));
});

describe('a request that is put back with others', () => {
  const cases: readonly [string, Partial<Signable>, Fallen | null][] = [
    ['is held by whoever puts it back', {}, null],
    ['need not match, meet or be proved', { match: 'none', outcome: 'cannot_tell', proved: false }, null],
    ['may have an answer', { answeredAt: new Date(0) }, null],
    ['may be of somebody whom they let in', { bar: 'let_in' }, null],
    ['is not their own file', { bar: 'own_file' }, 'own_file'],
    ['does not wait for its student', { status: 'info_requested' }, 'asked'],
    ['is not held by somebody else', { holderId: 'omar' }, 'held'],
    ['has not gone back already', { status: 'new', holderId: null, revision: 4 }, 'moved'],
    ['is as it was chosen', { revision: 4 }, 'moved'],
    ['does not wait for a signature', { pending: true }, 'waits'],
    ['is consented to', { consentLives: false }, 'revoked'],
    ['is still open', { status: 'closed', holderId: null }, 'over'],
  ];
  for (const [title, change, expected] of cases)
    it(title, () => assert.equal(fallsOutOfGivingBack({ ...good, ...change }, 'noor'), expected));
});

it('what was chosen is sorted into what can be done and what falls out, each in its order', () => {
  const { good: can, fallen } = sorted(
    [1, 2, 3, 4].map((n) => ({ n })),
    ({ n }) => (n % 2 ? null : 'held'),
  );
  assert.deepEqual(can, [{ n: 1 }, { n: 3 }]);
  assert.deepEqual(fallen, [
    { n: 2, why: 'held' },
    { n: 4, why: 'held' },
  ]);
});

describe('a sample', () => {
  const all = Array.from({ length: 400 }, (_, at) => ({ id: `request ${at}` }));

  it('is ten of them, the same each time, others for another purpose, and all of a few', () => {
    const drawn = sampleOf(all, 'one');
    assert.equal(new Set(drawn).size, 10);
    assert.deepEqual(sampleOf(all.toReversed(), 'one'), drawn);
    assert.notDeepEqual(sampleOf(all, 'two'), drawn);
    assert.equal(sampleOf(all.slice(0, 3), 'one').length, 3);
  });

  it('falls on each about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1)
      for (const { id } of sampleOf(all, `seed ${seed}`)) times.set(id, (times.get(id) ?? 0) + 1);
    const counts = all.map(({ id }) => times.get(id) ?? 0);
    assert.ok(
      Math.min(...counts) > 15 && Math.max(...counts) < 120,
      `${Math.min(...counts)} to ${Math.max(...counts)}`,
    );
  });
});
