import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import { POLICIES, UNTRIED } from '#kernel/throttle.ts';
import { DAY, MINUTE, type TestClock, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { clearTries, deleteTriesBefore, getTries, giveBackTry, reserveTry } from './store.ts';

let database: Database;
let db: Db;
let clock: TestClock;

before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
});
beforeEach(async () => {
  clock = testClock();
  await db.deleteFrom('throttles').execute();
});
after(() => database.close());

const tryOnce = (key = 'password:1') => reserveTry(db, key, clock.now(), POLICIES.password);

async function tryOften(times: number): Promise<string[]> {
  const kinds: string[] = [];
  for (let n = 0; n < times; n++) kinds.push((await tryOnce()).kind);
  return kinds;
}

test('the fifth try may be made, the sixth must wait a quarter of an hour', async () => {
  assert.deepEqual(await tryOften(5), Array(5).fill('go'));
  const until = new Date(clock.now().getTime() + 15 * MINUTE);
  assert.deepEqual(await tryOnce(), { kind: 'wait', until });
  clock.advance(15 * MINUTE);
  assert.equal((await tryOnce()).kind, 'go');
});

test('of many parallel tries exactly as many are let through as of successive ones', async () => {
  const tries = await Promise.all(Array.from({ length: 30 }, () => tryOnce()));
  assert.equal(tries.filter(({ kind }) => kind === 'go').length, 5);
  const counts = tries.flatMap((one) => (one.kind === 'go' ? [one.counted.failures] : []));
  assert.deepEqual(counts.sort(), [1, 2, 3, 4, 5]);
});

test('a try that may not be made is not counted', async () => {
  await tryOften(9);
  assert.equal((await getTries(db, 'password:1')).failures, 5);
});

test('a success forgets the tries, also in its own transaction', async () => {
  await tryOften(4);
  await db.transaction().execute((tx) => clearTries(tx, 'password:1'));
  assert.deepEqual(await getTries(db, 'password:1'), UNTRIED);
  assert.deepEqual(await tryOften(5), Array(5).fill('go'));
});

test('a success and other tries at the same moment don’t trip over each other', async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? clearTries(db, 'password:1') : tryOnce())),
  );
  assert.ok((await getTries(db, 'password:1')).failures <= 5);
});

test('a right try among wrong ones takes back itself only, and the block that it alone brought', async () => {
  await tryOften(4);
  const fifth = await tryOnce();
  assert.ok(fifth.kind === 'go');
  await giveBackTry(db, 'password:1', fifth.counted);
  assert.deepEqual(await getTries(db, 'password:1'), { failures: 4, blockedUntil: null });
  assert.deepEqual(await tryOften(2), ['go', 'wait']);
});

test('a right try that was the first leaves nothing', async () => {
  const first = await tryOnce();
  assert.ok(first.kind === 'go');
  await giveBackTry(db, 'password:1', first.counted);
  assert.deepEqual(await getTries(db, 'password:1'), UNTRIED);
});

test('one key’s tries don’t count against another', async () => {
  await tryOften(6);
  assert.equal((await tryOnce('password:2')).kind, 'go');
});

test('after a hundred failures waiting no longer helps', async () => {
  for (let n = 0; n < 100; n++) {
    assert.equal((await tryOnce()).kind, 'go');
    if ((n + 1) % 5 === 0) clock.advance(DAY);
  }
  assert.deepEqual(await tryOnce(), { kind: 'disabled' });
});

test('old tries of a kind are forgotten, and no others', async () => {
  for (const key of ['network:1', 'password:1']) await tryOnce(key);
  clock.advance(2 * DAY);
  await tryOnce('network:2');
  await deleteTriesBefore(db, 'network:', new Date(clock.now().getTime() - DAY));
  const left = await db.selectFrom('throttles').select('key').orderBy('key').execute();
  assert.deepEqual(
    left.map(({ key }) => key),
    ['network:2', 'password:1'],
  );
});
