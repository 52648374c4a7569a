import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  admit,
  countTry,
  onSuccess,
  POLICIES,
  type Throttle,
  type ThrottlePolicy,
  UNTRIED,
} from './throttle.ts';
import { addMs, days, hours, minutes } from './time.ts';

const now = new Date('2026-03-02T09:00:00Z');

/** The state after so many tries in a row, each made as soon as the former block was over. */
function afterTries(count: number, policy: ThrottlePolicy): { state: Throttle; at: Date } {
  let [state, at] = [UNTRIED, now];
  for (let i = 0; i < count; i++) {
    if (state.blockedUntil !== null && state.blockedUntil > at) at = state.blockedUntil;
    state = countTry(state, at, policy);
  }
  return { state, at };
}

/** How long one must wait after so many tries in a row. */
function blockAfter(count: number, policy: ThrottlePolicy): number {
  const { state, at } = afterTries(count, policy);
  return state.blockedUntil === null ? 0 : Math.max(0, state.blockedUntil.getTime() - at.getTime());
}

test('password: every fifth failure blocks for 15 minutes, doubling to 24 hours', () => {
  const blocks: [number, number][] = [
    [0, 0],
    [1, 0],
    [4, 0],
    [5, minutes(15)],
    [6, 0],
    [10, minutes(30)],
    [15, hours(1)],
    [20, hours(2)],
    [35, hours(16)],
    [40, hours(24)],
    [95, hours(24)],
  ];
  for (const [tries, ms] of blocks) assert.equal(blockAfter(tries, POLICIES.password), ms, `${tries} tries`);
});

test('each policy ends where SECURITY says', () => {
  const admitted = (tries: number, policy: ThrottlePolicy, waitMs = 0) => {
    const { state, at } = afterTries(tries, policy);
    return admit(state, addMs(at, waitMs), policy).kind;
  };
  const { password, securityQuestions, pinByCredential, pin } = POLICIES;
  const cases: [string, string][] = [
    [admitted(99, password), 'go'],
    [admitted(100, password, days(365)), 'disabled'],
    [admitted(5, securityQuestions), 'wait'],
    [admitted(5, securityQuestions, minutes(15)), 'go'],
    [admitted(9, securityQuestions), 'go'],
    [admitted(10, securityQuestions, days(365)), 'disabled'],
    [admitted(4, pinByCredential), 'go'],
    [admitted(5, pinByCredential, hours(24) - 1), 'wait'],
    [admitted(5, pinByCredential, hours(24)), 'go'],
    [admitted(1000, pinByCredential, hours(24)), 'go'],
    [admitted(19, pin), 'go'],
    [admitted(20, pin, days(365)), 'disabled'],
  ];
  cases.forEach(([found, expected], row) => {
    assert.equal(found, expected, `row ${row}`);
  });
});

test('who waits is told until when', () => {
  const blockedUntil = addMs(now, minutes(15));
  assert.deepEqual(admit({ failures: 5, blockedUntil }, now, POLICIES.password), {
    kind: 'wait',
    until: blockedUntil,
  });
  assert.deepEqual(admit({ failures: 5, blockedUntil }, blockedUntil, POLICIES.password), { kind: 'go' });
});

const policies = fc.constantFrom<ThrottlePolicy>(...Object.values(POLICIES));
const moments = fc.date({ min: now, max: addMs(now, days(400)), noInvalidDate: true });
const states = fc.record({ failures: fc.nat(5000), blockedUntil: fc.option(moments) });

test('a block is never shorter after more failures, and never above the maximum', () => {
  fc.assert(
    fc.property(policies, fc.integer({ min: 1, max: 60 }), (policy, round) => {
      if (policy.every === Number.POSITIVE_INFINITY) return;
      const block = blockAfter(round * policy.every, policy);
      assert.ok(block >= policy.firstBlockMs && block <= policy.maxBlockMs);
      assert.ok(blockAfter((round + 1) * policy.every, policy) >= block);
    }),
  );
});

test('a try adds one failure and never shortens a block', () => {
  fc.assert(
    fc.property(states, moments, policies, (state, now, policy) => {
      const after = countTry(state, now, policy);
      assert.equal(after.failures, state.failures + 1);
      if (state.blockedUntil !== null)
        assert.ok(after.blockedUntil !== null && after.blockedUntil >= state.blockedUntil);
    }),
  );
});

test('no more than `every` tries are ever admitted at one moment', () => {
  fc.assert(
    fc.property(states, moments, policies, (start, now, policy) => {
      let [state, admitted] = [start as Throttle, 0];
      while (admit(state, now, policy).kind === 'go') {
        state = countTry(state, now, policy);
        admitted++;
      }
      assert.ok(admitted <= Math.min(policy.every, policy.disableAt ?? policy.every));
    }),
  );
});

test('success forgets all failures', () => {
  fc.assert(
    fc.property(states, moments, policies, (state, now, policy) => {
      const after = onSuccess(state);
      assert.deepEqual(after, UNTRIED);
      assert.equal(admit(after, now, policy).kind, 'go');
    }),
  );
});
