import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY, HOUR } from '#test/world/clock.ts';
import { forgottenBefore, isStudentTyped, readyAt, standingOf } from './rules.ts';

const askedAt = new Date('2026-11-29T12:00:00Z');
const proof = { credentialId: 'mine', askedAt };
const after = (ms: number): Date => new Date(askedAt.getTime() + ms);

describe('a proof', () => {
  for (const [ms, standing] of [
    [0, 'held'],
    [24 * HOUR - 1, 'held'],
    [24 * HOUR, 'ready'],
    [15 * DAY - 1, 'ready'],
    [15 * DAY, 'none'],
  ] as const)
    it(`is ${standing} after ${ms} milliseconds`, () =>
      assert.equal(standingOf(proof, 'mine', after(ms)), standing));

  it('is none where there is none, or it is another credential’s', () => {
    assert.equal(standingOf(null, 'mine', after(DAY)), 'none');
    assert.equal(standingOf(proof, 'other', after(DAY)), 'none');
  });

  it('is forgotten when it counts for nothing', () => {
    assert.deepEqual(readyAt(proof), after(DAY));
    assert.deepEqual(forgottenBefore(after(15 * DAY)), askedAt);
  });
});

describe('a student', () => {
  const student = {
    personId: 'any',
    givenNames: 'Amina',
    familyName: 'N’Diaye',
    dateOfBirth: '1990-05-17',
    clientId: '90012345',
    formerNames: [],
  };
  for (const [typed, right] of [
    [{}, true],
    [{ givenNames: 'AMINA', familyName: "n'diaye", dateOfBirth: '1990/5/17' }, true],
    [{ givenNames: 'N’Diaye', familyName: 'Amina' }, false],
    [{ dateOfBirth: '1990-05-18' }, false],
    [{ dateOfBirth: '' }, false],
  ] as const)
    it(`is ${right ? '' : 'not '}known by ${JSON.stringify(typed)}`, () => {
      assert.equal(isStudentTyped(student, { ...student, ...typed }), right);
    });
});
