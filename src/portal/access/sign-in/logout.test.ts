import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type Issuer, openIssuer } from '#test/oidc/issuer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { keepInSession } from '#test/portal/portal-sessions.ts';

let gckey: Issuer;
let other: Issuer;
let world: PortalWorld;
let visitor: Visitor;
before(async () => {
  gckey = await openIssuer('the credential service');
  other = await openIssuer('another provider');
  const doors = { gckey: gckey.origin, other: other.origin };
  const issuers = Object.entries(doors).map(([key, issuer]) => ({
    key,
    issuer,
    clientId: 'portal',
    name: { en: key, fr: key },
  }));
  world = await openPortal({ PORTAL_ISSUERS: JSON.stringify(issuers) });
});
after(async () => {
  gckey.close();
  other.close();
  await world.close();
});
beforeEach(async () => {
  visitor = await signedIn('session');
});

test('a logout token ends the session that it names, and no other', async () => {
  const neighbour = await signedIn('another session');
  assert.equal(await tell('gckey', await gckey.logoutToken({ sid: 'session', jti: 'first' })), 200);
  assert.deepEqual([await isIn(visitor), await isIn(neighbour)], [false, true]);
});

test('a logout token that comes again ends nothing', async () => {
  const token = await gckey.logoutToken({ sid: 'session', jti: 'repeated' });
  await tell('gckey', token);
  const next = await signedIn('session');
  assert.equal(await tell('gckey', token), 200);
  assert.equal(await isIn(next), true);
  await tell('gckey', await gckey.logoutToken({ sid: 'session', jti: 'anew' }));
  assert.equal(await isIn(next), false);
});

test('a provider ends no session of another’s, whatever it names', async () => {
  assert.equal(await tell('other', await other.logoutToken({ sid: 'session', jti: 'foreign' })), 200);
  assert.equal(await isIn(visitor), true);
});

test('a provider can’t use up another’s logout token by its number', async () => {
  await tell('other', await other.logoutToken({ sid: 'nobody’s', jti: 'same number' }));
  await tell('gckey', await gckey.logoutToken({ sid: 'session', jti: 'same number' }));
  assert.equal(await isIn(visitor), false);
});

test('a logout token without a session ends all of its subject’s', async () => {
  const credential = world.db.updateTable('credentials').set({ issuer: gckey.origin, subject: 'anna' });
  await credential.where('id', '=', visitor.credentialId).execute();
  const elsewhere = await world.visitor(visitor.credentialId);
  await tell('other', await other.logoutToken({ sub: 'anna', jti: 'a namesake' }));
  assert.deepEqual([await isIn(visitor), await isIn(elsewhere)], [true, true]);
  await tell('gckey', await gckey.logoutToken({ sub: 'anna', jti: 'everywhere' }));
  assert.deepEqual([await isIn(visitor), await isIn(elsewhere)], [false, false]);
});

test('a logout token at another’s door, or at none, is refused', async () => {
  const token = await other.logoutToken({ sid: 'session', jti: 'misdirected' });
  assert.deepEqual([await tell('gckey', token), await tell('nowhere', token)], [400, 400]);
  assert.equal(await isIn(visitor), true);
});

/** Somebody who came through the first door, where their session has this name. */
async function signedIn(sid: string): Promise<Visitor> {
  const somebody = await world.visitor();
  await keepInSession(world, somebody, { sid });
  return somebody;
}

const isIn = async (somebody: Visitor): Promise<boolean> => (await somebody.get('/en/terms')).status === 200;

async function tell(door: string, token: string): Promise<number> {
  const { statusCode } = await world.app.inject({
    method: 'POST',
    url: `/oidc/backchannel-logout/${door}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ logout_token: token }).toString(),
  });
  return statusCode;
}
