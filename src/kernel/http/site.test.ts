import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import {
  ORIGIN,
  openSmallSite,
  type SmallBrowser,
  type SmallPage,
  type SmallSite,
  tokenOf,
} from '#test/site/small-site.tsx';
import { HOUR, MINUTE } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { endSessionsOf } from './session-store.ts';

const NOTE = '/en/shelves/top/notes/7';
const NOTE_FR = '/fr/etageres/top/notes/7';
const STALE = /This page was out of date|out of date/i;

let database: Database;
let db: Db;
let site: SmallSite;
let browser: SmallBrowser;
before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
  site = await openSmallSite({ db });
});
beforeEach(() => {
  browser = site.browser();
});
after(async () => {
  await site.close();
  await database.close();
});

test('a form that is right leads elsewhere, and one that is wrong back to its own address, where it stands as it was', async () => {
  await browser.signIn('anna');
  const answer = await browser.send(NOTE, { title: '', tags: ['red', 'green'] });
  assert.deepEqual([answer.status, answer.to], [303, NOTE]);
  const wrong = await browser.get(NOTE);
  assert.equal(wrong.status, 200);
  assert.match(wrong.text, /<title>Error: Note/);
  assert.match(wrong.text, /href="#title">Enter a title/);
  assert.deepEqual(typedOf(wrong), { title: '', tags: ['red', 'green'] });
  const right = await browser.send(NOTE, { title: 'Milk' });
  assert.equal(right.status, 303);
  assert.equal(right.to, '/en');
});

test('what is longer than its field may be is said to be, in words, and nothing of it is cut', async () => {
  await browser.signIn('anna');
  const long = 'x'.repeat(31);
  const wrong = await browser.follow(browser.send(NOTE, { title: long }));
  assert.match(wrong.text, /href="#title">Shorten this text to 30 characters; it has 31\./);
  assert.deepEqual(typedOf(wrong), { title: long, tags: [] });
  assert.match(
    (await browser.follow(browser.send(NOTE_FR, { title: long }))).text,
    /Raccourcissez ce texte à 30\u00a0caractères; il en compte 31\./,
  );
  assert.equal((await browser.send(NOTE, { title: 'x'.repeat(30) })).status, 303);
  // No browser cuts either: its limit would say nothing.
  assert.doesNotMatch(wrong.text, /maxlength/i);
});

test('a secret is never sent back nor kept', async () => {
  await browser.signIn('anna');
  const wrong = await browser.follow(browser.send(NOTE, { title: '', password: 'swordfish' }));
  assert.match(wrong.text, /<title>Error: Note/);
  await browser.send(NOTE, { title: 'Milk', password: 'swordfish', _language: 'fr' });
  const answers = [wrong, await browser.get(NOTE_FR)];
  for (const { text } of answers) assert.ok(!text.includes('swordfish'));
  const rows = await db.selectFrom('sessions').select('data').execute();
  assert.ok(!JSON.stringify(rows).includes('swordfish'));
});

test('a secret that was typed has to be typed again, and only then is it said', async () => {
  await browser.signIn('anna');
  const asked = ({ text }: SmallPage) => text.includes('Type it again');
  assert.ok(!asked(await browser.get(NOTE)));
  const wrong = (password: string) => browser.follow(browser.send(NOTE, { title: '', password }));
  assert.ok(!asked(await wrong('')));
  assert.ok(asked(await wrong('swordfish')));
  await browser.send(NOTE, { title: 'Milk', password: 'swordfish', _language: 'fr' });
  assert.ok(asked(await browser.get(NOTE_FR)));
  await browser.send(NOTE_FR, { title: 'Lait', password: '', _language: 'en' });
  assert.ok(!asked(await browser.get(NOTE)));
  const token = tokenOf(await browser.get(NOTE));
  site.clock.advance(21 * MINUTE);
  await browser.post(NOTE, { _csrf: token, title: 'Milk', password: 'swordfish' });
  await browser.signIn('anna');
  assert.ok(asked(await browser.get(NOTE)));
});

test('the language toggle keeps the place and what was typed', async () => {
  await browser.signIn('anna');
  const typed = { title: 'Lait', tags: ['red', 'blue'] };
  const answer = await browser.send(`${NOTE}?from=list`, { ...typed, _language: 'fr' });
  assert.match(answer.to ?? '', new RegExp(`^${NOTE_FR}\\?from=list&form=[\\w-]{12}$`));
  const french = await browser.get(answer.to ?? '');
  assert.match(french.text, /<html lang="fr"/);
  assert.deepEqual(typedOf(french), typed);
  const back = await browser.send(NOTE_FR, { ...typed, title: 'Milk', _language: 'en' });
  assert.deepEqual(typedOf(await browser.get(back.to ?? '')), { ...typed, title: 'Milk' });
});

test('what was typed on one page does not appear on another of its kind', async () => {
  await browser.signIn('anna');
  await browser.send(NOTE, { title: 'Milk', _language: 'fr' });
  assert.deepEqual(typedOf(await browser.get('/fr/etageres/top/notes/8')), { title: '', tags: [] });
});

test('what was typed is forgotten once it is sent, and after an hour', async () => {
  await browser.signIn('anna');
  await browser.send(NOTE, { title: 'Milk', _language: 'fr' });
  await browser.send(NOTE_FR, { title: 'Lait' });
  assert.deepEqual(typedOf(await browser.get(NOTE)), { title: '', tags: [] });
  await browser.send(NOTE, { title: 'Milk', _language: 'fr' });
  for (let waited = 0; waited <= HOUR; waited += 15 * MINUTE) {
    await browser.get('/en');
    site.clock.advance(15 * MINUTE);
  }
  assert.deepEqual(typedOf(await browser.get(NOTE)), { title: '', tags: [] });
});

test('what was typed when the session ended waits behind the sign-in page', async () => {
  await browser.signIn('anna');
  const token = tokenOf(await browser.get(NOTE));
  site.clock.advance(21 * MINUTE);
  const late = await browser.post(NOTE, { _csrf: token, title: 'Milk', tags: ['blue'], password: 'x' });
  assert.equal(late.to, '/en/sign-in');
  const back = await browser.signIn('anna');
  assert.equal(back.to, NOTE);
  assert.deepEqual(typedOf(await browser.get(NOTE)), { title: 'Milk', tags: ['blue'] });
});

test('whoever was put out reads why, and what became of what they sent', async () => {
  const late = 'Nothing was done with what you had just sent';
  const sent: readonly [string, (token: string) => Promise<unknown>, RegExp][] = [
    ['a page', () => browser.get(NOTE), /suspended \(en\)<\/p>/],
    [
      'words',
      (_csrf) => browser.post(NOTE, { _csrf, title: 'Milk' }),
      new RegExp(`${late}, but what you typed`),
    ],
    ['a button', (_csrf) => browser.post(NOTE, { _csrf, title: '' }), new RegExp(`\\(en\\) ${late}\\.<`)],
    ['an action', (_csrf) => browser.post('/en/elevate', { _csrf }), new RegExp(`\\(en\\) ${late}\\.<`)],
  ];
  for (const [what, send, told] of sent) {
    await browser.signIn('anna');
    const token = tokenOf(await browser.get(NOTE));
    await endSessionsOf(db, 'anna', 'test: suspended', site.clock.now());
    await send(token);
    assert.match((await browser.get('/en/sign-in')).text, told, what);
  }
});

test('what is handed in only to be kept is kept, and nothing is done with it', async () => {
  await browser.signIn('anna');
  const kept = await browser.send(NOTE, { title: 'Milk', tags: ['blue'], _keep: 'yes' });
  assert.match(kept.to ?? '', new RegExp(`^${NOTE}\\?form=[\\w-]{12}$`));
  assert.deepEqual(typedOf(await browser.get(NOTE)), { title: 'Milk', tags: ['blue'] });
});

test('what somebody typed is not shown to whoever signs in next in the same browser', async () => {
  await browser.signIn('anna');
  const token = tokenOf(await browser.get(NOTE));
  site.clock.advance(21 * MINUTE);
  await browser.post(NOTE, { _csrf: token, title: 'Milk' });
  assert.equal((await browser.signIn('berta')).to, '/en');
  assert.deepEqual(typedOf(await browser.get(NOTE)), { title: '', tags: [] });
});

test('another site cannot leave words for somebody whose session has ended', async () => {
  await browser.signIn('anna');
  site.clock.advance(21 * MINUTE);
  await browser.post(NOTE, { title: 'Planted' }, { 'sec-fetch-site': 'cross-site' });
  await browser.signIn('anna');
  assert.deepEqual(typedOf(await browser.get(NOTE)), { title: '', tags: [] });
});

test('a form without its token changes nothing, and comes back with what was typed', async () => {
  await browser.signIn('anna');
  await browser.get(NOTE);
  for (const token of [{}, { _csrf: '' }, { _csrf: 'x'.repeat(43) }]) {
    const answer = await browser.post(NOTE, { ...token, title: 'Milk' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, STALE);
    assert.deepEqual(typedOf(answer), { title: 'Milk', tags: [] });
  }
});

test('a token of another browser, or of before signing in, is not taken', async () => {
  const stranger = site.browser();
  const foreign = tokenOf(await stranger.get('/en/sign-in'));
  const before = tokenOf(await browser.get('/en/sign-in'));
  await browser.signIn('anna');
  for (const _csrf of [foreign, before])
    assert.equal((await browser.post(NOTE, { _csrf, title: 'Milk' })).status, 422);
});

test('a form of a process that writes with another of the master secrets is taken, in both directions', async () => {
  const [former, fresh] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))];
  const sites = [
    await openSmallSite({ db, csrfKeys: [former, fresh] }),
    await openSmallSite({ db, csrfKeys: [fresh, former] }),
  ] as const;
  for (const [from, to] of [sites, [sites[1], sites[0]]] as const) {
    const one = from.browser();
    await one.signIn('anna');
    const other = to.browser();
    for (const [name, value] of one.cookies) other.cookies.set(name, value);
    const sent = await other.post(NOTE, { _csrf: tokenOf(await one.get(NOTE)), title: 'Milk' });
    assert.equal(sent.status, 303);
  }
  for (const each of sites) await each.close();
});

test('a form is taken from our own pages only, as far as the browser tells', async () => {
  const statusFor = async (headers: Record<string, string>) =>
    (
      await browser.post(
        '/en/sign-in',
        { _csrf: tokenOf(await browser.get('/en/sign-in')), name: 'anna' },
        headers,
      )
    ).status;
  // Under our own Referrer-Policy a browser says `Origin: null`; the token decides.
  const ours: Record<string, string>[] = [
    {},
    { origin: ORIGIN },
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ];
  for (const headers of ours) assert.equal(await statusFor(headers), 303, JSON.stringify(headers));
  const theirs: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:3' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: ORIGIN, 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of theirs) assert.equal(await statusFor(headers), 422, JSON.stringify(headers));
});

test('a browser without cookies is told so, and not that its page was old', async () => {
  for (const [path, words] of [
    ['/en/sign-in', /allow cookies for this site/],
    ['/fr/connexion', /autorisez les témoins pour ce site/],
  ] as const)
    assert.match((await site.browser().post(path, { title: 'Milk' })).text, words);
});

test('an action without its token changes nothing, and says so on the front page', async () => {
  await browser.signIn('anna');
  const answer = await browser.post('/en/sign-out', {});
  assert.equal(answer.to, '/en');
  const page = await browser.get('/en');
  assert.match(page.text, /anna/);
  assert.match(page.text, /stale \(en\)/);
});

test('a button of an old page leads to that page as it is now, and says so there', async () => {
  await browser.signIn('anna');
  for (const note of [NOTE, NOTE_FR]) {
    const answer = await browser.post(`${note}/${note === NOTE ? 'seal' : 'sceau'}`, {});
    assert.equal(answer.to, note);
    assert.match((await browser.get(note)).text, /stale \((en|fr)\)/);
  }
});

test('an action is no page: it cannot be caused by a link', async () => {
  assert.equal((await browser.get('/en/sign-out')).status, 404);
});

test('a notice is shown once, in the language of the page that follows', async () => {
  await browser.signIn('anna');
  await browser.send(NOTE, { title: 'Milk' });
  assert.match((await browser.get('/fr')).text, /role="status".*kept \(fr\)/s);
  assert.doesNotMatch((await browser.get('/fr')).text, /kept/);
});

test('a page leads to itself in the other language', async () => {
  const page = await browser.get('/en?sort=name');
  assert.match(page.text, /<a class="toggle" href="\/fr\?sort=name" lang="fr" hreflang="fr">Français<\/a>/);
});

test('what was typed is escaped', async () => {
  await browser.signIn('anna');
  const wrong = await browser.send(NOTE, { title: '', tags: '"><script>alert(1)</script>' });
  assert.ok(!wrong.text.includes('<script>alert'));
  await browser.send(NOTE, { title: '"><script>alert(1)</script>', _language: 'fr' });
  assert.ok(!(await browser.get(NOTE_FR)).text.includes('<script>alert'));
});

test('a file is saved under its name, in any script', async () => {
  const answer = await browser.get('/en/file');
  assert.equal(answer.headers['content-disposition'], "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.txt");
  assert.equal(answer.text, 'words');
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('what a script asks is answered by nothing', async () => {
  assert.equal((await browser.get('/en/alive')).status, 204);
});

/** What a note's form shows as typed. */
function typedOf({ text }: SmallPage): { title: string; tags: string[] } {
  const inputs = [...text.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const readValue = (tag: string) => /\svalue="([^"]*)"/.exec(tag)?.[1] ?? '';
  const title = inputs.find((tag) => tag.includes('name="title"')) ?? '';
  const ticked = inputs.filter((tag) => tag.includes('name="tags"') && /\schecked/.test(tag));
  return { title: readValue(title), tags: ticked.map(readValue) };
}
