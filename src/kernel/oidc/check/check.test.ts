import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openForeign } from '#test/oidc/foreign.ts';
import { STRICT, type Wire } from '../wire.ts';
import { type Configured, checkProvider, judge } from './check.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const auto: Wire = { ...STRICT, par: 'auto', algorithms: null };
const issuer = 'https://id.example.ca';
const configured: Configured = {
  issuer,
  clientId: 'portal',
  acr: null,
  origins: [],
  wire: auto,
  allowHttp: true,
};
const metadata = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  end_session_endpoint: `${issuer}/end`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  backchannel_logout_supported: true,
};

test('a provider out of the box fits, and what is worth knowing is said', async () => {
  const foreign = await openForeign();
  const findings = await checkProvider({ ...configured, issuer: foreign.issuer });
  foreign.close();
  assert.deepEqual(
    findings.filter(({ tone }) => tone === 'misfit'),
    [],
  );
  assert.ok(findings.some(({ key }) => key === 'keys'));
});

test('a provider that is not there is told with the cause', async () => {
  const [finding] = await checkProvider({ ...configured, issuer: 'http://localhost:1' });
  assert.equal(finding?.key, 'unreadable');
  assert.match(finding.value, /bad port|ECONNREFUSED/);
});

test('a service of our own that is stopped is told from a provider that does not fit', async () => {
  const [finding] = await checkProvider({ ...configured, issuer: 'http://localhost:59999', isOwn: true });
  assert.deepEqual([finding?.tone, finding?.key], ['note', 'stopped']);
});

const misfits: readonly (readonly [string, Partial<Configured>, Record<string, unknown>])[] = [
  ['noAlgorithm', {}, { id_token_signing_alg_values_supported: ['HS256', 'none'] }],
  [
    'cannotPush',
    { wire: { ...auto, par: 'required' } },
    { pushed_authorization_request_endpoint: undefined },
  ],
  ['mustPush', { wire: { ...auto, par: 'off' } }, { require_pushed_authorization_requests: true }],
  ['noAuth', {}, { token_endpoint_auth_methods_supported: undefined }],
  ['noAssertion', {}, { token_endpoint_auth_signing_alg_values_supported: ['RS256'] }],
  ['noCode', {}, { response_types_supported: ['id_token'] }],
  ['noAcr', { acr: 'urn:loa2' }, { acr_values_supported: ['urn:loa3'] }],
  ['origins', {}, { authorization_endpoint: 'https://login.example.ca/auth' }],
];
for (const [key, changed, published] of misfits)
  test(`a provider that does not fit is told so, with what to set: ${key}`, () => {
    const found = judge({ ...configured, ...changed }, { ...metadata, ...published } as typeof metadata);
    const misfit = found.find(({ tone }) => tone === 'misfit');
    assert.equal(misfit?.key, key);
    for (const words of [en, fr]) assert.ok(words.findings[misfit.key](misfit.value).length > 20);
  });
