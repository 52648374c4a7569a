import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPurposes } from './rules.ts';

it('consent is given purpose by purpose, and two of them are needed', () => {
  for (const [ticked, read] of [
    [
      ['verify', 'yearly'],
      ['verify', 'yearly'],
    ],
    [
      ['transfer', 'yearly', 'verify', 'sell'],
      ['verify', 'yearly', 'transfer'],
    ],
    [['verify'], null],
    [['yearly', 'transfer'], null],
    [[], null],
  ] as const)
    assert.deepEqual(readPurposes(ticked), read);
});
