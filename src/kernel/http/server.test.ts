import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import { openSmallSite, type SmallSite, type SmallSiteOptions } from '#test/site/small-site.tsx';
import { openTestDatabase } from '#test/world/database.ts';

let database: Database;
let db: Db;
let site: SmallSite;
before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
  site = await openSmallSite({ db });
});
after(async () => {
  await site.close();
  await database.close();
});

test('every answer has the headers that protect it: pages, errors, redirects, health', async () => {
  for (const url of ['/en', '/en/nowhere', '/en/broken', '/en/shelves/1/notes/1', '/healthz']) {
    const { headers } = await site.browser().get(url);
    assert.equal(headers['referrer-policy'], 'no-referrer', url);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['strict-transport-security'], undefined);
  }
});

test('the content security policy allows no inline script or style, no frame, and forms to the named places only', async () => {
  const policy = String((await site.browser().get('/en')).headers['content-security-policy']).split('; ');
  assert.ok(policy.includes("default-src 'none'"));
  assert.ok(policy.includes("script-src 'self'"));
  assert.ok(policy.includes("style-src 'self'"));
  assert.ok(policy.includes("frame-ancestors 'none'"));
  assert.ok(policy.includes("base-uri 'none'"));
  assert.ok(policy.includes("form-action 'self' https://elsewhere.example"));
  assert.ok(!policy.join().includes('unsafe'));
});

test('over https browsers are told to stay there', async () => {
  await having({ origin: 'https://portal.example' }, async (secure) => {
    const { headers } = await secure.browser().get('/en');
    assert.equal(headers['strict-transport-security'], 'max-age=63072000; includeSubDomains');
  });
  await having({ origin: 'https://portal.example', hstsSubdomains: false }, async (secure) => {
    const { headers } = await secure.browser().get('/en');
    assert.equal(headers['strict-transport-security'], 'max-age=63072000');
  });
});

test('an address that cannot be read has a page too, with the same headers', async () => {
  for (const url of ['/en/%zz', '/fr/%ff', '/%c0%af']) {
    const answer = await site.browser().get(url);
    assert.equal(answer.status, 400, url);
    assert.match(answer.text, new RegExp(`^${url.startsWith('/fr') ? 'fr' : 'en'} bad-request `));
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/);
    assert.equal(answer.headers['cache-control'], 'no-store');
  }
});

test('what goes wrong has a page in the language of its address, with a reference', async () => {
  const cases: [string, number, RegExp][] = [
    ['/en/nowhere', 404, /^en not-found [0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/],
    ['/fr/nulle-part', 404, /^fr not-found /],
    ['/fr/manquant', 404, /^fr not-found /],
    ['/en/broken', 500, /^en unexpected /],
    ['/fr/occupe', 503, /^fr unavailable /],
  ];
  for (const [url, status, page] of cases) {
    const answer = await site.browser().get(url);
    assert.equal(answer.status, status, url);
    assert.match(answer.text, page);
    assert.match(String(answer.headers['content-type']), /^text\/html/);
  }
});

test('what goes wrong at an address without a language is told in the browser’s', async () => {
  for (const [url, accepted, locale] of [
    ['/nowhere', 'fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['/french', 'en-CA', 'en'],
    ['/en/nowhere', 'fr-CA', 'en'],
    ['/oidc/nowhere', 'de', 'en'],
  ] as const) {
    const answer = await site.app.inject({ url, headers: { 'accept-language': accepted } });
    assert.match(answer.body, new RegExp(`^${locale} not-found `), url);
  }
});

test('an error page tells nothing of what went wrong inside', async () => {
  assert.doesNotMatch((await site.browser().get('/en/broken')).text, /swordfish/);
});

test('whoever finds us busy is told when to come again', async () => {
  assert.equal((await site.browser().get('/en/busy')).headers['retry-after'], '5');
});

test('more than 64 KiB are refused, and so is what is no form', async () => {
  const browser = site.browser();
  const large = await browser.post('/en/sign-in', { name: 'x'.repeat(70_000) });
  assert.equal(large.status, 413);
  assert.match(large.text, /^en too-large/);
  const other = await browser.post('/en/sign-in', {}, { 'content-type': 'text/csv' });
  assert.equal(other.status, 415);
  assert.match(other.text, /^en bad-request/);
});

test('a network that asks too much is held off for a while, whatever it asks', async () => {
  await having({ rateLimit: 3, trustProxy: '127.0.0.1' }, async (limited) => {
    const from = (address: string, url: string) => limited.browser().get(url, { 'x-forwarded-for': address });
    for (const last of [1, 2, 3]) assert.equal((await from(`203.0.113.${last}`, '/en')).status, 200);
    for (const url of ['/en', '/en?z', '/en/sign-in?next=/healthz', '/fr?_=/assets/']) {
      const held = await from('203.0.113.4', url);
      assert.equal(held.status, 429, url);
      assert.ok(Number(held.headers['retry-after']) > 0);
      assert.match(held.text, / too-many /);
    }
    assert.equal((await from('198.51.100.1', '/en')).status, 200);
    assert.equal((await from('203.0.113.4', '/healthz')).status, 200);
  });
});

test('an address that is only claimed is not believed', async () => {
  await having({ rateLimit: 3 }, async (limited) => {
    const statuses = [];
    for (const last of [1, 2, 3, 4])
      statuses.push((await limited.browser().get('/en', { 'x-forwarded-for': `203.0.${last}.1` })).status);
    assert.deepEqual(statuses, [200, 200, 200, 429]);
  });
});

test('health says that the process lives, readiness that it can work', async () => {
  await having({ ready: () => Promise.reject(new Error('no database')) }, async (broken) => {
    assert.equal((await broken.browser().get('/healthz')).status, 200);
    assert.equal((await broken.browser().get('/readyz')).status, 503);
  });
  assert.equal((await site.browser().get('/readyz')).status, 200);
});

test('styles and scripts may be kept for good, for their names change with them', async () => {
  const page = await site.browser().get('/en');
  const [style = ''] = /\/assets\/[^"]+\.css/.exec(page.text) ?? [];
  const asset = await site.browser().get(style);
  assert.equal(asset.status, 200);
  assert.match(String(asset.headers['cache-control']), /immutable/);
  assert.equal((await site.browser().get('/assets/../package.json')).status, 404);
  assert.equal((await site.browser().get('/assets/%2e%2e%2fpackage.json')).status, 404);
});

test('the log has the route, never the address, the cookie or what was sent', async () => {
  let lines = '';
  const destination = new Writable({
    write: (chunk, _encoding, next) => {
      lines += String(chunk);
      next();
    },
  });
  await having({ destination }, async (logged) => {
    const browser = logged.browser();
    await browser.signIn('anna');
    await browser.get('/en/shelves/hidden-shelf/notes/7?code=hidden-code');
    assert.match(lines, /"route":"\/en\/shelves\/:shelf\/notes\/:id"/);
    for (const secret of ['hidden', 'anna', browser.cookies.get('small') ?? 'no cookie'])
      assert.ok(!lines.includes(secret), secret);
  });
});

async function having(
  options: Omit<SmallSiteOptions, 'db'>,
  work: (site: SmallSite) => Promise<void>,
): Promise<void> {
  const other = await openSmallSite({ db, ...options });
  try {
    await work(other);
  } finally {
    await other.close();
  }
}
