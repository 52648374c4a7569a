import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Disturbed, openDisturbed, VISITOR } from '#test/world/outage.ts';

// What the system does while its PostgreSQL is away, or doesn't answer.

let world: Disturbed;
before(async () => {
  world = await openDisturbed({ DATABASE_LOCK_TIMEOUT: '2', DATABASE_CONNECTION_TIMEOUT: '2' });
});
after(() => world.close());

const isAlive = () => world.running.child.exitCode === null;

interface Answered {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly ms: number;
}

async function get(path: string, origin = world.origin): Promise<Answered> {
  const started = Date.now();
  const answer = await fetch(origin + path, {
    redirect: 'manual',
    headers: VISITOR,
    signal: AbortSignal.timeout(15_000),
  }).catch(async (error: unknown) => {
    await pause(500);
    throw new Error(world.running.output(), { cause: error });
  });
  const text = await answer.text();
  return {
    status: answer.status,
    retryAfter: answer.headers.get('Retry-After'),
    text,
    ms: Date.now() - started,
  };
}

/** All that the system has open, whatever it is doing. */
const cutAll = () =>
  world.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );

async function untilReady(): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(50))
    if ((await get('/readyz')).status === 200) return;
  assert.fail(`not ready again: ${world.running.output()}`);
}

const PAGES = ['/en/log-in', '/fr/ouvrir-une-session', '/en/nomination', '/en/terms'];

it('connections that break off in use end no process, and are no bug to whoever asked', async () => {
  const seen: Answered[] = [];
  let isOver = false;
  const browsing = Array.from({ length: 20 }, async (_, index) => {
    while (!isOver && isAlive()) seen.push(await get(PAGES[index % PAGES.length] ?? '/en'));
  });
  for (let round = 0; round < 15; round += 1) {
    await pause(60);
    await cutAll();
  }
  isOver = true;
  await Promise.allSettled(browsing);
  assert.ok(isAlive(), world.running.output());
  assert.deepEqual(
    seen.filter(({ status, retryAfter }) => status >= 500 && (status !== 503 || retryAfter === null)),
    [],
  );
  await untilReady();
});

it('while the database is away readiness and pages say so, and afterwards all is well by itself', async () => {
  const { rows } = await world.admin.query<{ name: string }>('select current_database() as name');
  const name = rows[0]?.name ?? '';
  await world.admin.query(`update pg_database set datallowconn = false where datname = '${name}'`);
  await cutAll();
  for (const origin of world.origins) assert.equal((await get('/readyz', origin)).status, 503);
  const en = await get('/en/log-in');
  const fr = await get('/fr/ouvrir-une-session');
  for (const page of [en, fr]) assert.deepEqual([page.status, page.retryAfter], [503, '5']);
  assert.match(en.text, /<html lang="en"[\s\S]*Please try again in a moment/);
  assert.match(fr.text, /<html lang="fr"[\s\S]*Veuillez réessayer dans un instant/);
  await world.admin.query(`update pg_database set datallowconn = true where datname = '${name}'`);
  await untilReady();
  assert.equal((await get('/en/log-in')).status, 200);
});

it('the system is known to the server by its name', async () => {
  const { rows } = await world.admin.query(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  assert.deepEqual(rows, [{ name: 'partner-portal' }]);
});

it('a locked table keeps nobody waiting, and the end neither', async () => {
  await world.admin.query('begin');
  await world.admin.query('lock table portal.sessions, portal.terms_versions');
  const asked = Array.from({ length: 16 }, () => get('/en/log-in'));
  const ready = await get('/readyz');
  assert.equal(ready.status, 503);
  assert.ok(ready.ms < 2500, `${ready.ms} ms`);
  for (const page of await Promise.all(asked)) {
    assert.deepEqual([page.status, page.retryAfter], [503, '5']);
    assert.ok(page.ms < 8000, `${page.ms} ms`);
  }
  const started = Date.now();
  world.running.child.kill('SIGTERM');
  assert.equal(await world.running.ended, 0, world.running.output());
  assert.ok(Date.now() - started < 8000);
});
