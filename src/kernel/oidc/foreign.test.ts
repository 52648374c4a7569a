import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import {
  CLIENT_KEY,
  CLIENT_SECRET,
  type Foreign,
  openForeign,
  REDIRECT_URI,
  SIGNING_CLIENT,
  signInThere,
} from '#test/oidc/foreign.ts';
import { systemClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { createRelyingParty, type RelyingParty } from './client.ts';
import { STRICT, type Wire } from './wire.ts';

const SIGNS: Wire = { par: 'auto', auth: STRICT.auth, algorithms: null, assertionAudience: 'issuer' };
const secret = () => CLIENT_SECRET;
const BASIC: Wire = { ...SIGNS, auth: { method: 'client_secret_basic', secret } };
const POST: Wire = { ...SIGNS, auth: { method: 'client_secret_post', secret } };
const byBasic = { client_secret: CLIENT_SECRET };
const byPost = { ...byBasic, token_endpoint_auth_method: 'client_secret_post' };
const unpushed = { features: { pushedAuthorizationRequests: { enabled: false } } };

const usable: readonly (readonly [string, Foreign, Wire])[] = [
  ['with its defaults and a secret', { client: byBasic }, BASIC],
  ['with its defaults and our signature', { client: SIGNING_CLIENT }, SIGNS],
  ['that wants its secret in the form', { client: byPost }, POST],
  ['that can’t be pushed to', { client: byBasic, configuration: unpushed }, BASIC],
  ['that is not pushed to', { client: byBasic }, { ...BASIC, par: 'off' }],
  ['that does not name itself', { client: byBasic, nameless: true }, BASIC],
  ['that has none of ours', { client: byPost, configuration: unpushed, nameless: true }, POST],
  [
    'whose assertions are for its token endpoint',
    { client: SIGNING_CLIENT },
    { ...SIGNS, assertionAudience: 'token_endpoint' },
  ],
  [
    'whose assertions are for each endpoint',
    { client: SIGNING_CLIENT },
    { ...SIGNS, assertionAudience: 'endpoint' },
  ],
];
for (const [kind, foreign, wire] of usable)
  test(`a provider ${kind} signs people in`, async () => {
    const finished = await signedIn(foreign, wire);
    assert.deepEqual([finished.kind, 'subject' in finished && finished.subject], ['signed-in', 'anna']);
  });

for (const alg of ['PS256', 'ES256', 'ES384', 'EdDSA'])
  test(`a provider that signs with ${alg} signs people in`, async () => {
    const { privateKey } = await generateKeyPair(alg, { extractable: true });
    const key = { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: alg };
    const configuration = { jwks: { keys: [key] }, enabledJWA: { idTokenSigningAlgValues: [alg] } };
    const client = { ...byBasic, id_token_signed_response_alg: alg };
    const finished = await signedIn({ configuration, client } as Foreign, BASIC);
    assert.equal(finished.kind, 'signed-in');
  });

test('a provider that wants a secret that we have not is told from one that is away, and the log says why', async () => {
  for (const wire of [
    SIGNS,
    { ...BASIC, auth: { method: 'client_secret_basic', secret: () => 'wrong' } },
  ] as const) {
    const foreign = await openForeign({ client: byBasic });
    const lines: string[] = [];
    const party = open(foreign.issuer, wire, lines);
    assert.deepEqual(await party.start({ locale: 'en', correlationId: 'ABCDE-12345' }), {
      kind: 'misconfigured',
    });
    const [line = ''] = lines.filter((each) => each.includes('could not be started'));
    assert.match(line, /"invalid_client"/);
    assert.match(line, /ABCDE-12345/);
    assert.doesNotMatch(lines.join(), /both keep/);
    foreign.close();
  }
});

test('our own way of speaking gives nothing away to a provider that has less', async () => {
  const foreign = await openForeign({ client: SIGNING_CLIENT, configuration: unpushed });
  assert.deepEqual(await open(foreign.issuer, STRICT).start({ locale: 'en' }), { kind: 'misconfigured' });
  foreign.close();
});

async function signedIn(foreign: Foreign, wire: Wire) {
  const there = await openForeign(foreign);
  try {
    const party = open(there.issuer, wire);
    const started = await party.start({ locale: 'en', maxAge: 1200 });
    assert.equal(started.kind, 'go');
    assert.equal(
      new URL(started.url).searchParams.has('request_uri'),
      wire.par !== 'off' && !foreign.configuration?.features,
    );
    return await party.finish(await signInThere(started.url, 'anna'), started.pending);
  } finally {
    there.close();
  }
}

const into = (lines: string[]) =>
  new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });

const open = (issuer: string, wire: Wire, lines: string[] = []): RelyingParty =>
  createRelyingParty({
    issuer,
    clientId: 'portal',
    signingKey: CLIENT_KEY,
    redirectUri: REDIRECT_URI,
    wire,
    clock: systemClock,
    log: createLog('warn', into(lines)),
    allowHttp: true,
  });
