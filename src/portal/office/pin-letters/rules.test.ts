import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRegisteredNumber, runState } from './rules.ts';

describe('a registered-mail number', () => {
  it('is taken however it is grouped, in capital letters', () => {
    for (const typed of ['RN 123 456 785 CA', 'rn123456785ca', ' 79 012 345 678 '])
      assert.equal(readRegisteredNumber(typed).kind, 'number', typed);
    assert.deepEqual(readRegisteredNumber('rn 123-456-785 ca'), { kind: 'number', number: 'RN123456785CA' });
  });

  it('is refused with a digit that is wrong, or two exchanged', () => {
    for (const typed of ['RN123456784CA', 'RN123465785CA', 'RN213456785CA'])
      assert.deepEqual(readRegisteredNumber(typed), { kind: 'faulty', fault: 'check' });
  });

  it('is refused when it is none', () => {
    assert.deepEqual(readRegisteredNumber(' '), { kind: 'faulty', fault: 'missing' });
    for (const typed of ['hello there', '1234567', 'RN1', '<b>123456789</b>'])
      assert.deepEqual(readRegisteredNumber(typed), { kind: 'faulty', fault: 'malformed' });
  });
});

describe('a run of letters', () => {
  it('waits, is printed, and ends', () => {
    const at = new Date(0);
    assert.equal(runState({ startedAt: null, endedAt: null }), 'waiting');
    assert.equal(runState({ startedAt: at, endedAt: null }), 'printing');
    assert.equal(runState({ startedAt: at, endedAt: at }), 'ended');
  });
});
