import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Jar } from '#test/oidc/jar.ts';
import { openOidcWorld } from '#test/oidc/oidc-world.ts';
import { testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { createLog } from '../log.ts';
import { createKeys } from '../secrets/keys.ts';
import { createAdapter, purgeExpired } from './adapter.ts';
import { createRelyingParty } from './client.ts';
import { subjectFor } from './pairwise.ts';

test('two sectors never know a person by the same subject, and a new key changes nobody’s', async () => {
  const world = await openOidcWorld();
  try {
    const { options } = world.provider;
    const atPortal = await world.signedIn('portal', new Jar(), 'alice');
    const atArchive = await world.signedIn('archive', new Jar(), 'alice');
    assert.notEqual(atPortal.subject, atArchive.subject);
    const rotated = { ...options, pairwiseKey: Buffer.from('another key') };
    assert.equal(await subjectFor(rotated, 'portal', 'alice'), atPortal.subject);
    assert.notEqual(await subjectFor(rotated, 'portal', 'dora'), await subjectFor(options, 'portal', 'erin'));
    const [one, other] = await Promise.all(
      [options, rotated].map((each) => subjectFor(each, 'portal', 'fay')),
    );
    assert.equal(one, other);
    await assert.rejects(subjectFor(options, 'nobody', 'alice'));
  } finally {
    await world.close();
  }
});

test('a provider may live below a path, all its addresses with it, whatever Host says', async () => {
  const world = await openOidcWorld({ path: '/boreal' });
  try {
    const response = await fetch(`${world.issuer}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' },
    });
    const found = (await response.json()) as Record<string, unknown>;
    const endpoints = Object.entries(found).filter(([name]) => /_endpoint$|^jwks_uri$/.test(name));
    assert.ok(endpoints.length >= 6);
    for (const [, url] of endpoints) assert.ok(String(url).startsWith(`${world.issuer}/oidc/`));
    assert.equal((await world.signedIn('portal', new Jar(), 'alice')).issuer, world.issuer);
  } finally {
    await world.close();
  }
});

test('UserInfo gives the same subject, and the language the person used', async () => {
  const world = await openOidcWorld();
  try {
    const { subject } = await world.signedIn('portal', new Jar(), 'alice', 'fr');
    const token = await world.db
      .selectFrom('oidc_payloads')
      .select('id')
      .where('kind', '=', 'AccessToken')
      .executeTakeFirstOrThrow();
    const headers = { authorization: `Bearer ${token.id}` };
    const answer = await fetch(`${world.issuer}/oidc/userinfo`, { headers });
    assert.deepEqual(await answer.json(), { sub: subject, locale: 'fr-CA' });
  } finally {
    await world.close();
  }
});

test('a provider that cannot be reached stops nothing, and is asked again the next time', async () => {
  const world = await openOidcWorld();
  const { issuer } = world;
  const keys = createKeys(['the master secret of archive, 32 characters and more']);
  const port = new URL(issuer).port;
  const party = createRelyingParty({
    issuer: issuer.replace(port, '1'),
    clientId: 'portal',
    signingKey: keys.signingKey('client'),
    redirectUri: 'http://localhost/callback',
    acr: null,
    clock: testClock(),
    log: createLog('silent'),
    allowHttp: true,
  });
  assert.deepEqual(await party.start({ locale: 'en' }), { kind: 'unavailable' });
  assert.equal(await party.endSessionUrl({ idToken: 'x', locale: 'en' }), null);
  await world.close();
  const { party: portal } = world.client('portal');
  assert.deepEqual(await portal.start({ locale: 'en' }), { kind: 'unavailable' });
});

test('a single-use payload is used once, whoever else tries at the same time', async () => {
  const database = await openTestDatabase();
  try {
    const adapter = adapterOver(database.schema('credential'))('AuthorizationCode');
    await adapter.upsert('code', { accountId: 'alice' }, 60);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => adapter.consume('code')));
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.ok((await adapter.find('code'))?.consumed);
  } finally {
    await database.close();
  }
});

test('a client assertion that is sent twice at once is taken once, a hundred times over', async () => {
  const database = await openTestDatabase();
  try {
    const adapter = adapterOver(database.schema('credential'))('ReplayDetection');
    for (let each = 0; each < 100; each += 1) {
      // As the library does: each looks first, and saves what it did not find.
      const take = async () => {
        if (await adapter.find(`${each}`)) throw new Error('taken already');
        await adapter.upsert(`${each}`, { iss: 'portal' }, 60);
      };
      const tries = await Promise.allSettled([take(), take()]);
      assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1, `${each}`);
    }
  } finally {
    await database.close();
  }
});

test('discovery tells the truth of how answers come back', async () => {
  const world = await openOidcWorld();
  try {
    const found = await (await fetch(`${world.issuer}/.well-known/openid-configuration`)).json();
    assert.deepEqual(found.response_modes_supported, ['query']);
    assert.deepEqual(found.id_token_signing_alg_values_supported, ['ES256']);
    assert.deepEqual(found.prompt_values_supported, ['none', 'login']);
  } finally {
    await world.close();
  }
});

test('requests to sign in and to log out may come by POST as well', async () => {
  const world = await openOidcWorld();
  try {
    for (const path of ['auth', 'logout']) {
      const url = `${world.issuer}/oidc/${path}?client_id=nobody&ui_locales=fr-CA`;
      const asked = await new Jar().visit(url);
      const form = { client_id: 'nobody', ui_locales: 'fr-CA' };
      const sent = await new Jar().visit(`${world.issuer}/oidc/${path}`, { form });
      assert.deepEqual([sent.status, sent.text], [asked.status, asked.text]);
      assert.equal(sent.text, 'error fr invalid_client');
    }
  } finally {
    await world.close();
  }
});

test('a cookie says how long it is good for, whatever the browser’s clock shows', async () => {
  const world = await openOidcWorld();
  try {
    const { url } = await world.start('portal');
    const cookies = (await fetch(url, { redirect: 'manual' })).headers.getSetCookie();
    const lasting = cookies.filter((cookie) => cookie.includes('expires='));
    assert.ok(lasting.length > 0);
    for (const cookie of lasting) assert.match(cookie, /; max-age=(17\d\d|1800)(;|$)/);
  } finally {
    await world.close();
  }
});

test('what expired over an hour ago is purged, and nothing else', async () => {
  const database = await openTestDatabase();
  try {
    const db = database.schema('credential');
    const clock = testClock();
    const adapter = adapterOver(db, clock)('Session');
    await adapter.upsert('old', { uid: 'old' }, 60);
    await adapter.upsert('young', { uid: 'young' }, 600);
    assert.equal(await purgeExpired(db, new Date(clock.now().getTime() + 3_600_000 + 61_000)), 1);
    assert.equal(await adapter.find('old'), undefined);
    assert.ok(await adapter.find('young'));
  } finally {
    await database.close();
  }
});

const adapterOver = (db: Db, clock: Clock = testClock()) =>
  createAdapter({ db, clock, issuer: 'https://id.example', seals: createKeys(['s'.repeat(32)]) });
