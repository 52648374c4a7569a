import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '#kernel/db/database.ts';
import { assets } from '#kernel/ui/assets.ts';
import { openSmallSite, type SmallSite, tokenOf } from '#test/site/small-site.tsx';
import { openTestDatabase } from '#test/world/database.ts';

const BROWSERS = { 'accept-encoding': 'gzip, deflate, br, zstd' };

let database: Database;
let site: SmallSite;
before(async () => {
  database = await openTestDatabase();
  site = await openSmallSite({ db: database.schema('portal') });
});
after(async () => {
  await site.close();
  await database.close();
});

test('a page is compressed for browsers that take it so, and is the same page', async () => {
  const browser = site.browser();
  const whole = await browser.get('/en');
  const packed = await browser.get('/en', BROWSERS);
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.equal(withoutIds(packed.text), withoutIds(whole.text));
  assert.ok(Number(packed.headers['content-length']) < whole.text.length * 0.6);
  for (const { headers } of [whole, packed]) assert.equal(headers.vary, 'Accept-Encoding');
});

test('whoever names no coding, or refuses it, is answered without', async () => {
  for (const wish of ['', 'identity', 'deflate', 'gzip;q=0', 'gzip;q=0.000, br', 'xgzip', 'gzip2']) {
    const { headers } = await site.browser().get('/en', { 'accept-encoding': wish });
    assert.equal(headers['content-encoding'], undefined, wish);
  }
  for (const wish of ['gzip', 'GZIP;q=0.5', 'br;q=1.0, gzip;q=0.8']) {
    const { headers } = await site.browser().get('/en', { 'accept-encoding': wish });
    assert.equal(headers['content-encoding'], 'gzip', wish);
  }
});

test('a page that shows a code is sent as it is', async () => {
  const { headers, text } = await site.browser().get('/en/code', BROWSERS);
  assert.match(text, /7K3M-Q9TX/);
  assert.equal(headers['content-encoding'], undefined);
  assert.equal(headers.vary, undefined);
});

test('a page that another site asks for with our cookies is sent as it is', async () => {
  const browser = site.browser();
  const from = (place: string) => browser.get('/en', { ...BROWSERS, 'sec-fetch-site': place });
  // A stranger, as from a search engine, has nothing to be learned.
  assert.equal((await from('cross-site')).headers['content-encoding'], 'gzip');
  await browser.signIn('anna');
  for (const place of ['cross-site', 'same-site'])
    assert.equal((await from(place)).headers['content-encoding'], undefined, place);
  for (const place of ['same-origin', 'none'])
    assert.equal((await from(place)).headers['content-encoding'], 'gzip', place);
});

test('a file that a page gives out is sent as it is', async () => {
  assert.equal((await site.browser().get('/en/file', BROWSERS)).headers['content-encoding'], undefined);
});

test('the style sheet and the script are as small as browsers take them, fonts as they are', async () => {
  for (const path of [assets.css, assets.script]) {
    const whole = await site.browser().get(path);
    for (const [wish, coding] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const packed = await site.browser().get(path, { 'accept-encoding': wish });
      assert.equal(packed.headers['content-encoding'], coding);
      assert.equal(packed.text, whole.text);
      assert.ok(Number(packed.headers['content-length']) < whole.text.length * 0.4);
    }
  }
  const font = await site.browser().get(assets.fonts['lato.woff2'], BROWSERS);
  assert.equal(font.headers['content-encoding'], undefined);
});

test('each page has its own token, all its forms the same, and each is taken', async () => {
  const browser = site.browser();
  await browser.signIn('anna');
  const note = '/en/shelves/top/notes/7';
  const [one, other] = [tokenOf(await browser.get(note)), tokenOf(await browser.get(note))];
  assert.notEqual(one, other);
  for (const token of [other, one, one])
    assert.equal((await browser.post(note, { _csrf: token, title: 'Milk' })).status, 303);
});

const withoutIds = (html: string): string => html.replaceAll(/[0-9A-Z]{5}-[0-9A-Z]{5}/g, '');
