import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Db } from '#kernel/db/database.ts';
import { createLog } from '#kernel/log.ts';
import { SecretLeak } from '#kernel/secrets/guard.ts';
import { MINUTE, type TestClock, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { Failure } from './failure.ts';
import { type Jobs, openJobs } from './jobs.ts';

declare module './types.ts' {
  interface Queues {
    'test.count': { readonly n: number; readonly pin?: string; readonly token?: string };
    'test.fragile': { readonly n: number };
    'test.hopeless': { readonly note: string };
    'test.first': { readonly n: number };
    'test.nightly': object;
    'test.doomed': { readonly note: string };
    'test.mourned': object;
  }
}

let database: Database;
let db: Db;
let jobs: Jobs;
let clock: TestClock;
let logged: string;
let done: number[];

before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
});
beforeEach(async () => {
  logged = '';
  const destination = new PassThrough().on('data', (line) => {
    logged += line;
  });
  clock = testClock();
  jobs = await openJobs(database, createLog('info', destination), clock);
  done = [];
  await jobs.define('test.count', async ({ n }) => {
    done.push(n);
  });
});
afterEach(async () => {
  await jobs.drain();
  await jobs.stop();
});
after(() => database.close());

const send = (n: number, options?: Parameters<Jobs['send']>[3]) =>
  db.transaction().execute((tx) => jobs.send(tx, 'test.count', { n }, options));

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 8000; !isSo() && Date.now() < end; ) await pause(10);
  assert.ok(isSo());
}

test('a job is done when its transaction commits, and never when it rolls back', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await jobs.send(tx, 'test.count', { n: 1 });
    throw new Error('the change failed');
  });
  await assert.rejects(failing, /the change failed/);
  await send(2);
  await jobs.drain();
  assert.deepEqual(done, [2]);
});

test('started queues do their work without being asked, soon', async () => {
  await jobs.start();
  await Promise.all([send(1), send(2), send(3)]);
  await until(() => done.length === 3);
  assert.deepEqual(done.sort(), [1, 2, 3]);
});

test('a job waits for its hour by the application’s clock, though that is years behind', async () => {
  await send(1, { startAfter: new Date(clock.now().getTime() + 15 * MINUTE) });
  await jobs.drain();
  assert.deepEqual(done, []);
  clock.advance(15 * MINUTE);
  await jobs.drain();
  assert.deepEqual(done, [1]);
});

test('a job that fails is tried again, and its neighbours don’t suffer', async () => {
  const attempts: string[] = [];
  await jobs.define('test.fragile', async ({ n }, { attempt }) => {
    attempts.push(`${n}:${attempt}`);
    if (n === 1 && attempt === 1) throw new Error('the printer is out of paper');
  });
  for (const n of [1, 2]) await jobs.send(db, 'test.fragile', { n });
  await jobs.drain();
  assert.deepEqual(attempts.sort(), ['1:1', '2:1']);
  await jobs.drain();
  assert.deepEqual(attempts.sort(), ['1:1', '1:2', '2:1']);
  await jobs.drain();
  assert.equal(attempts.length, 3);
});

test('a job that keeps failing is given up after its retries, and the log tells no data', async () => {
  let attempts = 0;
  await jobs.define(
    'test.hopeless',
    async () => {
      attempts += 1;
      throw new Error('no');
    },
    { retrying: { firstMs: 1000, longestMs: [1000, 1000], forMs: 2000 } },
  );
  await jobs.send(db, 'test.hopeless', { note: 'a private matter' });
  for (let n = 0; n < 5; n++) await jobs.drain();
  assert.equal(attempts, 3);
  assert.equal(logged.match(/will be tried again/g)?.length, 2);
  assert.equal(logged.match(/failed for good/g)?.length, 1);
  assert.ok(logged.includes('test.hopeless') && !logged.includes('a private matter'));
});

test('a job that no try can help is given up at once, and so another queue hears of it, with what is known', async () => {
  const heard: unknown[] = [];
  let attempts = 0;
  await jobs.define('test.mourned', async (data, { former }) => {
    heard.push({ data, queue: former?.queue, facts: former?.facts });
  });
  const options = { givenUpTo: 'test.mourned' } as const;
  const fail = async ({ note }: { note: string }) => {
    attempts += 1;
    throw note === 'lost' ? new Failure('no', { isFinal: true, facts: { why: 'gone' } }) : new Error('later');
  };
  await jobs.define('test.doomed', fail, options);
  await jobs.sendAll(db, 'test.doomed', [{ note: 'lost' }, { note: 'waiting' }]);
  await jobs.drain();
  await jobs.drain();
  assert.deepEqual(heard, [{ data: { note: 'lost' }, queue: 'test.doomed', facts: { why: 'gone' } }]);
  assert.equal(attempts, 3);
  assert.ok(!logged.includes('gone'));
  for (let n = 0; n < 80; n++) await jobs.drain();
  assert.deepEqual(heard.at(-1), { data: { note: 'waiting' }, queue: 'test.doomed', facts: null });
});

test('started queues give up at once too, and hear of it', async () => {
  const heard: string[] = [];
  await jobs.define('test.mourned', async (_, { former }) => {
    heard.push(String(former?.queue));
  });
  const final = async () => {
    throw new Failure('no', { isFinal: true, facts: {} });
  };
  await jobs.define('test.doomed', final, { givenUpTo: 'test.mourned' });
  await jobs.start();
  await jobs.send(db, 'test.doomed', { note: '' });
  await until(() => heard.length === 1);
  assert.deepEqual(heard, ['test.doomed']);
});

test('a queue says whether a job of its would still have something to do; one that nobody knows has no say', async () => {
  await jobs.define('test.doomed', async () => {}, { isDue: async ({ note }) => note === 'yes' });
  assert.equal(await jobs.isDue('test.doomed', { note: 'yes' }), true);
  assert.equal(await jobs.isDue('test.doomed', { note: 'no' }), false);
  assert.equal(await jobs.isDue('test.count', { n: 1 }), true);
  assert.equal(await jobs.isDue('test.never', {}), null);
});

test('a job may bring about another, which the same round does', async () => {
  await jobs.define('test.first', async ({ n }) => jobs.send(db, 'test.count', { n }));
  await jobs.send(db, 'test.first', { n: 4 });
  await jobs.drain();
  assert.deepEqual(done, [4]);
});

test('one of several equal jobs is enough while it waits', async () => {
  await Promise.all([send(1, { singletonKey: 'digest' }), send(2, { singletonKey: 'digest' })]);
  await jobs.drain();
  assert.equal(done.length, 1);
  await send(3, { singletonKey: 'digest' });
  await jobs.drain();
  assert.equal(done.at(-1), 3);
});

test('many jobs added at once are each done, if their transaction commits', async () => {
  await db.transaction().execute((tx) => jobs.sendAll(tx, 'test.count', [{ n: 1 }, { n: 2 }, { n: 3 }]));
  await jobs.sendAll(db, 'test.count', []);
  const failing = db.transaction().execute(async (tx) => {
    await jobs.sendAll(tx, 'test.count', [{ n: 4 }]);
    throw new Error('the change failed');
  });
  await assert.rejects(failing, /the change failed/);
  await assert.rejects(jobs.sendAll(db, 'test.count', [{ n: 5, token: 'x' }]), SecretLeak);
  await jobs.drain();
  assert.deepEqual(done.sort(), [1, 2, 3]);
});

test('a scheduled queue also does what is sent to it', async () => {
  let nights = 0;
  await jobs.schedule('test.nightly', '0 3 * * *', async () => {
    nights += 1;
  });
  await jobs.send(db, 'test.nightly', {});
  await jobs.drain();
  assert.equal(nights, 1);
});

test('what is named like a secret does not become a job', async () => {
  await assert.rejects(jobs.send(db, 'test.count', { n: 1, pin: 'ABCD-EFGH-JKMN' }), SecretLeak);
  await jobs.drain();
  assert.deepEqual(done, []);
});
