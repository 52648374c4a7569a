import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOMINATION_STATUSES } from '#portal/joining/nominations/rules.ts';
import { claimActOn, claimEnd, isClaimable, isColleagues, oldestClaim } from './rules.ts';

const ODILE = { personId: 'odile' };

describe('whose a case is', () => {
  it('is a matter of forms that are on their way or here', () => {
    assert.deepEqual(NOMINATION_STATUSES.filter(isClaimable), ['completed', 'received']);
  });

  it('says what an officer may do about it', () => {
    const received = { status: 'received' } as const;
    assert.equal(claimActOn(received, null, 'odile'), 'take_up');
    assert.equal(claimActOn(received, ODILE, 'odile'), 'give_back');
    assert.equal(claimActOn(received, ODILE, 'oscar'), 'take_over');
    assert.equal(claimActOn({ status: 'approved' }, ODILE, 'oscar'), null);
  });

  it('keeps colleagues from deciding, and nobody else', () => {
    assert.deepEqual([isColleagues(null, 'oscar'), isColleagues(ODILE, 'odile')], [false, false]);
    assert.equal(isColleagues(ODILE, 'oscar'), true);
  });

  it('ends at the moment at which it counts no more', () => {
    const claimedAt = new Date('2012-11-22T19:00:00Z');
    assert.deepEqual(oldestClaim(claimEnd({ claimedAt })), claimedAt);
  });
});
