import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Disturbed, openDisturbed, VISITOR } from '#test/world/outage.ts';

// What SIGTERM does to whoever is being served.

let world: Disturbed;
before(async () => {
  world = await openDisturbed({ SHUTDOWN_DELAY: '3', DATABASE_LOCK_TIMEOUT: '0' });
});
after(() => world.close());

it('the end says so to the proxies, takes who still comes, and finishes what is under way', async () => {
  const page = `${world.origin}/en/log-in`;
  await world.admin.query('begin; lock table portal.sessions');
  const under = Array.from({ length: 6 }, () => fetch(page, { headers: VISITOR }));
  const slow = slowPost();
  await pause(500);
  world.running.child.kill('SIGTERM');
  await pause(500);
  assert.equal((await fetch(`${world.origin}/readyz`)).status, 503);
  assert.equal((await fetch(`${world.origin}/healthz`)).status, 200);
  await pause(3000);
  slow.end();
  await world.admin.query('commit');
  for (const answer of await Promise.all(under)) assert.equal(answer.status, 200);
  assert.ok((await slow.answered) < 500);
  const answered = Date.now();
  assert.equal(await world.running.ended, 0, world.running.output());
  assert.ok(Date.now() - answered < 4000, `ended ${Date.now() - answered} ms after the last answer`);
  assert.doesNotMatch(world.running.output(), /destroyed/);
});

/** A form of which half has come. */
function slowPost(): { readonly answered: Promise<number>; end(): void } {
  const { promise: answered, resolve, reject } = Promise.withResolvers<number>();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '20' };
  const post = request(`${world.origin}/en/log-in`, { method: 'POST', headers }, (answer) => {
    answer.resume();
    resolve(answer.statusCode ?? 0);
  }).on('error', reject);
  post.write('a=23456789');
  return { answered, end: () => void post.end('b=23456789') };
}
