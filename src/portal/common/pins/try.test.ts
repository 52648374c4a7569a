import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type Fields, openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { givePin, goToPin, MARIE, pinForm } from '#test/portal/portal-people.ts';
import { MOST_FAILURES } from './rules.ts';

const PIN = '/en/enrolment/pin';
const WRONG = { ...MARIE, familyName: 'Roy' };

let world: PortalWorld;
/** Which comparisons were made, in order; none ends before `enough` were begun. */
let begun: ('verify' | 'decoy')[] = [];
let enough = 0;
let letGo = (): void => {};
let held = Promise.resolve();

before(async () => {
  world = await openPortal();
  const { hasher } = world.deps;
  const { verify, decoy } = hasher;
  const count = (kind: 'verify' | 'decoy') => {
    if (begun.push(kind) >= enough) letGo();
    return held;
  };
  Object.assign(hasher, {
    verify: (...of: Parameters<typeof verify>) => count('verify').then(() => verify(...of)),
    decoy: (...of: Parameters<typeof decoy>) => count('decoy').then(() => decoy(...of)),
  });
});
after(() => world.close());
beforeEach(() => expectComparisons(1));

function expectComparisons(count: number): void {
  begun = [];
  enough = count;
  held = new Promise((resolve) => {
    letGo = resolve;
  });
}

test('a PIN that nobody has costs the work of one that somebody has, and no more', async () => {
  const known = await tried(pinForm((await givePin(world)).text, WRONG));
  assert.deepEqual(known, ['verify']);
  expectComparisons(1);
  assert.deepEqual(await tried(pinForm('ZZZZ-0000-000H')), ['decoy']);
});

test('of many tries of one PIN at once no more are compared than it has', { timeout: 30_000 }, async () => {
  const extra = 5;
  const form = pinForm((await givePin(world)).text, WRONG);
  const visitors = await Promise.all(Array.from({ length: MOST_FAILURES + extra }, atPin));
  // As if each came to a process of its own.
  Object.assign(world.deps.hasher, { inTurn: (_: string, work: () => Promise<unknown>) => work() });
  expectComparisons(visitors.length);
  await Promise.all(visitors.map((visitor) => visitor.post(PIN, form)));
  assert.deepEqual(begun.filter((kind) => kind === 'verify').length, MOST_FAILURES);
  assert.deepEqual(begun.filter((kind) => kind === 'decoy').length, extra);
});

async function tried(form: Fields): Promise<typeof begun> {
  const visitor = await atPin();
  assert.equal((await visitor.post(PIN, form)).status, 422);
  return begun;
}

async function atPin(): Promise<Visitor> {
  const visitor = await world.visitor();
  await goToPin(visitor);
  return visitor;
}
