import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whatHolds } from './rules.ts';

describe('a scan', () => {
  const decidedAt = new Date('2012-11-20T15:00:00Z');
  const before = { addedAt: new Date('2012-11-19T15:00:00Z'), withdrawn: null };
  const after = { addedAt: new Date('2012-11-21T15:00:00Z'), withdrawn: null };
  for (const [what, scan, nomination, hold] of [
    ['of received forms', after, { status: 'received', decidedAt: null }, null],
    ['of forms that were returned', before, { status: 'returned', decidedAt }, null],
    ['that came back with forms once returned', before, { status: 'received', decidedAt }, null],
    ['with which a nomination was approved', before, { status: 'approved', decidedAt }, 'decided'],
    ['that came after the approval', after, { status: 'pin_issued', decidedAt }, null],
    ['of somebody who has enrolled', after, { status: 'enrolled', decidedAt }, 'decided'],
    ['of a refused nomination', before, { status: 'refused', decidedAt }, 'decided'],
    ['that was withdrawn', { ...after, withdrawn: {} }, { status: 'received', decidedAt: null }, 'withdrawn'],
  ] as const)
    it(`${what} ${hold === null ? 'may be withdrawn' : 'stays'}`, () =>
      assert.equal(whatHolds(scan, nomination), hold));
});
