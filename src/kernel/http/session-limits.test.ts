import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR, MINUTE } from '#test/world/clock.ts';
import { addMs } from '../time.ts';
import { endOf, isLive, sessionTimes } from './session-limits.ts';

const START = new Date('2026-11-22T14:00:00Z');
const at = (ms: number) => addMs(START, ms);

describe('a session', () => {
  const row = { created_at: START, seen_at: START, ended_at: null } as Parameters<typeof isLive>[0];

  it('ends after 20 minutes without use, after eight hours of any use, and when somebody ends it', () => {
    assert.ok(isLive(row, at(20 * MINUTE - 1)));
    assert.ok(!isLive(row, at(20 * MINUTE)));
    assert.ok(isLive({ ...row, seen_at: at(8 * HOUR - 2) }, at(8 * HOUR - 1)));
    assert.ok(!isLive({ ...row, seen_at: at(8 * HOUR - 1) }, at(8 * HOUR)));
    assert.ok(!isLive({ ...row, ended_at: START }, START));
  });

  it('tells both of its ends, counted from the page', () => {
    const { idle, absolute, endsAt } = sessionTimes(endOf(row), at(7 * HOUR + 50 * MINUTE));
    assert.deepEqual(idle, { warnBeforeSeconds: 120, endsAfterSeconds: 1200 });
    assert.deepEqual(absolute, { warnBeforeSeconds: 300, endsAfterSeconds: 600 });
    assert.deepEqual(endsAt, at(8 * HOUR));
  });

  it('that begins with the page has all of its hours before it', () => {
    assert.equal(sessionTimes(null, START).absolute.endsAfterSeconds, 28_800);
  });
});
