import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Database } from '#kernel/db/database.ts';
import { openSmallSite, type SmallBrowser, type SmallSite, tokenOf } from '#test/site/small-site.tsx';
import { openTestDatabase } from '#test/world/database.ts';

const PICTURE = '/en/picture';
const STALE = /was out of date/;
const fileOf = (bytes: number, name = 'a b.png') => new File([Buffer.alloc(bytes, 1)], name);

describe('a form with a file', () => {
  let database: Database;
  let site: SmallSite;
  let browser: SmallBrowser;
  before(async () => {
    database = await openTestDatabase();
    site = await openSmallSite({ db: database.schema('portal') });
  });
  beforeEach(async () => {
    browser = site.browser();
    await browser.signIn('anna');
  });
  after(async () => {
    await site.close();
    await database.close();
  });

  const token = async () => tokenOf(await browser.get(PICTURE));
  const sendFile = async (file: File, title = 'Lake') =>
    browser.postParts(PICTURE, [
      ['_csrf', await token()],
      ['title', title],
      ['picture', file],
    ]);

  it('gives the route its fields and the file, whole', async () => {
    const page = await sendFile(fileOf(1000));
    assert.equal(page.status, 303, page.text);
    assert.equal(decodeURIComponent(browser.cookies.get('small-notice') ?? ''), 'test: Lake a b.png 1000');
  });

  it('takes the empty file of a browser where none was chosen for none, and keeps what was typed', async () => {
    const answer = await sendFile(new File([], ''));
    assert.equal(answer.status, 303);
    const page = await browser.follow(answer);
    assert.match(page.text, /Choose a picture/);
    assert.match(page.text, /value="Lake"/);
  });

  it('says at the field that a file is too large, by its announced length or by its own', async () => {
    for (const bytes of [1001, 500_000]) {
      const page = await sendFile(fileOf(bytes));
      assert.equal(page.status, 413);
      assert.match(page.text, /href="#picture">Choose a smaller picture/);
    }
  });

  it('is not called too large where there are two, or too many fields', async () => {
    const csrf = ['_csrf', await token()] as const;
    const two = [csrf, ['picture', fileOf(10)], ['picture', fileOf(10)]] as const;
    const many = [csrf, ...Array.from({ length: 30 }, (_, n) => [`field${n}`, 'x'] as const)];
    for (const parts of [two, many]) {
      const page = await browser.postParts(PICTURE, parts);
      assert.equal(page.status, 400);
      assert.doesNotMatch(page.text, /smaller picture/);
    }
  });

  it('is not looked at without the form’s token, wherever that stands', async () => {
    const file = ['picture', fileOf(10)] as const;
    const forms = [[file], [['_csrf', 'x'.repeat(43)], file], [file, ['_csrf', await token()]]] as const;
    for (const parts of forms) {
      const page = await browser.postParts(PICTURE, parts);
      assert.equal(page.status, 422);
      assert.match(page.text, STALE);
    }
  });

  it('is not taken from another site', async () => {
    const parts = [
      ['_csrf', await token()],
      ['picture', fileOf(10)],
    ] as const;
    const page = await browser.postParts(PICTURE, parts, { 'sec-fetch-site': 'cross-site' });
    assert.equal(page.status, 422);
  });

  it('is not read from somebody who may not be here', async () => {
    const page = await site.browser().postParts(PICTURE, [['picture', fileOf(500_000)]]);
    assert.equal(page.to, '/en/sign-in');
  });

  it('can be switched to the other language, which sends no file and forgets its name', async () => {
    const page = await browser.get(PICTURE);
    assert.match(page.text, /<button class="toggle"[^>]*formenctype="application\/x-www-form-urlencoded"/);
    const toggled = await browser.send(PICTURE, { title: 'Lac', picture: 'a b.png', _language: 'fr' });
    assert.match(toggled.to ?? '', /^\/fr\/image\?form=/);
    const french = await browser.follow(toggled);
    assert.match(french.text, /value="Lac"/);
    assert.doesNotMatch(french.text, /a b\.png/);
  });

  it('says that it can’t be read when it is broken', async () => {
    const type = 'multipart/form-data; boundary=x';
    for (const payload of [
      '--x\r\nnonsense',
      `--x\r\nContent-Disposition: form-data; name="picture"; filename="a"\r\n\r\nab`,
    ]) {
      const answer = await site.app.inject({
        method: 'POST',
        url: PICTURE,
        headers: { 'content-type': type, cookie: `small=${browser.cookies.get('small')}` },
        payload,
      });
      assert.ok([400, 422].includes(answer.statusCode), String(answer.statusCode));
    }
  });

  it('is taken by no other form', async () => {
    const page = await browser.postParts('/en/sign-in', [['name', 'anna']]);
    assert.equal(page.status, 415);
  });

  describe('that may bring several', () => {
    const send = async (...parts: (readonly [string, string | File])[]) =>
      browser.postParts('/en/album', [['_csrf', await token()], ['title', 'Lake'], ...parts]);
    const told = () => decodeURIComponent(browser.cookies.get('small-notice') ?? '');

    it('gives the route those that were chosen, by their fields, and every checkbox of a name', async () => {
      const none = new File([], '');
      const ticks = [['tick', 'a'] as const, ['tick', 'b'] as const];
      const page = await send(...ticks, ['first', none], ['second', fileOf(10)]);
      assert.equal(page.status, 303, page.text);
      assert.equal(told(), 'test: a+b second a b.png 10');
      await send(['first', fileOf(1000)], ['second', fileOf(10, 'c.png')]);
      assert.equal(told(), 'test:  first a b.png 1000, second c.png 10');
    });

    it('tells the route which is too large, what came before it, and keeps what was typed', async () => {
      for (const bytes of [1001, 500_000]) {
        const page = await send(['first', fileOf(10)], ['second', fileOf(bytes, 'big.png')]);
        assert.equal(page.status, 422);
        assert.match(page.text, /href="#second">Not big\.png, but first a b\.png 10</);
        assert.match(page.text, /value="Lake"/);
      }
    });

    it('reads no more of them than there are fields', async () => {
      const parts = [1, 2, 3].map(() => ['first', fileOf(1)] as const);
      assert.equal((await send(...parts)).status, 400);
    });
  });

  it('says at the field that it is too large, and keeps what was typed, where that was read', async () => {
    const page = await sendFile(fileOf(1001));
    assert.match(page.text, /value="Lake"/);
  });

  it('keeps what was typed when the session has ended, and looks at no file', async () => {
    const gone = site.browser();
    await gone.signIn('anna');
    const csrf = tokenOf(await gone.get(PICTURE));
    site.clock.advance(24 * 60 * 60_000);
    const page = await gone.postParts(PICTURE, [
      ['_csrf', csrf],
      ['title', 'Lake'],
      ['picture', fileOf(10)],
    ]);
    assert.equal(page.to, '/en/sign-in');
    await gone.signIn('anna');
    assert.match((await gone.get(PICTURE)).text, /value="Lake"/);
  });

  it('of 40 MB is answered at once, without waiting for it', async () => {
    await site.app.listen({ port: 0, host: '127.0.0.1' });
    const address = site.app.server.address();
    assert.ok(typeof address === 'object' && address !== null);
    const socket = connect(address.port, '127.0.0.1');
    const type = 'multipart/form-data; boundary=x';
    const head = `POST ${PICTURE} HTTP/1.1\r\nHost: localhost\r\nCookie: small=${browser.cookies.get('small')}\r\n`;
    socket.write(`${head}Content-Type: ${type}\r\nContent-Length: 40000000\r\n\r\n--x\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 413 /);
    socket.destroy();
  });
});
