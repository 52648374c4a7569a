import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstUnready, goBack, guard, journey, mayVisit } from './journey.ts';

interface Enrolment {
  readonly accepted: boolean;
  readonly pin: string | null;
  readonly answers: number;
}

const enrolment = journey([
  { key: 'terms', ready: (it: Enrolment) => it.accepted, forget: (it) => ({ ...it, accepted: false }) },
  { key: 'pin', ready: (it: Enrolment) => it.pin !== null, forget: (it) => ({ ...it, pin: null }) },
  { key: 'questions', ready: (it: Enrolment) => it.answers === 4, forget: (it) => ({ ...it, answers: 0 }) },
  { key: 'done', ready: () => false },
]);

const keys = enrolment.map((step) => step.key);
const nothing: Enrolment = { accepted: false, pin: null, answers: 0 };
const anyone = fc.record({
  accepted: fc.boolean(),
  pin: fc.option(fc.constant('K3PQ')),
  answers: fc.integer({ min: 0, max: 4 }),
});

test('one goes on at the first step that is not ready', () => {
  assert.equal(firstUnready(enrolment, nothing), 'terms');
  assert.equal(firstUnready(enrolment, { ...nothing, accepted: true, answers: 4 }), 'pin');
  assert.equal(firstUnready(enrolment.slice(0, 1), { ...nothing, accepted: true }), null);
});

test('a step may be visited when all before it are ready, and again later', () => {
  const accepted = { ...nothing, accepted: true };
  assert.deepEqual(guard(enrolment, 'pin', accepted), { kind: 'here' });
  assert.deepEqual(guard(enrolment, 'terms', accepted), { kind: 'here' });
  assert.deepEqual(guard(enrolment, 'done', accepted), { kind: 'elsewhere', step: 'pin' });
});

test('the guard sends to a step where one may stay', () => {
  fc.assert(
    fc.property(anyone, fc.constantFrom(...keys), (context, key) => {
      const found = guard(enrolment, key, context);
      assert.equal(found.kind === 'here', mayVisit(enrolment, key, context));
      if (found.kind === 'elsewhere') assert.ok(mayVisit(enrolment, found.step, context));
    }),
  );
});

test('going back forgets the later steps and keeps the earlier ones', () => {
  const enrolled = { accepted: true, pin: 'K3PQ', answers: 4 };
  assert.deepEqual(goBack(enrolment, 'pin', enrolled), { accepted: true, pin: 'K3PQ', answers: 0 });
  assert.deepEqual(goBack(enrolment, 'terms', enrolled), { accepted: true, pin: null, answers: 0 });
  assert.deepEqual(goBack(enrolment, 'done', enrolled), enrolled);
});

test('after going back, no step beyond the next may be visited', () => {
  fc.assert(
    fc.property(anyone, fc.constantFrom(...keys), (context, key) => {
      const back = goBack(enrolment, key, context);
      assert.equal(mayVisit(enrolment, key, back), mayVisit(enrolment, key, context));
      for (const later of keys.slice(keys.indexOf(key) + 2)) assert.ok(!mayVisit(enrolment, later, back));
    }),
  );
});

test('the last step is forgotten first', () => {
  const forgetting = (key: string) => ({ key, ready: () => true, forget: (log: string) => log + key });
  assert.equal(goBack(journey(['a', 'b', 'c'].map(forgetting)), 'a', ''), 'cb');
});

test('a journey knows its steps', () => {
  // @ts-expect-error no such step
  assert.throws(() => guard(enrolment, 'sauna', nothing), /no step sauna/);
  const step = { key: 'twice', ready: () => true };
  assert.throws(() => journey([step, step]), /share a key/);
});
