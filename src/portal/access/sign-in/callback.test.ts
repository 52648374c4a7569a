import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LEVEL_OF_ASSURANCE_2 } from '#kernel/config/provider-schemas.ts';
import type { PortalSession } from '#portal/portal.ts';
import { type Issuer, openIssuer } from '#test/oidc/issuer.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { newcomer } from '#test/portal/portal-moves.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { keepInSession, keptInSession, stranger } from '#test/portal/portal-sessions.ts';
import { MINUTE } from '#test/world/clock.ts';

let gckey: Issuer;
let world: PortalWorld;
before(async () => {
  gckey = await openIssuer('the credential service');
  const name = { en: 'GCKey', fr: 'CléGC' };
  const door = { issuer: gckey.origin, clientId: 'portal', name };
  const issuers = [
    { ...door, key: 'gckey' },
    { ...door, key: 'other' },
    // There is nothing below this path.
    { ...door, key: 'wrong', issuer: `${gckey.origin}/realm` },
  ];
  world = await openPortal({ PORTAL_ISSUERS: JSON.stringify(issuers) });
});
after(async () => {
  gckey.close();
  await world.close();
});

/** What is on record of a credential, in turn. */
async function eventsOf(credentialId: string): Promise<string[]> {
  const events = world.db
    .selectFrom('audit_events')
    .select('action')
    .where('subject', '=', `credential:${credentialId}`);
  return (await events.orderBy('seq').execute()).map(({ action }) => action);
}

test('a credential that a provider vouches for signs in', async () => {
  const page = await comeBack({ sub: 'anna' });
  assert.deepEqual([page.status, page.location], [303, '/en/terms']);
});

test('a credential is noted at its first sign-in, and known at the next', async () => {
  for (let times = 0; times < 3; times += 1) await comeBack({ sub: 'bert' });
  const bert = world.db.selectFrom('credentials').select('id').where('subject', '=', 'bert');
  const { id } = await bert.executeTakeFirstOrThrow();
  assert.deepEqual(await eventsOf(id), [
    'credential.first_seen',
    'credential.asserted',
    'credential.asserted',
  ]);
});

test('a credential that was moved away from or unlinked is refused, and the refusal is on record', async () => {
  await comeBack({ sub: 'former' });
  const owner = await enrol(world);
  const credentials = world.db.selectFrom('credentials').select('person_id');
  const { person_id } = await credentials.where('id', '=', owner.credentialId).executeTakeFirstOrThrow();
  const { id } = await world.db
    .updateTable('credentials')
    .set({ status: 'retired', person_id, retired_at: world.clock.now() })
    .where('subject', '=', 'former')
    .returning('id')
    .executeTakeFirstOrThrow();
  const back = await comeBack({ sub: 'former' });
  assert.deepEqual([back.status, back.location], [303, '/en/log-in/credential-no-longer-used']);
  const page = await (await stranger(world)).get('/en/log-in/credential-no-longer-used');
  assert.equal(page.status, 403);
  assert.match(page.text, /no longer in use/);
  assert.deepEqual(await eventsOf(id), ['credential.first_seen', 'credential.refused']);
  const inside = world.db.selectFrom('sessions').select('id').where('subject', '=', `credential:${id}`);
  assert.equal((await inside.where('ended_at', 'is', null).execute()).length, 1, 'only the first one');
});

test('whoever authenticated more than twenty minutes ago must do so again, whatever their provider says', async () => {
  const recent = await comeBack({ sub: 'recent', minutesAgo: 19 });
  assert.equal(recent.location, '/en/terms');
  const long = await comeBack({ sub: 'long ago', minutesAgo: 21 });
  assert.match(long.location ?? '', REFUSED);
});

test('a refusal stands at an address of its own, with the reference that the log has', async () => {
  const back = await comeBack({ sub: 'unsure', acr: 'urn:gc-ca:cyber-auth:assurance:loa1' });
  const location = back.location ?? '';
  const [, reference = ''] = REFUSED.exec(location) ?? assert.fail(location);
  const visitor = await stranger(world);
  const page = await visitor.get(location);
  assert.equal(page.status, 400);
  assert.match(page.text, /did not pass our checks/);
  assert.ok(page.text.includes(`<code>${reference}</code>`));
  const forged = await visitor.get('/en/log-in/refused?reference=Call+me');
  assert.doesNotMatch(forged.text, /Call me/);
});

test('a sign-in of another level of assurance is refused', async () => {
  const page = await comeBack({ sub: 'unsure', acr: 'urn:gc-ca:cyber-auth:assurance:loa1' });
  assert.match(page.location ?? '', REFUSED);
});

test('an answer at another door than the one that was left by is not taken, and the true one stays welcome', async () => {
  const browser = await stranger(world);
  await browser.post('/en/log-in', { door: 'gckey' });
  const sub = { sub: 'at the right door' };
  const elsewhere = await answered(browser, sub, 'other');
  assert.equal(elsewhere.location, '/en/log-in/out-of-date');
  assert.equal((await answered(browser, sub)).location, '/en/terms');
});

test('a provider without a subject lets nobody in, and no credential is noted', async () => {
  for (const sub of ['', ' ', 'x'.repeat(256), 'a\0b'])
    assert.match((await comeBack({ sub })).location ?? '', REFUSED);
  const rows = await world.db.selectFrom('credentials').select('subject').execute();
  assert.ok(rows.every(({ subject }) => subject.trim() !== '' && subject.length <= 255));
});

test('whoever leaves by a door that is set up wrongly reads so, with a reference', async () => {
  const page = await (await stranger(world)).post('/en/log-in', { door: 'wrong' });
  assert.equal(page.status, 422);
  assert.match(page.text, /waiting will not help/);
  assert.match(page.text, /reference [0-9A-Z]{5}-[0-9A-Z]{5}/);
  assert.doesNotMatch(page.text, /wait a few minutes/);
});

test('whoever shows another credential at the same provider is still logged out with the one that they came by', async () => {
  for (const ending of ['of the first', 'of the former']) {
    const visitor = await newcomer(world);
    await keepInSession(world, visitor, { door: 'gckey', sid: 'of the first' });
    const shows = await visitor.post('/en/move/former-credential/log-in', { door: 'gckey' });
    assert.equal(shows.status, 303, shows.text);
    // The provider ends the first one's session to begin the other's: that must not end the one that asked.
    await tell({ sid: 'of the first', jti: `displaced before ${ending}` });
    const back = await answered(visitor, { sub: 'former owner', sid: 'of the former' });
    assert.equal(back.location, '/en/move/former-credential');
    assert.equal(await isIn(visitor), true);
    await tell({ sid: ending, jti: `revoked ${ending}` });
    assert.equal(await isIn(visitor), false, ending);
  }
});

test('whoever leaves to sign in leaves nothing here, and each answer is taken once, whatever comes of it', async () => {
  for (const [sub, acr, first, second] of [
    ['taken once', LEVEL_OF_ASSURANCE_2, /^\/en\/terms$/, /^\/en\/terms$/],
    ['refused once', 'urn:gc-ca:cyber-auth:assurance:loa1', REFUSED, /^\/en\/log-in\/out-of-date$/],
  ] as const) {
    const browser = await stranger(world);
    await browser.post('/en/log-in', { door: 'gckey' });
    assert.deepEqual(await keptInSession(world, browser), {});
    const state = await stateOf(browser);
    assert.match((await answered(browser, { sub, acr })).location ?? '', first);
    assert.deepEqual(browser.departures(), []);
    const { rows } = await numberOfEvents();
    const again = new URLSearchParams({ code: 'code', state, iss: gckey.origin });
    assert.match((await browser.get(`/oidc/callback/gckey?${again}`)).location ?? '', second);
    assert.equal((await numberOfEvents()).rows, rows, 'nobody was signed in a second time');
  }
});

test('what was begun in another tab is over with the session', async () => {
  const browser = await stranger(world);
  for (let tabs = 0; tabs < 2; tabs += 1) await browser.post('/en/log-in', { door: 'gckey' });
  const [first, second] = browser.departures();
  assert.ok(first && second);
  assert.equal((await answered(browser, { sub: 'of two tabs' })).location, '/en/terms');
  assert.deepEqual(browser.departures(), [first]);
  await browser.post('/en/log-out');
  assert.deepEqual(browser.departures(), []);
  const late = new URLSearchParams({ code: 'code', state: first.pending.state, iss: gckey.origin });
  assert.equal((await browser.get(`/oidc/callback/gckey?${late}`)).location, '/en/log-in/out-of-date');
});

test('what a browser keeps for its sign-ins is ours alone to read and to write', async () => {
  const browser = await stranger(world);
  await browser.post('/en/log-in', { door: 'gckey' });
  const [departure] = browser.departures();
  const state = departure?.pending.state ?? '';
  const cookie = (value: string) => ({ cookie: `portal-departures=${value}` });
  const kept = world.deps.keys.seal('departures', JSON.stringify([departure]));
  for (const text of [kept, Buffer.from(kept, 'base64url').toString('latin1')])
    assert.ok(!text.includes(state));
  const forged = Buffer.from(JSON.stringify([departure])).toString('base64url');
  const url = `/oidc/callback/gckey?${new URLSearchParams({ code: 'code', state, iss: gckey.origin })}`;
  for (const value of [forged, `${kept.slice(0, -2)}AA`, 'nonsense', '']) {
    const { headers } = await world.app.inject({ url, headers: cookie(value) });
    assert.equal(headers.location, '/en/log-in/out-of-date');
  }
});

const numberOfEvents = async () => {
  const count = world.db.selectFrom('audit_events').select(({ fn }) => fn.countAll<number>().as('rows'));
  return count.executeTakeFirstOrThrow();
};

const REFUSED = /^\/en\/log-in\/refused\?reference=([0-9A-Z]{5}-[0-9A-Z]{5})$/;

interface Vouched {
  readonly sub: string;
  readonly sid?: string;
  readonly minutesAgo?: number;
  readonly acr?: string;
}

/** A browser that nobody knows, from the Log In page to the provider and back. */
async function comeBack(vouched: Vouched): Promise<Page> {
  const browser = await stranger(world);
  const left = await browser.post('/en/log-in', { door: 'gckey' });
  assert.equal(left.status, 303, left.text);
  return answered(browser, vouched);
}

/** The way back from the provider. */
async function answered(
  browser: Visitor,
  { minutesAgo = 0, ...vouched }: Vouched,
  door = 'gckey',
): Promise<Page> {
  const authenticated = world.clock.now().getTime() - minutesAgo * MINUTE;
  const { sub, sid = `of ${sub}`, acr = LEVEL_OF_ASSURANCE_2 } = vouched;
  gckey.vouchesFor({ sub, sid, acr, auth_time: authenticated / 1000 });
  const state = await stateOf(browser);
  const answer = new URLSearchParams({ code: 'code', state, iss: gckey.origin });
  return browser.get(`/oidc/callback/${door}?${answer}`);
}

async function tell(named: { sid: string; jti: string }): Promise<void> {
  const { statusCode } = await world.app.inject({
    method: 'POST',
    url: '/oidc/backchannel-logout/gckey',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ logout_token: await gckey.logoutToken(named) }).toString(),
  });
  assert.equal(statusCode, 200);
}

const isIn = async (somebody: Visitor): Promise<boolean> => (await somebody.get('/en/move')).status === 200;

/** The state of what was asked last; it was pushed, so the browser's address has none of it. */
async function stateOf(browser: Visitor): Promise<string> {
  const { departures = [] } = (await keptInSession(world, browser)) as Partial<PortalSession>;
  return [...browser.departures(), ...departures].at(-1)?.pending.state ?? assert.fail('nothing was asked');
}
