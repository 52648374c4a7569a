import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { keepInSession, keptInSession } from '#test/portal/portal-sessions.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

test('a stranger’s link to the page after logging out takes no cookie from anybody', async () => {
  const { headers } = await world.app.inject('/en/logged-out');
  assert.equal(headers['clear-site-data'], '"cache", "storage"');
  assert.equal(headers['set-cookie'], undefined);
});

test('what a provider sends back after a logout may be repeated, or nonsense', async () => {
  for (const query of ['', '?state=a&state=b', '?state=.fr.en', '?state=https://elsewhere.example']) {
    const { statusCode, headers } = await world.app.inject(`/oidc/logged-out${query}`);
    assert.equal(statusCode, 303, query);
    assert.match(String(headers.location), /^\/(en\/logged-out|fr\/session-fermee)$/);
  }
});

test('a notice is one that we have words for, whatever the cookie says', async () => {
  for (const key of ['constructor', '__proto__', 'toString', '%3Cb%3Ehello'])
    assert.doesNotMatch(await frontWith(key), /callout-\w+ notice"/);
  assert.match(await frontWith('lapsed'), /callout-\w+ notice"/);
});

test('a form sent after a logout in another tab leads to Log In, and says what happened', async () => {
  const { statusCode, headers, cookies } = await world.app.inject({
    method: 'POST',
    url: '/en/account/email',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'email=me@example.ca',
  });
  assert.deepEqual([statusCode, headers.location], [303, '/en/log-in']);
  const notice = cookies.find(({ name }) => name === 'portal-notice')?.value ?? '';
  assert.match(await frontWith(notice), /what you typed could not be kept/);
  const { headers: merely, cookies: told } = await world.app.inject('/en/account/email');
  assert.equal(merely.location, '/en/log-in');
  assert.doesNotMatch(await frontWith(told[0]?.value ?? ''), /that form/);
});

test('whoever comes back from a provider without a credential is again logged out together with their own', async () => {
  const visitor = await world.visitor();
  await keepInSession(world, visitor, { aside: 'session-at-the-provider', departures: [departure] });
  const iss = encodeURIComponent(world.deps.config.services.credential.origin);
  const page = await visitor.get(`/oidc/callback/gckey?state=left&error=access_denied&iss=${iss}`);
  assert.equal(page.status, 303);
  const { sid, aside } = await keptInSession(world, visitor);
  assert.deepEqual([sid, aside], ['session-at-the-provider', undefined]);
});

test('a provider that fails in the other language leads back in it', async () => {
  const visitor = await world.visitor();
  await keepInSession(world, visitor, { departures: [departure] });
  const iss = encodeURIComponent(world.deps.config.services.credential.origin);
  const failure = `state=left&error=temporarily_unavailable&iss=${iss}&ui_locales=fr-CA`;
  const back = await visitor.get(`/oidc/callback/gckey?${failure}`);
  assert.deepEqual([back.status, back.location], [303, '/fr/ouvrir-une-session/injoignable']);
  const page = await visitor.get('/fr/ouvrir-une-session/injoignable');
  assert.equal(page.status, 503);
  assert.match(page.text, /<html lang="fr/);
});

const frontWith = async (notice: string): Promise<string> => {
  const answer = await world.app.inject({ url: '/en', headers: { cookie: `portal-notice=${notice}` } });
  assert.equal(answer.statusCode, 200);
  return answer.body;
};

const departure = {
  door: 'gckey',
  purpose: 'link',
  locale: 'en',
  get pending() {
    const startedAt = world.clock.now().toISOString();
    return { state: 'left', nonce: 'n', verifier: 'v', startedAt, maxAge: 0 };
  },
};
