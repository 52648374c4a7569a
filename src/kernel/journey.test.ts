import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstUnready, guard, journey } from './journey.ts';

interface Enrolment {
  readonly accepted: boolean;
  readonly pin: string | null;
  readonly answers: number;
}

const enrolment = journey([
  { key: 'terms', ready: (it: Enrolment) => it.accepted },
  { key: 'pin', ready: (it: Enrolment) => it.pin !== null },
  { key: 'questions', ready: (it: Enrolment) => it.answers === 4 },
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
      const step = found.kind === 'here' ? key : found.step;
      const before = enrolment.slice(0, keys.indexOf(step));
      assert.ok(before.every(({ ready }) => ready(context)));
      if (found.kind === 'elsewhere') assert.ok(keys.indexOf(step) < keys.indexOf(key));
    }),
  );
});

test('a journey knows its steps', () => {
  // @ts-expect-error no such step
  assert.throws(() => guard(enrolment, 'sauna', nothing), /no step sauna/);
  const step = { key: 'twice', ready: () => true };
  assert.throws(() => journey([step, step]), /share a key/);
});
