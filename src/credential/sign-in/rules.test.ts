import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFresh, type LaneFacts, lanesOf } from './rules.ts';

const facts: LaneFacts = {
  purpose: 'password',
  digest: 'digest',
  network: '192.0.2.0/24',
  device: null,
  rateLimit: 600,
  now: new Date('2012-11-22T19:30:00Z'),
};
const keys = (over: Partial<LaneFacts>) => lanesOf({ ...facts, ...over }).map(({ key }) => key);

describe('a try', () => {
  it('from an unknown browser counts against its network in this hour, and against the user ID', () => {
    assert.deepEqual(keys({}), ['network:password:192.0.2.0/24:2012-11-22T19', 'password:digest']);
  });

  it('from a known browser counts against that browser alone, so that strangers lock nobody out', () => {
    assert.deepEqual(keys({ device: 'token' }), ['password:digest:token']);
  });

  it('to recover counts apart from one with a password', () => {
    assert.deepEqual(keys({ purpose: 'recovery' }), [
      'network:recovery:192.0.2.0/24:2012-11-22T19',
      'recovery:digest',
    ]);
  });

  it('disables a password at the hundredth, but never the recovery', () => {
    const disableAt = (purpose: LaneFacts['purpose']) =>
      lanesOf({ ...facts, purpose }).map(({ policy }) => policy.disableAt);
    assert.deepEqual(disableAt('password'), [undefined, 100]);
    assert.deepEqual(disableAt('recovery'), [undefined, undefined]);
  });

  it('is one of half a minute’s requests that a network may make in an hour, and of twenty at least', () => {
    const every = (rateLimit: number) => lanesOf({ ...facts, rateLimit })[0]?.policy.every;
    assert.equal(every(600), 300);
    assert.equal(every(1), 20);
  });
});

describe('a proof of the password', () => {
  it('is fresh for five minutes', () => {
    const at = '2012-11-22T19:30:00.000Z';
    assert.equal(isFresh(at, new Date('2012-11-22T19:34:59.999Z')), true);
    assert.equal(isFresh(at, new Date('2012-11-22T19:35:00.000Z')), false);
    assert.equal(isFresh(undefined, facts.now), false);
  });
});
