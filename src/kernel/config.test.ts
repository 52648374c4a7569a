import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { type Config, originsOf, parseConfig } from './config.ts';

const production = {
  NODE_ENV: 'production',
  PORTAL_SECRET: 'p'.repeat(40),
  CREDENTIAL_SECRET: 'c'.repeat(40),
  CONCIERGE_SECRET: 'b'.repeat(40),
  PORTAL_ORIGIN: 'https://portal.example.ca',
  CREDENTIAL_ORIGIN: 'https://credential.example.ca',
  CONCIERGE_ORIGIN: 'https://concierge.example.ca',
  SMTP_URL: 'smtps://user:word@mail.example.ca',
  MAIL_FROM: 'Partner Portal <no-reply@portal.example.ca>',
  DATABASE_URL: 'postgres://portal:word@database.example.ca/portal',
  SIGN_IN_PARTNERS: '[]',
};

test('with no variable at all there is a working configuration for development', () => {
  const config = accepted({});
  assert.equal(config.database.kind, 'embedded');
  assert.equal(config.services.portal.origin, 'http://localhost:4000');
  assert.deepEqual(config.run, ['portal', 'credential', 'concierge', 'partners']);
  assert.deepEqual(
    config.issuers.map(({ issuer }) => issuer),
    ['http://localhost:4001', 'http://localhost:4002'],
  );
});

test('every bad variable is named at once', () => {
  const problems = refused({
    PORTAL_PORT: 'abc',
    CREDENTIAL_PORT: '70000',
    DATABASE_URL: 'mysql://x',
    DEMO: 'maybe',
    PORTAL_ORIGIN: 'portal',
  });
  assert.deepEqual(problems.sort(), [
    'CREDENTIAL_PORT',
    'DATABASE_URL',
    'DEMO',
    'PORTAL_ORIGIN',
    'PORTAL_PORT',
  ]);
});

test('two services can’t share a port, and what is allowed is listed', () => {
  const shared = parseConfig({ CONCIERGE_PORT: '4000', PARTNERS_PORT: '4001' });
  assert.deepEqual(shared.kind === 'bad' && shared.problems, [
    {
      variable: 'CONCIERGE_PORT',
      problem: 'PORTAL_PORT is 4000 too; each service needs a port of its own',
    },
    {
      variable: 'PARTNERS_PORT',
      problem: 'CREDENTIAL_PORT is 4001 too; each service needs a port of its own',
    },
  ]);
  assert.equal(accepted({ CONCIERGE_PORT: '4000', SERVICES: 'portal' }).services.portal.port, 4000);
  const policy = parseConfig({ PASSWORD_POLICY: 'strict' });
  assert.equal(policy.kind === 'bad' && policy.problems[0]?.problem, 'give one of modern, seed');
});

test('a moved port moves the origin, the issuers and the partners with it', () => {
  const config = accepted({ CREDENTIAL_PORT: '5001', PARTNERS_PORT: '5003' });
  assert.equal(config.issuers[0]?.issuer, 'http://localhost:5001');
  assert.equal(config.partners[0]?.issuer, 'http://localhost:5003/boreal');
});

test('a department’s own providers take the place of ours', () => {
  const mine = [
    { key: 'dept', issuer: 'https://id.example.ca', clientId: 'pp', name: { en: 'Id', fr: 'Id' } },
  ];
  const config = accepted({ PORTAL_ISSUERS: JSON.stringify(mine) });
  const [found] = config.issuers;
  assert.deepEqual({ ...mine[0], ...found }, found);
  assert.deepEqual([found?.acr, found?.origins], ['urn:gc-ca:cyber-auth:assurance:loa2', []]);
});

test('a provider whose pages stand elsewhere than its issuer says where a form may end', () => {
  const provider = { key: 'dept', issuer: 'https://id.example.ca/oidc', clientId: 'pp' };
  const name = { en: 'Id', fr: 'Id' };
  const given = (origins: string[]) => ({ PORTAL_ISSUERS: JSON.stringify([{ ...provider, name, origins }]) });
  const { issuers } = accepted(given(['https://login.example.ca', 'https://id.example.ca']));
  assert.deepEqual(originsOf(issuers), ['https://id.example.ca', 'https://login.example.ca']);
  for (const bad of ['https://login.example.ca/in', "'unsafe-inline'", 'https:', 'https://a.ca; img-src *'])
    assert.deepEqual(refused(given([bad])), ['PORTAL_ISSUERS'], bad);
});

test('a client secret comes from a file or a variable, and is printed nowhere', () => {
  const provider = { key: 'x', issuer: 'https://a.ca', clientId: 'p', name: { en: 'A', fr: 'A' } };
  const given = (more: object, env = {}) => ({
    PORTAL_ISSUERS: JSON.stringify([{ ...provider, ...more }]),
    ...env,
  });
  const auth = 'client_secret_basic';
  const config = accepted(given({ auth, secretVariable: 'X_SECRET' }, { X_SECRET: 'swordfish' }));
  const found = config.issuers[0]?.wire.auth;
  assert.equal(found && 'secret' in found && found.secret(), 'swordfish');
  assert.ok(
    !JSON.stringify(config).includes('swordfish') && !inspect(config, { depth: 9 }).includes('swordfish'),
  );
  for (const more of [
    { auth },
    { auth, secretVariable: 'X_SECRET' },
    { auth, secretFile: '/there/is/none' },
    { auth, secretFile: 'a', secretVariable: 'X_SECRET' },
    { secretVariable: 'X_SECRET' },
    { auth, secret: 'swordfish' },
    { auth, secretVariable: 'swordfish' },
    { algorithms: ['HS256'] },
    { algorithms: ['none'] },
    { issuer: 'https://a.ca/.well-known/openid-configuration' },
    { issuer: 'https://a.ca:4190' },
  ]) {
    const parsed = parseConfig(given(more));
    assert.deepEqual(refused(given(more)), ['PORTAL_ISSUERS'], JSON.stringify(more));
    assert.ok(!JSON.stringify(parsed).includes('swordfish'));
  }
  assert.ok(accepted(given({ auth, secretFile: '/there/is/none' }, { SERVICES: 'credential' })));
});

test('without Sign-In Partners there is no door to them', () => {
  assert.deepEqual(
    accepted({ SIGN_IN_PARTNERS: '[]' }).issuers.map(({ key }) => key),
    ['gckey'],
  );
});

test('a port that nothing will open is refused by name', () => {
  assert.deepEqual(refused({ PORTAL_PORT: '4190' }), ['PORTAL_PORT']);
});

test('a list that is not JSON, or lacks a name, is refused where it is wrong', () => {
  assert.deepEqual(refused({ PORTAL_ISSUERS: '[{' }), ['PORTAL_ISSUERS']);
  const parsed = parseConfig({ PORTAL_ISSUERS: '[{"key":"x","issuer":"https://a.ca","clientId":"p"}]' });
  assert.ok(parsed.kind === 'bad' && parsed.problems[0]?.problem.startsWith('no. 1, name'));
});

test('a Sign-In Partner may have a last day, if there is such a day', () => {
  const partner = { key: 'x', issuer: 'https://a.ca', clientId: 'p', name: { en: 'A', fr: 'A' } };
  const given = (retiresOn: string) => ({ SIGN_IN_PARTNERS: JSON.stringify([{ ...partner, retiresOn }]) });
  assert.equal(accepted(given('2027-03-31')).partners[0]?.retiresOn, '2027-03-31');
  for (const day of ['2027-02-30', '31/03/2027', 'soon'])
    assert.deepEqual(refused(given(day)), ['SIGN_IN_PARTNERS'], day);
});

/** What one service needs in production, and no other's. */
const hosts = {
  portal: [
    'PORTAL_SECRET',
    'PORTAL_ORIGIN',
    'CREDENTIAL_ORIGIN',
    'SMTP_URL',
    'MAIL_FROM',
    'SIGN_IN_PARTNERS',
  ],
  credential: ['CREDENTIAL_SECRET', 'CREDENTIAL_ORIGIN', 'PORTAL_ORIGIN'],
  concierge: ['CONCIERGE_SECRET', 'CONCIERGE_ORIGIN', 'PORTAL_ORIGIN', 'SIGN_IN_PARTNERS'],
} as const;

for (const [service, needs] of Object.entries(hosts)) {
  const host = {
    NODE_ENV: 'production',
    SERVICES: service,
    DATABASE_URL: production.DATABASE_URL,
    ...Object.fromEntries(needs.map((name) => [name, production[name]])),
  };

  test(`a host of the ${service} alone is asked for what is its own`, () => {
    accepted(host);
    for (const name of needs.filter((each) => service !== 'portal' || each !== 'SIGN_IN_PARTNERS'))
      assert.deepEqual(refused({ ...host, [name]: undefined }), [name]);
  });

  test(`a host of the ${service} alone is told to keep off the others’ secrets`, () => {
    for (const name of ['PORTAL_SECRET', 'CREDENTIAL_SECRET', 'CONCIERGE_SECRET'] as const)
      if (!(needs as readonly string[]).includes(name)) {
        assert.deepEqual(refused({ ...host, [name]: production[name] }), [name]);
        assert.deepEqual(refused({ ...host, [`${name}_FILE`]: '/there/is/none' }), [name]);
      }
  });
}

test('a portal whose doors are named needs no origin of ours; one that leads to the concierge needs its own', () => {
  const { CREDENTIAL_ORIGIN: _, ...rest } = production;
  const { CREDENTIAL_SECRET: __, CONCIERGE_SECRET: ___, CONCIERGE_ORIGIN: ____, ...portal } = rest;
  accepted({ ...portal, SERVICES: 'portal', PORTAL_ISSUERS: doors({}) });
  assert.deepEqual(refused({ ...portal, SERVICES: 'portal', SIGN_IN_PARTNERS: undefined }), [
    'CREDENTIAL_ORIGIN',
    'CONCIERGE_ORIGIN',
  ]);
});

test('production accepts a complete configuration and runs no invented partners', () => {
  const config = accepted(production);
  assert.equal(config.demo, false);
  assert.deepEqual(config.run, ['portal', 'credential', 'concierge']);
});

test('a secret can be read from a file, and is rotated by a comma', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  try {
    const file = join(folder, 'secret');
    writeFileSync(file, `${'n'.repeat(32)},${'o'.repeat(32)}\n`);
    assert.deepEqual(accepted({ PORTAL_SECRET_FILE: file }).services.portal.secrets, [
      'n'.repeat(32),
      'o'.repeat(32),
    ]);
    assert.deepEqual(refused({ PORTAL_SECRET_FILE: join(folder, 'none') }), ['PORTAL_SECRET']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no problem repeats the value of a secret', () => {
  const parsed = parseConfig({ PORTAL_SECRET: 'hunter2', DATABASE_URL: 'postgre://u:hunter2@h/d' });
  assert.equal(parsed.kind, 'bad');
  assert.doesNotMatch(JSON.stringify(parsed), /hunter2/);
});

const doors = (more: object) =>
  JSON.stringify([{ key: 'x', issuer: 'https://a.ca', clientId: 'p', name: { en: 'A', fr: 'A' }, ...more }]);

function accepted(env: Record<string, string | undefined>): Config {
  const parsed = parseConfig(env);
  assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
  return parsed.config;
}

function refused(env: Record<string, string | undefined>): string[] {
  const parsed = parseConfig(env);
  assert.ok(parsed.kind === 'bad');
  return parsed.problems.map(({ variable }) => variable);
}
