import assert from 'node:assert/strict';
import { test } from 'node:test';
import { genericMethods } from './rules.ts';

test('the client learns that several kinds of factor were used, never which', () => {
  for (const amr of [
    ['mfa'],
    ['pwd', 'otp'],
    ['pwd', 'hwk'],
    ['hwk', 'fpt'],
    ['x-bank', 'pwd', 'sms', 'mfa'],
  ])
    assert.deepEqual(genericMethods(amr), ['mfa'], amr.join(' '));
  for (const amr of [
    [],
    ['pwd'],
    ['pwd', 'pin', 'kba'],
    ['otp', 'sms'],
    ['x-bank', 'pwd'],
    ['constructor', 'pwd'],
  ])
    assert.deepEqual(genericMethods(amr), [], amr.join(' '));
});
