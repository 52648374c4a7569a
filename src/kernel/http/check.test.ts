import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import {
  openSmallSite,
  type SmallBrowser,
  type SmallPage,
  type SmallSite,
  tokenOf,
} from '#test/site/small-site.tsx';
import { openTestDatabase } from '#test/world/database.ts';

const PLAN = '/en/plans/7';

let database: Database;
let db: Db;
let site: SmallSite;
let browser: SmallBrowser;
before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
  site = await openSmallSite({ db });
});
beforeEach(async () => {
  await db.deleteFrom('sessions').execute();
  browser = site.browser();
  await browser.signIn('anna');
});
after(async () => {
  await site.close();
  await database.close();
});

const drafts = async () =>
  (await db.selectFrom('sessions').select('data').execute()).flatMap(({ data }) =>
    Object.keys((data.drafts ?? {}) as object),
  );
const formOf = ({ text }: SmallPage): string => /name="_form" value="([^"]*)"/.exec(text)?.[1] ?? '';
const isCheck = ({ text }: SmallPage, title: string): boolean =>
  text.includes(`name="title" value="${title}"`) && text.includes('Do it');
const isForm = ({ text }: SmallPage, title: string): boolean =>
  text.includes('Look at it') && (/name="title"[^>]* value="([^"]*)"/.exec(text)?.[1] ?? '') === title;
const WAITED = /It has not been sent\.[\s\S]*name="_anew"/;

/** Sends a form as its page holds it. */
const sendFrom = (page: SmallPage, url: string, fields: Record<string, string>) =>
  browser.post(url, { _csrf: tokenOf(page), _form: formOf(page), ...fields });

/** Types a title, and looks at it once more. */
async function look(title = 'Milk', tab?: SmallPage) {
  const form = tab ?? (await browser.get(PLAN));
  const answer = await sendFrom(form, PLAN, { title });
  assert.equal(answer.status, 303);
  assert.equal(answer.to, `${PLAN}?form=${formOf(form)}`);
  return { at: answer.to ?? '', check: await browser.follow(answer) };
}

test('what is looked at once more stands at an address of its own, as often as it is fetched, and is done from there', async () => {
  const { at, check } = await look();
  assert.ok(isCheck(check, 'Milk'));
  assert.ok(isCheck(await browser.get(at), 'Milk'));
  assert.doesNotMatch(check.text, WAITED);
  const done = await sendFrom(check, PLAN, { title: 'Milk', seen: 'so' });
  assert.equal(decodeURIComponent(browser.cookies.get('small-notice') ?? ''), 'test: so Milk');
  assert.deepEqual([done.to, await drafts()], ['/en', []]);
});

test('the page before shows what was typed, says that it was not sent, and can be begun anew', async () => {
  await look();
  const back = await browser.get(PLAN);
  assert.ok(isForm(back, 'Milk'));
  assert.match(back.text, WAITED);
  const anew = await sendFrom(back, PLAN, { title: 'Milk', _anew: 'yes' });
  assert.equal(anew.to, PLAN);
  const empty = await browser.follow(anew);
  assert.ok(isForm(empty, ''));
  assert.doesNotMatch(empty.text, WAITED);
  assert.deepEqual(await drafts(), []);
});

test('it is mended where it was typed, without a word that it has waited', async () => {
  const { check } = await look();
  const mend = await sendFrom(check, PLAN, { title: 'Milk', seen: 'so', mend: 'yes' });
  assert.equal(mend.status, 303);
  const form = await browser.follow(mend);
  assert.ok(isForm(form, 'Milk'));
  assert.doesNotMatch(form.text, WAITED);
  const wrong = await browser.follow(await sendFrom(form, PLAN, { title: '' }));
  assert.match(wrong.text, /Enter a title/);
});

test('it is looked at in the other language, and there is mended or done', async () => {
  const { check } = await look();
  const toggled = await sendFrom(check, PLAN, { title: 'Milk', seen: 'so', _language: 'fr' });
  const french = await browser.follow(toggled);
  assert.match(french.text, /<html lang="fr"/);
  assert.ok(isCheck(french, 'Milk'));
  assert.match((await browser.get('/fr/plans/7')).text, /Rien n’a encore été envoyé/);
});

test('what is wrong with a form is of later words than those that it waited with, which are gone', async () => {
  const { check } = await look();
  const wrong = await sendFrom(check, PLAN, { title: '' });
  assert.match((await browser.follow(wrong)).text, /Enter a title/);
  const again = await browser.get(PLAN);
  assert.ok(isForm(again, ''));
  assert.doesNotMatch(again.text, WAITED);
});

test('each of two tabs looks at its own', async () => {
  const tabs = [await browser.get(PLAN), await browser.get(PLAN)];
  const [one, other] = [await look('Milk', tabs[0]), await look('Bread', tabs[1])];
  assert.ok(isCheck(await browser.get(one.at), 'Milk') && isCheck(await browser.get(other.at), 'Bread'));
});

test('nobody else looks at it, nor another page of its kind', async () => {
  const { at } = await look();
  const id = new URL(at, 'http://small').searchParams.get('form');
  assert.ok(isForm(await browser.get(`/en/plans/8?form=${id}`), ''));
  for (const guess of ['', 'constructor', '__proto__', 'x'.repeat(12)])
    assert.ok(isForm(await browser.get(`${PLAN}?form=${guess}`), 'Milk'), guess);
  await browser.signIn('berta');
  assert.ok(isForm(await browser.get(at), ''));
});

test('where no draft can hold it, it is shown at once, and mended so', async () => {
  const form = await browser.get('/en/wishes/abc');
  const check = await sendFrom(form, '/en/wishes/abc', { title: 'Milk' });
  assert.equal(check.status, 200);
  assert.ok(isCheck(check, 'Milk'));
  const mend = await sendFrom(check, '/en/wishes/abc', { title: 'Milk', seen: 'so', mend: 'yes' });
  assert.equal(mend.status, 200);
  assert.ok(isForm(mend, 'Milk'));
  assert.deepEqual(await drafts(), []);
});
