import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { LEVEL_OF_ASSURANCE_2 } from '#kernel/config/provider-schemas.ts';
import { type Config, parseConfig } from '#kernel/config.ts';
import type { Database } from '#kernel/db/database.ts';
import { createLog } from '#kernel/log.ts';
import { createRelyingParty, publicJwks, type RelyingParty } from '#kernel/oidc/client.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import { Jar } from '#test/oidc/jar.ts';
import { testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { freePort } from '#test/world/ports.ts';
import { partners } from './index.ts';
import { inventedPartners } from './rules.ts';

const clock = testClock();
const log = createLog('silent');
const conciergeKey = createKeys(['the concierge’s master secret, 32 characters']).signingKey('oidc-client');
const [boreal] = inventedPartners;
assert.ok(boreal);
const [customer] = boreal.customers;
assert.ok(customer);

let database: Database;
let app: FastifyInstance;
let concierge: Server;
let config: Config;
before(async () => {
  const [port, conciergePort] = [await freePort(), await freePort()];
  config = configure({ PARTNERS_PORT: String(port), CONCIERGE_PORT: String(conciergePort) });
  database = await openTestDatabase();
  concierge = createServer((_request, response) => response.end(JSON.stringify(publicJwks(conciergeKey))));
  await new Promise<void>((done) => concierge.listen(conciergePort, 'localhost', done));
  app = await partners(deps(config));
  await app.listen({ port, host: 'localhost' });
});
after(async () => {
  await app.close();
  concierge.closeAllConnections();
  concierge.close();
  await database.close();
});

for (const { key, customers } of inventedPartners)
  test(`a customer of ${key} signs in, and the concierge learns an opaque subject`, async () => {
    const [{ userName, password } = customer] = customers;
    const { jar, party, pending, page } = await begin(key, 'en');
    const back = await submit(jar, page, { userName, password });
    const finished = await party.finish(back.url, pending);
    assert.equal(finished.kind, 'signed-in');
    assert.equal(finished.acr, LEVEL_OF_ASSURANCE_2);
    assert.equal(finished.subject.includes(userName), false);
  });

test('the sign-in page speaks the language asked for, and shows whom one may be', async () => {
  const { page } = await begin('boreal', 'fr');
  assert.equal(page.url.pathname, '/fr/boreal/ouvrir-une-session');
  assert.match(page.text, /<html lang="fr">/);
  assert.match(page.text, /Épargne boréale/);
  assert.match(page.text, new RegExp(customer.password));
});

test('the language toggle keeps the sign-in and what was typed, but never a password', async () => {
  const { jar, page } = await begin('boreal', 'en');
  const fields = { _csrf: csrfOf(page.text), _language: 'fr', userName: 'mei', password: 'typed' };
  const french = await jar.visit(page.url.href, { form: fields });
  assert.equal(french.url.pathname, '/fr/boreal/ouvrir-une-session');
  assert.match(french.text, /value="mei"/);
  assert.doesNotMatch(french.text, /value="typed"/);
});

test('a wrong password is refused without saying which of the two is wrong', async () => {
  const { jar, page } = await begin('boreal', 'en');
  const again = await submit(jar, page, { userName: customer.userName, password: 'wrong' });
  assert.equal(again.status, 422);
  assert.match(again.text, /The user ID or the password is wrong/);
});

test('a customer who cancels goes back to the concierge, which hears so', async () => {
  const { jar, party, pending, page } = await begin('tidewater', 'fr');
  const form = { _csrf: csrfOf(page.text) };
  const cancel = new URL('/fr/tidewater/annuler', page.url);
  const back = await jar.visit(cancel.href, { form, stop: config.services.concierge.origin });
  assert.deepEqual(await party.finish(back.url, pending), { kind: 'cancelled', locale: 'fr' });
});

test('without a sign-in under way, the page says so', async () => {
  const page = await new Jar().visit(`${config.services.partners.origin}/fr/boreal/ouvrir-une-session`);
  assert.equal(page.url.pathname, '/fr/boreal/connexion-terminee');
  assert.match(page.text, /Votre ouverture de session a pris fin/);
});

test('nothing that a partner shows or sends names the portal', async () => {
  const { page } = await begin('boreal', 'en');
  const portal = new URL(config.services.portal.origin).host;
  const seen = [page.text, ...[...page.headers].flat()].join('\n');
  assert.equal(seen.includes(portal), false);
  assert.doesNotMatch(page.text, /Partner Portal|concierge/i);
});

test('the front page lists the invented partners in both languages', async () => {
  for (const locale of ['en', 'fr'] as const) {
    const page = await new Jar().visit(`${config.services.partners.origin}/${locale}`);
    for (const { name } of inventedPartners) assert.ok(page.text.includes(name[locale]));
  }
});

test('the invented partners refuse to start in production', async () => {
  await assert.rejects(partners(deps({ ...config, production: true })), /production/);
});

function configure(env: Record<string, string>): Config {
  const parsed = parseConfig({ NODE_ENV: 'test', ...env });
  assert.equal(parsed.kind, 'ok');
  return parsed.config;
}

const deps = (given: Config) => ({
  config: given,
  place: given.services.partners,
  db: database.schema<unknown>('partners'),
  clock,
  log,
  keys: createKeys(given.services.partners.secrets),
});

const partyOf = (key: string): RelyingParty =>
  createRelyingParty({
    issuer: `${config.services.partners.origin}/${key}`,
    clientId: 'concierge',
    signingKey: conciergeKey,
    redirectUri: `${config.services.concierge.origin}/oidc-client/callback/${key}`,
    acr: LEVEL_OF_ASSURANCE_2,
    clock,
    log,
    allowHttp: true,
  });

async function begin(key: string, locale: 'en' | 'fr') {
  const party = partyOf(key);
  const started = await party.start({ locale, prompt: 'login', maxAge: 0 });
  assert.equal(started.kind, 'go');
  const jar = new Jar();
  return { jar, party, pending: started.pending, page: await jar.visit(started.url) };
}

const submit = (jar: Jar, page: { url: URL; text: string }, fields: Record<string, string>) =>
  jar.visit(page.url.href, {
    form: { _csrf: csrfOf(page.text), ...fields },
    stop: config.services.concierge.origin,
  });

const csrfOf = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
