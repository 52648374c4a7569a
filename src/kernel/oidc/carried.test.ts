import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Jar } from '#test/oidc/jar.ts';
import { type OidcWorld, openOidcWorld } from '#test/oidc/oidc-world.ts';

// A sign-in under way is in a cookie: what a row would keep, and a copy of the cookie must not undo.

let world: OidcWorld;
before(async () => {
  world = await openOidcWorld();
});
after(() => world.close());

const rowsOf = async (kind: string) => {
  const rows = world.db.selectFrom('oidc_payloads').selectAll().where('kind', '=', kind);
  return (await rows.execute()).length;
};

/** A browser at the sign-in page of a client's request. */
async function begun(jar = new Jar()): Promise<Jar> {
  await jar.visit((await world.start('portal', { prompt: 'login' })).url);
  return jar;
}

/** As far as the provider's own address, where the sign-in goes on. */
async function answeredBy(jar: Jar, account = 'alice'): Promise<string> {
  const { url } = await jar.visit(world.signIn(account), { stop: `${world.issuer}/oidc/auth/` });
  return url.href;
}

const onwards = (jar: Jar, address: string) =>
  jar.visit(address, { stop: world.client('portal').redirectUri });

test('is no row, and shows nothing to whoever holds the cookie', async () => {
  const jar = await begun();
  await answeredBy(jar);
  assert.equal(await rowsOf('Interaction'), 0);
  jar.forge('test-carried', (value) => {
    const seen = value + Buffer.from(value, 'base64url').toString('latin1');
    for (const word of ['alice', 'portal', 'nonce', 'redirect_uri']) assert.ok(!seen.includes(word));
    return value;
  });
});

test('leads to one code only, also by a copy of all cookies from before, and nobody else is in', async () => {
  const jar = await begun();
  const thief = jar.copy();
  const address = await answeredBy(jar);
  const late = jar.copy();
  assert.ok((await onwards(jar, address)).url.searchParams.get('code'));
  assert.ok(!jar.names.includes('test-carried'));
  const sessions = await rowsOf('Session');
  for (const copy of [late, late.copy()]) {
    const page = await onwards(copy, address);
    assert.deepEqual([page.status, page.text], [400, 'error en invalid_request expired']);
    assert.ok(!copy.names.includes('test-session'));
  }
  // Whoever has only what came before the answer can but answer for themselves, and to a request that was used.
  assert.equal((await onwards(thief, await answeredBy(thief, 'bruno'))).status, 400);
  assert.equal(await rowsOf('Session'), sessions);
});

test('of one that goes on many times at once, one gets a code, and one session is made', async () => {
  for (let round = 0; round < 20; round += 1) {
    const jar = await begun();
    const address = await answeredBy(jar);
    const sessions = await rowsOf('Session');
    const all = await Promise.all(Array.from({ length: 4 }, () => onwards(jar.copy(), address)));
    const codes = all.flatMap(({ url }) => url.searchParams.get('code') ?? []);
    assert.equal(codes.length, 1, `round ${round}`);
    assert.equal(await rowsOf('Session'), sessions + 1);
  }
});

test('of one whose browser is signed in already, no second session of its own is left', async () => {
  const jar = await begun();
  await onwards(jar, await answeredBy(jar));
  for (let round = 0; round < 10; round += 1) {
    const address = await answeredBy(await begun(jar));
    const copies = [jar, jar.copy(), jar.copy(), jar.copy()];
    const all = await Promise.all(copies.map((copy) => onwards(copy, address)));
    assert.equal(all.filter(({ url }) => url.searchParams.has('code')).length, 1, `round ${round}`);
    const rows = world.db.selectFrom('oidc_payloads').select('uid').where('kind', '=', 'Session');
    const uids = (await rows.execute()).map(({ uid }) => uid);
    assert.equal(new Set(uids).size, uids.length, `round ${round}`);
    await onwards(jar, await answeredBy(await begun(jar)));
  }
});

test('of a browser that was signed out meanwhile brings no session back, and takes no newer one away', async () => {
  const jar = await begun();
  await onwards(jar, await answeredBy(jar));
  const { url } = await world.start('portal');
  world.meanwhile(async () => {
    await world.db.deleteFrom('oidc_payloads').where('kind', '=', 'Session').execute();
  });
  const { headers } = await jar.visit(url, { stop: world.client('portal').redirectUri });
  assert.equal(await rowsOf('Session'), 0);
  assert.ok(!headers.getSetCookie().some((cookie) => cookie.startsWith('test-session=')));
});

test('that was answered before the secret was replaced is answered anew, and so is what came before', async () => {
  const jar = await begun();
  const address = await answeredBy(jar);
  const codes = await rowsOf('AuthorizationCode');
  try {
    world.clock.advance(1000);
    world.accounts.set('alice', { since: world.clock.now() });
    assert.equal((await onwards(jar, address)).url.pathname, '/en/sign-in');
    assert.equal(await rowsOf('AuthorizationCode'), codes);
    const again = await onwards(jar, await answeredBy(jar));
    assert.ok(again.url.searchParams.has('code'));
    world.clock.advance(1000);
    world.accounts.set('alice', { since: world.clock.now() });
    const { url } = await world.start('portal');
    assert.equal((await onwards(jar, url)).url.pathname, '/en/sign-in');
  } finally {
    world.accounts.set('alice', {});
  }
});

test('that is cancelled after all is over for a copy from before, too', async () => {
  const jar = await begun();
  const address = await answeredBy(jar);
  const late = jar.copy();
  const { url } = await jar.visit(world.cancel, { stop: world.client('portal').redirectUri });
  assert.equal(url.searchParams.get('error'), 'access_denied');
  assert.equal((await onwards(late, address)).status, 400);
  assert.ok(!late.names.includes('test-session'));
});

test('is nobody’s where the cookie was changed, belongs to another sign-in, or is gone', async () => {
  const other = await begun();
  let foreign = '';
  other.forge('test-carried', (value) => {
    foreign = value;
    return value;
  });
  for (const change of [() => foreign, () => '', (value: string) => `${value.slice(0, -3)}AAA`]) {
    const jar = await begun();
    jar.forge('test-carried', change);
    assert.equal((await jar.visit(`${world.issuer}/en/sign-in`)).status, 410);
    assert.equal((await jar.visit(world.signIn('alice'))).status, 410);
  }
});

test('a cancelled one stays so, and its client hears of it once', async () => {
  const jar = await begun();
  const { url } = await jar.visit(world.cancel, { stop: world.client('portal').redirectUri });
  assert.equal(url.searchParams.get('error'), 'access_denied');
  assert.equal((await jar.visit(world.cancel)).status, 410);
  assert.equal((await jar.visit(world.signIn('alice'))).status, 410);
});
