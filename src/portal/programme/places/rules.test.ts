import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RosterPerson } from '#portal/programme/roster/rules.ts';
import {
  type Claimed,
  fullUntil,
  judgeChange,
  judgeClaim,
  type Level,
  lostZeros,
  matchFields,
  stoppedUntil,
} from './rules.ts';

const CLAIMED: Claimed = {
  studentNumber: '00412',
  givenNames: 'Adaeze',
  familyName: 'Obi',
  formerNames: [],
  dateOfBirth: '1990-05-17',
  clientId: '91234567',
};
const HELD: RosterPerson = {
  ...{ id: 'r', studentNumber: '00412', givenNames: 'Adaeze', familyName: 'Obi', dateOfBirth: '1990-05-17' },
  ...{ clientId: '91234567', email: null, programme: '', asClaimed: false },
};

describe('a student’s word beside the institution’s record', () => {
  for (const [what, claimed, held, level] of [
    ['all of it', {}, {}, 'full'],
    ['all of it, the record without a client ID', {}, { clientId: null }, 'full'],
    ['another client ID', {}, { clientId: '97654321' }, 'near'],
    ['the names in each other’s field', { givenNames: 'Obi', familyName: 'Adaeze' }, {}, 'full'],
    ['accents and hyphens', { givenNames: 'adaéze' }, {}, 'full'],
    ['a family name of before', { familyName: 'Eze', formerNames: ['Obi'] }, {}, 'full'],
    ['a family name that is another', { familyName: 'Eze' }, {}, 'near'],
    ['another birth date', { dateOfBirth: '1990-05-18' }, {}, 'near'],
    ['another birth date and family name', { dateOfBirth: '1990-05-18', familyName: 'Eze' }, {}, 'near'],
    [
      'nothing but the number and a given name',
      { dateOfBirth: '1990-05-18', familyName: 'Eze', clientId: '97654321' },
      {},
      'none',
    ],
    ['no birth date on file', {}, { dateOfBirth: null }, 'near'],
    ['zeros that a sheet lost', {}, { studentNumber: '412' }, 'full'],
    ['another number', { studentNumber: '00413' }, {}, 'none'],
    [
      'one name only',
      { givenNames: '', familyName: 'Suharto' },
      { givenNames: 'Suharto', familyName: '' },
      'full',
    ],
  ] satisfies readonly (readonly [string, Partial<Claimed>, Partial<RosterPerson>, Level])[])
    it(`${what}: ${level}`, () =>
      assert.equal(matchFields({ ...CLAIMED, ...claimed }, { ...HELD, ...held }).level, level));

  it('says of each field whether it is the same', () => {
    const { fields } = matchFields({ ...CLAIMED, dateOfBirth: '1991-05-17' }, { ...HELD, clientId: null });
    assert.deepEqual(fields, {
      number: 'same',
      familyName: 'same',
      givenNames: 'same',
      dateOfBirth: 'differs',
      clientId: 'unknown',
    });
    assert.equal(matchFields(CLAIMED, null).fields.number, 'unknown');
  });

  it('is none with a record that only repeats it', () => {
    assert.equal(matchFields(CLAIMED, { ...HELD, asClaimed: true }).level, 'none');
  });

  it('says that zeros were lost', () => {
    assert.ok(lostZeros('00412', '412'));
    assert.ok(!lostZeros('412', '412'));
    assert.ok(!lostZeros('00412', '413'));
  });
});

describe('one more place', () => {
  const at = (...ids: string[]) => ids.map((organisationId) => ({ organisationId }));
  for (const [what, live, full, fault] of [
    ['the first', at(), null, null],
    ['the third', at('b', 'c'), null, null],
    ['the fourth', at('b', 'c', 'd'), null, 'too_many'],
    ['the same again', at('a'), null, 'known'],
    ['one too many in thirty days', at(), new Date(Date.UTC(2012, 10, 22)), 'too_often'],
  ] as const)
    it(`${what}: ${fault ?? 'claimed'}`, () =>
      assert.equal(judgeClaim(live, full, 'a')?.kind ?? null, fault));
});

describe('a limit of two in thirty days', () => {
  const day = (count: number) => new Date(Date.UTC(2012, 10, count));
  const limit = { most: 2, days: 30 };
  for (const [what, taken, until] of [
    ['none', [], null],
    ['one', [day(20)], null],
    ['two, until thirty days after the earlier', [day(20), day(10)], day(40)],
    ['three, by the two latest', [day(20), day(18), day(1)], day(48)],
    ['two, the earlier thirty days ago', [day(20), day(-9)], null],
  ] as const)
    it(what, () => assert.deepEqual(fullUntil(taken, limit, day(21)), until));
});

describe('the details of a place', () => {
  for (const [what, proof, hasLive, fault] of [
    ['that nothing goes by', 'none', false, null],
    ['by which a request is under way', 'none', true, 'under_way'],
    ['by which a number lives', 'seen', true, 'under_way'],
    ['by which they were proved', 'code', false, 'proved'],
  ] as const)
    it(`${what}: ${fault ?? 'changed'}`, () => assert.equal(judgeChange({ proof, hasLive }), fault));
});

describe('a student whom institutions did not find', () => {
  const day = (count: number) => new Date(Date.UTC(2012, 10, count));
  for (const [what, refusals, until] of [
    ['none', [], null],
    ['one', [day(20)], null],
    ['two on one day', [day(20), day(20)], day(50)],
    ['two within thirty days', [day(20), day(-9)], day(50)],
    ['two that lie thirty days apart', [day(20), day(-10)], null],
    ['two, the latest thirty days ago', [day(-8), day(-9)], null],
    ['two, the latest nearly thirty days ago', [day(-7), day(-9)], day(23)],
  ] as const)
    it(`${what}: ${until === null ? 'names another' : 'waits'}`, () =>
      assert.deepEqual(stoppedUntil(refusals, day(22)), until));
});
