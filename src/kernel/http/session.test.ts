import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import { openSmallSite, type SmallBrowser, type SmallSite, tokenOf } from '#test/site/small-site.tsx';
import { HOUR, MINUTE } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { sha256 } from '../secrets/tokens.ts';
import { endSessionsOf, endSessionsWhere, listSessions, purgeSessions } from './session-store.ts';
import { turnSession } from './session-turn-store.ts';

let database: Database;
let db: Db;
let site: SmallSite;
let browser: SmallBrowser;
before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
});
beforeEach(async () => {
  await db.deleteFrom('sessions').execute();
  await site?.close();
  site = await openSmallSite({ db });
  browser = site.browser();
});
after(async () => {
  await site.close();
  await database.close();
});

test('looking around writes nothing and gives no cookie', async () => {
  await browser.get('/en');
  assert.deepEqual([...browser.cookies], []);
  assert.deepEqual(await rows(), []);
});

test('a form gives a cookie but stores nothing until something has to be kept', async () => {
  await browser.get('/en/sign-in');
  assert.deepEqual([...browser.cookies.keys()], ['small']);
  assert.deepEqual(await rows(), []);
  await browser.signIn('anna');
  assert.equal((await rows()).length, 1);
});

test('a browser under whose token nothing was kept is not looked up', async () => {
  await browser.get('/en/sign-in');
  const cookie = browser.cookies.get('small') ?? '';
  assert.match(cookie, /^[\w-]{43}\.$/);
  await keepColour('red');
  assert.equal(browser.cookies.get('small'), cookie.slice(0, -1), 'the same token, for forms in other tabs');
  const stripped = site.browser();
  stripped.cookies.set('small', cookie);
  assert.match((await stripped.get('/en')).text, /colour undefined/);
});

test('two forms that are each the first to keep something are both kept, and none in a session that has begun', async () => {
  const page = await browser.get('/en/sign-in');
  const other = site.browser();
  const cookie = browser.cookies.get('small') ?? '';
  other.cookies.set('small', cookie);
  const send = (one: SmallBrowser, colour: string) =>
    one.post('/en/colour', { _csrf: tokenOf(page), colour }).then(({ status }) => status);
  assert.deepEqual([await send(browser, 'red'), await send(other, 'blue')], [303, 303]);
  assert.equal(browser.cookies.get('small'), other.cookies.get('small'));
  assert.match((await browser.get('/en')).text, /colour blue/);
  assert.equal((await rows()).length, 1);
  await browser.signIn('anna');
  other.cookies.set('small', cookie);
  assert.equal(await send(other, 'green'), 303);
  assert.match((await browser.get('/en')).text, /anna[\s\S]*colour blue/);
  assert.deepEqual((await rows()).map(({ end_reason }) => end_reason).toSorted(), [null, 'rotated']);
});

test('what is kept stays with this browser, and is forgotten by null', async () => {
  await keepColour('red');
  assert.match((await browser.get('/en')).text, /colour red/);
  assert.match((await site.browser().get('/en')).text, /colour undefined/);
  await keepColour('');
  assert.match((await browser.get('/en')).text, /colour undefined/);
});

test('signing in gives a new token, keeps what was kept, and ends the former token for good', async () => {
  await keepColour('red');
  const former = browser.cookies.get('small') ?? '';
  await browser.signIn('anna');
  assert.notEqual(browser.cookies.get('small'), former);
  const page = await browser.get('/en');
  assert.match(page.text, /colour red/);
  assert.match(page.text, /anna/);
  const thief = site.browser();
  thief.cookies.set('small', former);
  assert.match((await thief.get('/en')).text, /nobody/);
  await thief.get('/en/sign-in');
  assert.notEqual(thief.cookies.get('small'), former, 'an ended token is never filled anew');
});

test('a sign-in sent twice at once is two sessions, and none once the former was ended otherwise', async () => {
  await keepColour('red');
  const [former] = await rows();
  assert.ok(former);
  const next = (token: string) =>
    turnSession(db, former.id, {
      tokenHash: sha256(token),
      subject: 'anna',
      data: { colour: 'red' },
      locale: 'en',
      network: former.network,
      userAgent: former.user_agent,
      now: site.clock.now(),
    });
  const turned = [await next('one'), await next('other')];
  const after = await rows();
  assert.equal(after.length, 3);
  for (const id of turned) assert.equal(after.find((row) => row.id === id)?.subject, 'anna');
  assert.equal(after.find(({ id }) => id === former.id)?.end_reason, 'rotated');
  assert.equal(await endSessionsOf(db, 'anna', 'test: elsewhere', site.clock.now()), 2);
  await db.updateTable('sessions').set({ end_reason: 'test: elsewhere' }).execute();
  assert.equal(await next('third'), undefined);
  assert.equal((await rows()).length, 3);
});

test('elevation gives the same session a new token, and no more hours', async () => {
  await browser.signIn('anna');
  const former = browser.cookies.get('small') ?? '';
  const [before] = await rows();
  site.clock.advance(MINUTE);
  await browser.send('/en/elevate', {}, '/en/sign-in');
  assert.notEqual(browser.cookies.get('small'), former);
  const page = await browser.get('/en');
  assert.match(page.text, /anna/);
  assert.match(page.text, /colour gold/);
  const [after, ...others] = await rows();
  assert.deepEqual([after?.id, after?.created_at, others], [before?.id, before?.created_at, []]);
  const thief = site.browser();
  thief.cookies.set('small', former);
  assert.match((await thief.get('/en')).text, /nobody/);
});

test('the token is stored as a hash only', async () => {
  await browser.signIn('anna');
  const token = browser.cookies.get('small') ?? '';
  assert.equal(token.length, 43);
  for (const row of await rows()) assert.ok(!JSON.stringify(row).includes(token));
});

test('a session ends after 20 minutes without use', async () => {
  await browser.signIn('anna');
  site.clock.advance(20 * MINUTE - 1);
  assert.match((await browser.get('/en')).text, /anna/);
  site.clock.advance(20 * MINUTE);
  assert.match((await browser.get('/en')).text, /nobody/);
});

test('a session ends after 8 hours, however much it is used', async () => {
  await browser.signIn('anna');
  for (let minutes = 15; minutes < 8 * 60; minutes += 15) {
    site.clock.advance(15 * MINUTE);
    assert.match((await browser.get('/en')).text, /anna/, `after ${minutes} minutes`);
  }
  site.clock.advance(15 * MINUTE);
  assert.match((await browser.get('/en')).text, /nobody/);
});

test('use is noted at most twice a minute', async () => {
  await browser.signIn('anna');
  const seen = async () => (await rows()).at(-1)?.seen_at.getTime();
  const first = await seen();
  site.clock.advance(29_000);
  await browser.get('/en');
  assert.equal(await seen(), first);
  site.clock.advance(1_000);
  await browser.get('/en');
  assert.equal(await seen(), (first ?? 0) + 30_000);
});

test('signing out takes the cookie away and ends the session', async () => {
  await browser.signIn('anna');
  const token = browser.cookies.get('small') ?? '';
  await browser.send('/en/sign-out', {}, '/en/sign-in');
  assert.equal(browser.cookies.has('small'), false);
  browser.cookies.set('small', token);
  assert.match((await browser.get('/en')).text, /nobody/);
  assert.equal((await rows())[0]?.end_reason, 'test: logout');
});

test('somebody’s sessions can be ended from elsewhere, all or all but one', async () => {
  const [one, other, stranger] = [browser, site.browser(), site.browser()];
  await one.signIn('anna');
  await other.signIn('anna');
  await stranger.signIn('berta');
  const since = new Date(site.clock.now().getTime() - HOUR);
  const [mine] = await listSessions(db, 'anna', since);
  assert.equal(await endSessionsOf(db, 'anna', 'test: elsewhere', site.clock.now(), mine?.id), 1);
  assert.deepEqual(
    (await listSessions(db, 'anna', since)).map(({ id }) => id),
    [mine?.id],
  );
  assert.equal(await endSessionsOf(db, 'anna', 'test: suspended', site.clock.now()), 1);
  for (const ended of [one, other]) assert.match((await ended.get('/en')).text, /nobody/);
  assert.match((await stranger.get('/en')).text, /berta/);
});

test('sessions can be ended by something they keep', async () => {
  await keepColour('red');
  const other = site.browser();
  await other.send('/en/colour', { colour: 'blue' }, '/en/sign-in');
  assert.equal(await endSessionsWhere(db, { colour: 'red' }, 'test: told to', site.clock.now()), 1);
  assert.match((await browser.get('/en')).text, /colour undefined/);
  assert.match((await other.get('/en')).text, /colour blue/);
});

test('sessions unused since a day are removed', async () => {
  await browser.signIn('anna');
  assert.equal(await purgeSessions(db, site.clock.now()), 0);
  assert.equal(await purgeSessions(db, new Date(site.clock.now().getTime() + 1)), 1);
});

test('over https the cookie is bound to its host, and no script reads it', async () => {
  const secure = await openSmallSite({ db, origin: 'https://portal.example' });
  const page = await secure.browser().get('/en/sign-in');
  const [cookie = ''] = [page.headers['set-cookie']].flat();
  assert.match(String(cookie), /^__Host-small=/);
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    assert.ok(String(cookie).includes(attribute), attribute);
  assert.doesNotMatch(String(cookie), /Domain/);
  await secure.close();
});

const rows = () => db.selectFrom('sessions').selectAll().orderBy('created_at').execute();

const keepColour = (colour: string) => browser.send('/en/colour', { colour }, '/en/sign-in');
