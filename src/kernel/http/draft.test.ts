import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { after, before, beforeEach, test } from 'node:test';
import { mintPin, PIN_BYTES } from '#kernel/codes.ts';
import type { Database, Db } from '#kernel/db/database.ts';
import {
  openSmallSite,
  type SmallBrowser,
  type SmallPage,
  type SmallSite,
  tokenOf,
} from '#test/site/small-site.tsx';
import { HOUR } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import type { Draft } from './draft.ts';
import { endSessionsOf, purgeSessions } from './session-store.ts';

const NOTE = '/en/shelves/top/notes/7';
const NOTE_FR = '/fr/etageres/top/notes/7';
const OTHER = '/en/shelves/top/notes/8';
const TYPED = { title: '', tags: ['red'] };

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

const rows = () => db.selectFrom('sessions').select('data').execute();

/** All drafts that sessions hold, those of forms that were refused. */
const refused = async (): Promise<Draft[]> =>
  (await rows())
    .flatMap(({ data }) => Object.values((data.drafts ?? {}) as Record<string, Draft>))
    .filter((draft) => draft.refused !== undefined);

const formOf = ({ text }: SmallPage): string => /name="_form" value="([^"]*)"/.exec(text)?.[1] ?? '';

/** Sends a form as its page holds it. */
const sendFrom = (page: SmallPage, url: string, fields: Record<string, string | readonly string[]>) =>
  browser.post(url, { _csrf: tokenOf(page), _form: formOf(page), ...fields });

const hasError = ({ text }: SmallPage): boolean =>
  text.includes('<title>Error: ') && /class="error-summary" role="alert" tabindex="-1"/.test(text);

const isTicked = ({ text }: SmallPage): boolean => /value="red"[^>]*checked/.test(text);

const file = (bytes: number) => new File([Buffer.alloc(bytes)], 'a.png');

// Which answer a form with something wrong gets.
for (const [what, status, send] of [
  ['a session', 303, () => browser.send(NOTE, TYPED)],
  ['a session and a query', 303, () => browser.send(`${NOTE}?from=list`, TYPED)],
  ['a secret address', 422, () => browser.send('/en/letters/abc', TYPED)],
  [
    'a form with files, and none brought',
    303,
    async () => browser.postParts('/en/picture', [['_csrf', tokenOf(await browser.get('/en/picture'))]]),
  ],
  [
    'a file, and something wrong beside it',
    422,
    async () =>
      browser.postParts('/en/album', [
        ['_csrf', tokenOf(await browser.get('/en/album'))],
        ['first', file(10)],
        ['second', file(2000)],
      ]),
  ],
  [
    'a file that is too large',
    413,
    async () =>
      browser.postParts('/en/picture', [
        ['_csrf', tokenOf(await browser.get('/en/picture'))],
        ['picture', file(2000)],
      ]),
  ],
  [
    'a PIN in its words',
    422,
    () => browser.send(NOTE, { ...TYPED, more: `My PIN is ${mintPin(randomBytes(PIN_BYTES)).text}.` }),
  ],
  ['no token of this session', 422, () => browser.post(NOTE, TYPED)],
  [
    'more than a draft may hold',
    422,
    () => browser.send(NOTE, { ...TYPED, more: Array(4).fill('x'.repeat(4999)) }),
  ],
] as const)
  test(`with ${what} it is answered by ${status}`, async () => {
    await browser.signIn('anna');
    const answer = await send();
    assert.equal(answer.status, status);
    if (status === 303)
      assert.match(answer.to ?? '', /^(\/en\/shelves\/top\/notes\/7(\?from=list)?|\/en\/picture)$/);
    assert.ok(hasError(await browser.follow(answer)));
    assert.deepEqual(await refused(), [], 'nothing is left of it');
  });

test('without a session it is answered by 422, and none is begun', async () => {
  const answer = await browser.send('/en/vaults/7', { name: '', pin: 'x' });
  assert.equal(answer.status, 422);
  assert.ok(hasError(answer));
  assert.deepEqual(await rows(), []);
});

test('its page shows once what is wrong and what was typed, and is itself again when it is fetched anew', async () => {
  await browser.signIn('anna');
  const page = await browser.get(NOTE);
  assert.equal((await sendFrom(page, NOTE, TYPED)).to, NOTE);
  assert.deepEqual((await rows())[0]?.data.drafts && Object.keys((await rows())[0]?.data.drafts as object), [
    `${formOf(page)}.`,
  ]);
  const shown = await browser.get(NOTE);
  assert.ok(hasError(shown) && isTicked(shown));
  assert.equal(formOf(shown), formOf(page), 'the form keeps its name');
  const anew = await browser.get(NOTE);
  assert.ok(!hasError(anew) && !isTicked(anew));
});

test('in the other language what was typed is shown, and nothing in the former', async () => {
  await browser.signIn('anna');
  await browser.send(NOTE, TYPED);
  const french = await browser.get(NOTE_FR);
  assert.ok(isTicked(french));
  assert.doesNotMatch(french.text, /Enter a title|error-summary/);
});

test('two tabs with two forms do not disturb each other', async () => {
  await browser.signIn('anna');
  const [one, other] = [await browser.get(NOTE), await browser.get(OTHER)];
  await Promise.all([
    sendFrom(one, NOTE, { title: '', tags: ['red'] }),
    sendFrom(other, OTHER, { title: '', tags: ['blue'] }),
  ]);
  const [second, first] = [await browser.get(OTHER), await browser.get(NOTE)];
  assert.ok(hasError(first) && isTicked(first));
  assert.ok(hasError(second) && !isTicked(second));
});

test('a form that is done forgets its own draft, and no other of the same page', async () => {
  await browser.signIn('anna');
  const [one, other] = [await browser.get(NOTE), await browser.get(NOTE)];
  assert.notEqual(formOf(one), formOf(other));
  await sendFrom(one, NOTE, TYPED);
  await sendFrom(other, NOTE, TYPED);
  assert.equal((await refused()).length, 2);
  await sendFrom(other, NOTE, { title: 'Milk' });
  assert.equal((await refused()).length, 1);
  assert.ok(hasError(await browser.get(NOTE)));
});

test('of eleven forms that were refused and not shown, the oldest is dropped', async () => {
  await browser.signIn('anna');
  const _csrf = tokenOf(await browser.get(NOTE));
  for (let id = 1; id <= 11; id += 1)
    assert.equal((await browser.post(`/en/shelves/top/notes/${id}`, { _csrf, ...TYPED })).status, 303);
  assert.equal((await refused()).length, 10);
  assert.ok(!hasError(await browser.get('/en/shelves/top/notes/1')));
  for (const id of [2, 11]) assert.ok(hasError(await browser.get(`/en/shelves/top/notes/${id}`)), `${id}`);
});

test('it is not shown after an hour', async () => {
  await browser.signIn('anna');
  await browser.send(NOTE, TYPED);
  for (let waited = 0; waited < HOUR; waited += HOUR / 4) {
    await browser.get('/en');
    site.clock.advance(HOUR / 4);
  }
  assert.ok(!hasError(await browser.get(NOTE)));
});

test('it goes when the session ends, however it does, and with the row of one that ran out', async () => {
  const ways: readonly (() => Promise<unknown>)[] = [
    async () => browser.post('/en/sign-out', { _csrf: tokenOf(await browser.get('/en/sign-in')) }),
    () => endSessionsOf(db, 'anna', 'test: suspended', site.clock.now()),
    () => purgeSessions(db, new Date(site.clock.now().getTime() + 1)),
  ];
  for (const end of ways) {
    await browser.signIn('anna');
    await browser.send(NOTE, TYPED);
    assert.equal((await refused()).length, 1);
    await end();
    assert.equal((await refused()).length, 0);
  }
});

test('nobody else sees it: not who signs in next, and no other browser of the same person', async () => {
  await browser.signIn('anna');
  await browser.send(NOTE, TYPED);
  const second = site.browser();
  await second.signIn('anna');
  assert.ok(!hasError(await second.get(NOTE)));
  await browser.signIn('berta');
  assert.ok(!hasError(await browser.get(NOTE)));
});

test('nothing of it is logged, and no secret is kept', async () => {
  await browser.signIn('anna');
  await browser.send(NOTE, { title: '', tags: 'quetsche', password: 'swordfish' });
  const kept = JSON.stringify(await rows());
  assert.ok(kept.includes('quetsche') && !kept.includes('swordfish'));
  await browser.get(NOTE);
  assert.ok(logged.length > 0 && !/quetsche|swordfish|Enter a title/.test(logged.join('')));
});
