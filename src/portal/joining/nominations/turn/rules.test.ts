import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOMINATION_STATUSES, PENDING } from '../rules.ts';
import { turnOf } from './rules.ts';

describe('whose turn it is with a nomination', () => {
  const signatory = { kind: 'signatory', confirmation: 'not_needed' } as const;
  const dir = { kind: 'replace_dir', confirmation: 'awaiting' } as const;

  it('is the nominee’s until the forms are there, and once the PIN is theirs', () => {
    for (const status of ['invited', 'completed', 'returned', 'pin_issued'] as const)
      assert.deepEqual(
        [turnOf({ ...signatory, status }), turnOf({ ...dir, status })],
        ['nominee', 'nominee'],
      );
  });

  it('is the coordinator’s before it is an officer’s', () => {
    assert.equal(turnOf({ ...dir, status: 'received' }), 'coordinator');
    assert.equal(turnOf({ ...dir, status: 'received', confirmation: 'confirmed' }), 'officer');
    assert.equal(turnOf({ ...signatory, status: 'received' }), 'officer');
  });

  it('is that of whoever makes the PIN once it is approved', () => {
    assert.equal(turnOf({ ...signatory, status: 'approved' }), 'representative');
    assert.equal(turnOf({ ...dir, status: 'approved', confirmation: 'confirmed' }), 'officer');
  });

  it('is somebody’s as long as it is under way, and nobody’s afterwards', () => {
    for (const status of NOMINATION_STATUSES)
      assert.equal(
        turnOf({ ...signatory, status }) !== null,
        PENDING.some((one) => one === status),
        status,
      );
  });
});
