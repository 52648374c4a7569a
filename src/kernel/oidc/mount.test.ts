import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { type OidcWorld, openOidcWorld } from '#test/oidc/oidc-world.ts';
import { createServer } from '../http/server.ts';
import { mountProvider } from './mount.ts';
import { createProvider } from './provider.ts';

let world: OidcWorld;
let app: FastifyInstance;
before(async () => {
  world = await openOidcWorld();
  const { options } = world.provider;
  app = await createServer({
    name: 'test',
    origin: 'https://id.example',
    log: options.log,
    formTargets: [],
    rateLimit: 3,
    trustProxy: false,
    hstsSubdomains: true,
    ready: async () => true,
    renderError: ({ kind }) => kind,
  });
  await mountProvider(app, createProvider({ ...options, issuer: 'https://id.example', secure: true }));
  app.post('/typed', async (request) => request.body);
});
after(async () => {
  await app.close();
  await world.close();
});

test('behind a proxy that ends TLS, cookies are secure and addresses are the issuer’s', async () => {
  const answer = await app.inject({ url: '/oidc/logout', headers: { accept: 'text/html' } });
  assert.equal(answer.statusCode, 303);
  assert.match(String(answer.headers.location), /^https:\/\/id\.example\/oidc\/logout\/success/);
  for (const cookie of [answer.headers['set-cookie']].flat()) assert.match(String(cookie), /; secure/);
});

test('over https no other host of the domain can plant a session', async () => {
  const headers = { accept: 'text/html' };
  const answer = await app.inject({ url: '/oidc/logout', headers, remoteAddress: '192.0.2.1' });
  const [cookie] = [answer.headers['set-cookie']].flat();
  assert.match(String(cookie), /^__Host-[\w-]+-session=/);
  assert.match(String(cookie), /; path=\//);
  assert.doesNotMatch(String(cookie), /domain=/i);
});

test('what is asked for by a name that no database takes is not there', async () => {
  for (const name of ['?client_id=a%00b', '?client_id=portal&request_uri=urn:a%00b']) {
    const request = { url: `/oidc/auth${name}`, headers: { accept: 'text/html' } };
    const answer = await app.inject({ ...request, remoteAddress: '192.0.2.1' });
    assert.equal(answer.statusCode, 400, name);
  }
});

test('the provider’s own pages carry the headers of the service', async () => {
  const answer = await app.inject({ url: '/oidc/auth?client_id=nobody', headers: { accept: 'text/html' } });
  assert.equal(answer.body, 'error en invalid_client');
  assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/);
  assert.equal(answer.headers['referrer-policy'], 'no-referrer');
});

test('the key set shows no private part', async () => {
  const { keys } = (await app.inject({ url: '/oidc/jwks' })).json() as { keys: Record<string, unknown>[] };
  assert.ok(keys.length > 0);
  for (const key of keys) assert.ok(!('d' in key));
});

test('the service’s own forms are still read', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await app.inject({ method: 'POST', url: '/typed', headers, payload: 'a=1' });
  assert.deepEqual(answer.json(), { a: '1' });
});

test('servers may ask as often as they like, browsers may not', async () => {
  for (let each = 0; each < 5; each += 1)
    assert.equal((await app.inject({ url: '/oidc/jwks' })).statusCode, 200);
  const statuses = [];
  for (let each = 0; each < 5; each += 1)
    statuses.push((await app.inject({ url: '/oidc/auth', headers: { accept: 'text/html' } })).statusCode);
  assert.ok(statuses.includes(429));
});
