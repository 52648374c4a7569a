import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Database, Db } from '#kernel/db/database.ts';
import {
  openSmallSite,
  type SmallBrowser,
  type SmallPage,
  type SmallSite,
  tokenOf,
} from '#test/site/small-site.tsx';
import { MINUTE } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';

const VAULT = '/en/vaults/7';
const VAULT_FR = '/fr/coffres/7';
const RIGHT = {
  name: 'Anna',
  question: 'Colour',
  password: 'Swordfish',
  again: 'Swordfish',
  answer: 'Indigo',
};
const EMPTY = { password: '', again: '', answer: '' };
const SECRETS = ['Swordfish', 'Indigo', 'Herring'];
const KEY = 'small-kept';

const logged: string[] = [];
const destination = new Writable({
  write: (chunk, _encoding, done) => {
    logged.push(String(chunk));
    done();
  },
});

let database: Database;
let db: Db;
let site: SmallSite;
let browser: SmallBrowser;
before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
  site = await openSmallSite({ db, destination });
});
beforeEach(async () => {
  await db.deleteFrom('sessions').execute();
  browser = site.browser();
});
after(async () => {
  await site.close();
  await database.close();
});

/** What the form of a page holds hidden. */
const hiddenIn = ({ text }: SmallPage): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

/** Sends the form of a page that was answered, as it stands but for these fields; shows it where it comes back. */
const sendOn = (page: SmallPage, fields: Record<string, string>, url = VAULT): Promise<SmallPage> =>
  shown(browser.post(url, { ...hiddenIn(page), ...RIGHT, ...EMPTY, ...fields }));

/** Opens a vault's page and sends its form; shows it where it comes back. */
const sendFirst = (fields: Record<string, string>): Promise<SmallPage> => shown(browser.send(VAULT, fields));

async function shown(answered: Promise<SmallPage>): Promise<SmallPage> {
  const answer = await answered;
  if (answer.to === null || answer.to === '/en' || answer.to.startsWith('/fr')) return answer;
  const page = await browser.get(answer.to);
  return { ...page, headers: answer.headers };
}

/** What stands in the place of secrets that are kept. */
const keptIn = ({ text }: SmallPage): string[] =>
  [...text.matchAll(/<p class="label">(\w+)<\/p><p class="hint">(?:Kept from before|Conservé)/g)].map(
    ([, name = '']) => name,
  );

const firstMistake = (): Promise<SmallPage> => sendFirst({ ...RIGHT, name: '' });

const sessionsKept = async (): Promise<string> =>
  JSON.stringify(await db.selectFrom('sessions').select('data').execute());

/** What a vault was shut with, once it was. */
const shutWith = async (): Promise<string> =>
  (await browser.get('/en')).text.match(/<h1[^>]*>colour ([^<]*)</)?.[1] ?? '';

test('one mistake wipes no secret: the form says that it is kept, and is done without typing it again', async () => {
  const wrong = await firstMistake();
  assert.deepEqual(keptIn(wrong), ['password', 'again', 'answer']);
  assert.doesNotMatch(wrong.text, /All of it again|never shown again/);
  assert.equal((await sendOn(wrong, {})).to, '/en');
  assert.equal(await shutWith(), 'Swordfish Swordfish Colour Indigo');
});

test('it is in no page and no log, and in the database only sealed', async () => {
  const wrong = await firstMistake();
  const again = await sendOn(wrong, { name: '' });
  await sendOn(again, { name: '', _language: 'fr' });
  const pages = [wrong, again, await browser.get(VAULT_FR)];
  assert.deepEqual(keptIn(pages[2] as SmallPage), ['password', 'again', 'answer']);
  const kept = await sessionsKept();
  assert.match(kept, /"sealed"/);
  assert.ok(logged.length > 0);
  for (const secret of SECRETS) {
    for (const { text, headers } of pages)
      assert.ok(!`${text} ${JSON.stringify(headers)}`.includes(secret), secret);
    assert.ok(!kept.includes(secret), secret);
    assert.ok(!logged.join('').includes(secret), secret);
  }
});

test('what is wrong is not kept, nor what rests on it, nor what is no secret to keep', async () => {
  const short = await sendFirst({ ...RIGHT, password: 'small', again: 'small', pin: 'Herring' });
  assert.deepEqual(keptIn(short), ['answer']);
  assert.match(short.text, /never shown again/);
  const twice = await sendOn(short, { password: 'Swordfish', again: 'Other' });
  assert.deepEqual(keptIn(twice), ['password', 'answer']);
  assert.equal((await sendOn(twice, { again: 'Swordfish' })).status, 303);
});

test('where the mistake is not one field’s, nothing is kept', async () => {
  const wrong = await sendFirst({ ...RIGHT, name: 'nobody' });
  assert.deepEqual(keptIn(wrong), []);
  assert.match(wrong.text, /All of it again/);
  assert.doesNotMatch(await sessionsKept(), /"sealed"/);
});

test('what is typed anew replaces what is kept', async () => {
  const wrong = await firstMistake();
  const other = await sendOn(wrong, { name: '', password: 'Herring' });
  assert.match(other.text, /Mend the again/);
  assert.equal((await sendOn(other, { again: 'Herring', answer: 'Green' })).status, 303);
  assert.equal(await shutWith(), 'Herring Herring Colour Green');
});

test('an answer is kept for its question only', async () => {
  const wrong = await firstMistake();
  assert.match((await sendOn(wrong, { question: 'Town' })).text, /Mend the answer/);
});

test('after ten minutes it has to be typed again, however often the form was sent', async () => {
  const wrong = await firstMistake();
  site.clock.advance(6 * MINUTE);
  const again = await sendOn(wrong, { name: '' });
  assert.equal(keptIn(again).length, 3);
  const cookie = again.headers['set-cookie'];
  assert.match(String(cookie), new RegExp(`${KEY}=[\\w-]{43}; Max-Age=240; Path=/; HttpOnly; SameSite=Lax`));
  site.clock.advance(5 * MINUTE);
  const late = await sendOn(again, {});
  assert.match(late.text, /Mend the password[\s\S]*All of it again/);
});

test('the database is of no use without the cookie, nor the cookie without the database', async () => {
  const wrong = await firstMistake();
  const key = browser.cookies.get(KEY) ?? '';
  browser.cookies.delete(KEY);
  assert.match((await sendOn(wrong, {})).text, /Mend the password/);
  const other = await firstMistake();
  await db.updateTable('sessions').set({ data: sql`data - 'sealed'` }).execute();
  assert.match((await sendOn(other, {})).text, /Mend the password/);
  const third = await firstMistake();
  browser.cookies.set(KEY, key);
  assert.match((await sendOn(third, {})).text, /Mend the password/);
});

test('it serves no other form, no other page of the same form, and no other session', async () => {
  const wrong = await firstMistake();
  assert.match((await sendOn(wrong, { _form: 'another' })).text, /Mend the password/);
  const same = await firstMistake();
  assert.match((await sendOn(same, {}, '/en/vaults/8')).text, /Mend the password/);
  const third = await firstMistake();
  const thief = site.browser();
  thief.cookies.set(KEY, browser.cookies.get(KEY) ?? '');
  await thief.send('/en/colour', { colour: 'red' }, '/en/sign-in');
  const form = { ...hiddenIn(third), ...RIGHT, ...EMPTY, _csrf: tokenOf(await thief.get('/en/sign-in')) };
  // Not even with the cookie of the one, and what was kept of it in the row of the other.
  thief.cookies.set(KEY, browser.cookies.get(KEY) ?? '');
  const rows = await db.selectFrom('sessions').select('data').execute();
  const { data } = rows.find((row) => 'sealed' in row.data) ?? {};
  await db
    .updateTable('sessions')
    .set({ data: JSON.stringify(data) })
    .execute();
  assert.match((await thief.follow(thief.post(VAULT, form))).text, /Mend the password/);
  assert.equal((await sendOn(third, {})).status, 303);
});

test('it is dropped when the form is done, when it is left, and when the session ends', async () => {
  const isKept = async () => /"sealed"/.test(await sessionsKept());
  await sendOn(await firstMistake(), {});
  assert.equal(await isKept(), false);
  assert.equal(browser.cookies.has(KEY), false);

  const left = await firstMistake();
  assert.equal(await isKept(), true);
  await browser.get('/en');
  assert.equal(await isKept(), false);
  assert.equal(browser.cookies.has(KEY), false);
  assert.match((await sendOn(left, {})).text, /Mend the password/);

  await browser.signIn('anna');
  await firstMistake();
  assert.equal(await isKept(), true);
  await browser.post('/en/sign-out', hiddenIn(await firstMistake()));
  assert.equal(await isKept(), false);

  await browser.signIn('anna');
  await browser.post('/en/elevate', hiddenIn(await firstMistake()));
  assert.equal(await isKept(), false);
});
