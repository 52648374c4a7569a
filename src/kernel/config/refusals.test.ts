import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseConfig } from '../config.ts';
import { variables } from '../variables.ts';
import { isPlaceholder, isProxy, readSender } from './texts.ts';

const production = {
  NODE_ENV: 'production',
  PORTAL_SECRET: 'p'.repeat(40),
  CREDENTIAL_SECRET: 'c'.repeat(40),
  CONCIERGE_SECRET: 'b'.repeat(40),
  PORTAL_ORIGIN: 'https://portal.example.ca',
  CREDENTIAL_ORIGIN: 'https://credential.example.ca',
  CONCIERGE_ORIGIN: 'https://concierge.example.ca',
  SMTP_URL: 'smtps://user:word@mail.example.ca',
  MAIL_FROM: 'no-reply@portal.example.ca',
  DATABASE_URL: 'postgres://portal:word@database.example.ca/portal',
  SIGN_IN_PARTNERS: '[]',
};

const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
after(() => rmSync(folder, { recursive: true }));
const emptyFile = join(folder, 'empty');
writeFileSync(emptyFile, '\n');

const emptyBrand = join(folder, 'brand.json');
writeFileSync(emptyBrand, '{}');

const example = JSON.parse(
  readFileSync(new URL('../../../docs/brand.example.json', import.meta.url), 'utf8'),
);

/** The example of the documents, changed in its English half. */
function brandWith(changed: object): string {
  const path = join(folder, `${Object.keys(changed).join()}.json`);
  writeFileSync(path, JSON.stringify({ ...example, en: { ...example.en, ...changed } }));
  return path;
}

/** The same, changed in the look of its portal. */
function lookWith(changed: Readonly<Record<string, string>>): string {
  const path = join(folder, `${Object.keys(changed).join()}-${Object.values(changed).join().length}.json`);
  const portal = { ...example.looks.portal, ...changed };
  writeFileSync(path, JSON.stringify({ ...example, looks: { portal } }));
  return path;
}

const svg = (inside: string) => `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'>${inside}</svg>`;

const door = { key: 'a', issuer: 'https://a.ca', clientId: 'p', name: { en: 'A', fr: 'A' } };
const doors = (...more: object[]) => JSON.stringify(more.map((each) => ({ ...door, ...each })));

type Env = Record<string, string | undefined>;

/** What is wrong in any environment: the variable named, what is said, what was set. */
const anywhere: readonly (readonly [string, RegExp, Env])[] = [
  ['NODE_ENV', /give one of/, { NODE_ENV: 'prod' }],
  ['SERVICES', /^no\. 2: give one of/, { SERVICES: 'portal,' }],
  ['SERVICES', /names a service twice/, { SERVICES: 'portal, portal' }],
  ['DEMO', /give one of on, off/, { DEMO: 'true' }],
  ['DATABASE_NAMED_STATEMENTS', /give one of on, off/, { DATABASE_NAMED_STATEMENTS: 'no' }],
  ['HSTS_SUBDOMAINS', /give one of on, off/, { HSTS_SUBDOMAINS: 'no' }],
  ['DATABASE', /give one of embedded, postgres/, { DATABASE: 'pglite' }],
  ['DATABASE', /keep one of them/, { DATABASE: 'embedded', DATABASE_URL: 'postgres://h/d' }],
  ['DATABASE_URL', /DATABASE is postgres/, { DATABASE: 'postgres' }],
  ['DATABASE_URL', /looks like postgres:/, { DATABASE_URL: 'mysql://h/d' }],
  ['DATABASE_URL', /names a file that is empty/, { DATABASE_URL_FILE: emptyFile }],
  ['DATABASE_CONNECTIONS', /from 2 to 200/, { DATABASE_CONNECTIONS: '1' }],
  ['DATABASE_CONNECTIONS', /whole number/, { DATABASE_CONNECTIONS: '1e1' }],
  ['DATABASE_STATEMENT_TIMEOUT', /whole number/, { DATABASE_STATEMENT_TIMEOUT: '15s' }],
  ['DATABASE_LOCK_TIMEOUT', /whole number/, { DATABASE_LOCK_TIMEOUT: '-1' }],
  ['DATABASE_IDLE_TIMEOUT', /whole number/, { DATABASE_IDLE_TIMEOUT: '1.5' }],
  ['DATABASE_CONNECTION_TIMEOUT', /from 1 to/, { DATABASE_CONNECTION_TIMEOUT: '0' }],
  ['DATABASE_APPLICATION_NAME', /at most 63/, { DATABASE_APPLICATION_NAME: 'x'.repeat(64) }],
  ['HOST', /without a port/, { HOST: 'localhost:80' }],
  ['HOST', /host name/, { HOST: 'http://localhost' }],
  ['PORTAL_PORT', /from 1 to 65535/, { PORTAL_PORT: '0x1000' }],
  ['PORTAL_PORT', /from 1 to 65535/, { PORTAL_PORT: '65536' }],
  ['PORTAL_PORT', /refuse to open/, { PORTAL_PORT: '6000' }],
  ['CREDENTIAL_PORT', /needs a port of its own/, { CREDENTIAL_PORT: '4000' }],
  ['PORTAL_ORIGIN', /looks like https:/, { PORTAL_ORIGIN: 'portal.example.ca' }],
  ['PORTAL_ORIGIN', /looks like https:/, { PORTAL_ORIGIN: 'https:portal.example.ca' }],
  ['PORTAL_ORIGIN', /write https:\/\/portal\.ca$/, { PORTAL_ORIGIN: 'https://portal.ca/' }],
  ['PORTAL_ORIGIN', /write https:\/\/portal\.ca$/, { PORTAL_ORIGIN: 'https://Portal.ca:443' }],
  ['CONCIERGE_ORIGIN', /refuse to open/, { CONCIERGE_ORIGIN: 'https://sign-in.ca:6000' }],
  [
    'CONCIERGE_ORIGIN',
    /an origin of its own/,
    { PORTAL_ORIGIN: 'https://a.ca', CONCIERGE_ORIGIN: 'https://a.ca' },
  ],
  ['PORTAL_ORIGIN', /only secrets come from files/, { PORTAL_ORIGIN_FILE: emptyFile }],
  ['PORTAL_SECRET', /at least 32 characters/, { PORTAL_SECRET: `${'n'.repeat(32)},` }],
  ['PORTAL_SECRET', /names a secret twice/, { PORTAL_SECRET: `${'n'.repeat(32)},${'n'.repeat(32)}` }],
  ['PORTAL_SECRET', /names a file that is empty/, { PORTAL_SECRET_FILE: emptyFile }],
  ['PORTAL_SECRET', /can't be read/, { PORTAL_SECRET_FILE: join(folder, 'none') }],
  ['PORTAL_SECRET', /keep one of them/, { PORTAL_SECRET: 'n'.repeat(32), PORTAL_SECRET_FILE: emptyFile }],
  ['PORTAL_ISSUERS', /not valid JSON/, { PORTAL_ISSUERS: '[{' }],
  ['PORTAL_ISSUERS', /names no provider/, { PORTAL_ISSUERS: '[]' }],
  [
    'PORTAL_ISSUERS',
    /^no\. 2, key: "a" is the key of another/,
    { PORTAL_ISSUERS: doors({}, { issuer: 'https://b.ca' }) },
  ],
  [
    'SIGN_IN_PARTNERS',
    /^no\. 2, key: "a" is the key of another/,
    { SIGN_IN_PARTNERS: doors({}, { issuer: 'https://b.ca' }) },
  ],
  ['PORTAL_ISSUERS', /begins with https/, { PORTAL_ISSUERS: doors({ issuer: 'ldap://a.ca' }) }],
  ['PORTAL_ISSUERS', /holds a user name/, { PORTAL_ISSUERS: doors({ issuer: 'https://me:word@a.ca' }) }],
  ['PORTAL_ISSUERS', /refuses to open/, { PORTAL_ISSUERS: doors({ issuer: 'https://a.ca:6000' }) }],
  ['PORTAL_ISSUERS', /refuse to open/, { PORTAL_ISSUERS: doors({ origins: ['https://a.ca:6000'] }) }],
  ['PORTAL_ISSUERS', /name\.fr: is empty/, { PORTAL_ISSUERS: doors({ name: { en: 'A', fr: ' ' } }) }],
  ['PORTAL_ISSUERS', /^no\. 1, name\.fr: is missing$/, { PORTAL_ISSUERS: doors({ name: { en: 'A' } }) }],
  ['PORTAL_ISSUERS', /clientId: is empty/, { PORTAL_ISSUERS: doors({ clientId: '' }) }],
  ['PORTAL_ISSUERS', /acr: is empty/, { PORTAL_ISSUERS: doors({ acr: '' }) }],
  ['SMTP_URL', /looks like smtps:/, { SMTP_URL: 'mail.example.ca:25' }],
  ['SMTP_URL', /looks like smtps:/, { SMTP_URL: 'smtp:' }],
  ['MAIL_FROM', /holds no e-mail address/, { MAIL_FROM: 'Partner Portal' }],
  ['MAIL_FROM', /holds no e-mail address/, { MAIL_FROM: 'a@portal.ca, b@portal.ca' }],
  ['BRAND_FILE', /can’t be read/, { BRAND_FILE: join(folder, 'none') }],
  ['BRAND_FILE', /not valid JSON/, { BRAND_FILE: emptyFile }],
  ['BRAND_FILE', /^en: is missing; fr: is missing$/, { BRAND_FILE: emptyBrand }],
  [
    'BRAND_FILE',
    /en\.portal: holds the end of a line/,
    { BRAND_FILE: brandWith({ portal: 'A\r\nBcc: x@y.ca' }) },
  ],
  ['BRAND_FILE', /en\.unit: holds the end of a line, or/, { BRAND_FILE: brandWith({ unit: 'A\u202eB' }) }],
  [
    'BRAND_FILE',
    /en\.telephone: is no telephone number/,
    { BRAND_FILE: brandWith({ telephone: 'call us' }) },
  ],
  ['BRAND_FILE', /en: motto: unknown here/, { BRAND_FILE: brandWith({ motto: 'A' }) }],
  ['BRAND_FILE', /looks\.portal\.colour: is no colour/, { BRAND_FILE: lookWith({ colour: 'navy' }) }],
  ['BRAND_FILE', /looks\.portal\.colour: is too light/, { BRAND_FILE: lookWith({ colour: '#6b7f94' }) }],
  ['BRAND_FILE', /looks\.portal\.mark: is no SVG/, { BRAND_FILE: lookWith({ mark: 'mark.svg' }) }],
  [
    'BRAND_FILE',
    /looks\.portal\.mark: holds more than shapes/,
    { BRAND_FILE: lookWith({ mark: svg('<script>alert(1)</script>') }) },
  ],
  [
    'BRAND_FILE',
    /looks\.portal\.mark: holds more than shapes/,
    { BRAND_FILE: lookWith({ mark: svg("<rect onload='alert(1)'/>") }) },
  ],
  ['PASSWORD_POLICY', /give one of modern, seed/, { PASSWORD_POLICY: 'strict' }],
  ['SECURITY_QUESTIONS', /give one of one, all/, { SECURITY_QUESTIONS: '4' }],
  ['PROCESSES', /whole number/, { PROCESSES: '0' }],
  ['PROCESSES', /embedded database can’t share/, { PROCESSES: '2' }],
  ['RATE_LIMIT', /whole number/, { RATE_LIMIT: '0' }],
  ['TRUST_PROXY', /"garbage" is neither an address nor a network/, { TRUST_PROXY: 'garbage' }],
  ['TRUST_PROXY', /"true" is neither/, { TRUST_PROXY: 'true' }],
  ['TRUST_PROXY', /"0\.0\.0\.0\/0" is neither/, { TRUST_PROXY: '10.0.0.1, 0.0.0.0/0' }],
  ['SHUTDOWN_DELAY', /from 0 to 3600/, { SHUTDOWN_DELAY: '3601' }],
  ['LOG_LEVEL', /give one of/, { LOG_LEVEL: 'verbose' }],
];

/** What is convenient elsewhere and refused in production. */
const onlyInProduction: readonly (readonly [string, RegExp, Env])[] = [
  ['PORTAL_SECRET', /development secret/, { PORTAL_SECRET: undefined }],
  ['CREDENTIAL_SECRET', /development secret/, { CREDENTIAL_SECRET: undefined }],
  ['CONCIERGE_SECRET', /development secret/, { CONCIERGE_SECRET: 'development-only-anything-at-all-here' }],
  ['PORTAL_SECRET', /placeholder/, { PORTAL_SECRET: 'change-me-change-me-change-me-change-me' }],
  [
    'PORTAL_SECRET',
    /development secret/,
    { PORTAL_SECRET: `${'n'.repeat(32)},development-only-portal-master-secret` },
  ],
  ['CONCIERGE_SECRET', /PORTAL_SECRET too/, { CONCIERGE_SECRET: `${'n'.repeat(32)},${'p'.repeat(40)}` }],
  ['PORTAL_ORIGIN', /https:/, { PORTAL_ORIGIN: 'http://portal.example.ca' }],
  ['CREDENTIAL_ORIGIN', /https:/, { CREDENTIAL_ORIGIN: undefined }],
  ['CONCIERGE_ORIGIN', /placeholder/, { CONCIERGE_ORIGIN: 'https://sign-in.invalid' }],
  ['PORTAL_ORIGIN', /placeholder/, { PORTAL_ORIGIN: 'https://portal.example.com' }],
  ['DATABASE_URL', /DATABASE=embedded/, { DATABASE_URL: undefined }],
  ['SMTP_URL', /needs a mail server/, { SMTP_URL: undefined }],
  ['SMTP_URL', /placeholder/, { SMTP_URL: 'smtps://user:word@mail.example.org' }],
  ['MAIL_FROM', /name the sender/, { MAIL_FROM: undefined }],
  ['MAIL_FROM', /name the sender/, { MAIL_FROM: 'Us <no-reply@portal.example>' }],
  ['MAIL_FROM', /name the sender/, { MAIL_FROM: 'no-reply@example.com' }],
  ['MAIL_FROM', /name the sender/, { MAIL_FROM: 'x@foo.local' }],
  ['DEMO', /invented people/, { DEMO: 'on' }],
  ['SERVICES', /invented sign-in partners/, { SERVICES: 'portal,credential,concierge,partners' }],
  ['SIGN_IN_PARTNERS', /\[\] for none/, { SIGN_IN_PARTNERS: undefined }],
  ['PORTAL_ISSUERS', /^a: production needs https/, { PORTAL_ISSUERS: doors({ issuer: 'http://a.ca' }) }],
  ['PORTAL_ISSUERS', /^a: production needs https/, { PORTAL_ISSUERS: doors({ origins: ['http://b.ca'] }) }],
  ['SIGN_IN_PARTNERS', /^a: production needs https/, { SIGN_IN_PARTNERS: doors({ issuer: 'http://a.ca' }) }],
  ['SIGN_IN_PARTNERS', /placeholder/, { SIGN_IN_PARTNERS: doors({ issuer: 'https://bank.invalid' }) }],
];

const problemsOf = (env: Env) => {
  const parsed = parseConfig(env);
  return parsed.kind === 'bad' ? parsed.problems : [];
};

describe('a wrong value is refused by its variable’s name:', () => {
  for (const [variable, problem, env] of anywhere)
    it(`${JSON.stringify(env)}`, () => {
      const [found, ...more] = problemsOf(env);
      assert.deepEqual([found?.variable, more], [variable, []]);
      assert.match(found?.problem ?? '', problem);
    });
});

describe('production refuses, and nothing else is said:', () => {
  for (const [variable, problem, env] of onlyInProduction)
    it(`${JSON.stringify(env)}`, () => {
      const [found, ...more] = problemsOf({ ...production, ...env });
      assert.deepEqual([found?.variable, more], [variable, []]);
      assert.match(found?.problem ?? '', problem);
    });
});

it('no variable is left out of these tables, but the folder, which may be any', () => {
  const tried = new Set([...anywhere, ...onlyInProduction].map(([variable]) => variable));
  const alike = /^(CREDENTIAL|CONCIERGE|PARTNERS)_(PORT|ORIGIN|SECRET)$/;
  const left = Object.keys(variables).filter((name) => !tried.has(name) && !alike.test(name));
  assert.deepEqual(left, ['DATA_DIR']);
});

it('all of it is named together, whatever of it is wrong by itself and what only beside others', () => {
  const env = {
    ...production,
    TRUST_PROXY: 'x',
    MAIL_FROM: undefined,
    DATABASE_URL: undefined,
    LOG_LEVEL: 'x',
  };
  assert.deepEqual(
    problemsOf(env).map(({ variable }) => variable),
    ['TRUST_PROXY', 'LOG_LEVEL', 'DATABASE_URL', 'MAIL_FROM'],
  );
});

it('what is meant is taken', () => {
  for (const env of [
    { DATABASE_URL: undefined, DATABASE: 'embedded' },
    { DATABASE: 'postgres' },
    { TRUST_PROXY: '127.0.0.1, 10.0.0.0/8, fd00::/8, loopback' },
    { MAIL_FROM: '"Portail, des partenaires" <ne-pas-repondre@portail.example.ca>' },
    { HOST: '::1' },
    { HOST: '0.0.0.0' },
    { RATE_LIMIT: ' 30 ' },
    { PROCESSES: '4', DATABASE_URL: production.DATABASE_URL },
    { PORTAL_ISSUERS: doors({}, { key: 'b' }) },
    { LOG_LEVEL: '' },
  ])
    assert.deepEqual(problemsOf({ ...production, ...env }), [], JSON.stringify(env));
});

it('what may be meant and more often is not is said without refusing it', () => {
  const warned = (env: Env): string[] => {
    const parsed = parseConfig(env);
    return parsed.kind === 'ok' ? parsed.warnings.map(({ variable }) => variable) : ['refused'];
  };
  assert.deepEqual(warned({}), []);
  assert.deepEqual(warned({ PORTAL_SECRETS: 'x', DATABASE_URI: 'x', MAIL_SENDER: 'x' }), [
    'PORTAL_SECRETS',
    'DATABASE_URI',
    'MAIL_SENDER',
  ]);
  assert.deepEqual(
    warned({ PORTAL_SERVICE_HOST: '10.0.0.1', PORTAL_PORT_4000_TCP: 'tcp://10.0.0.1:4000' }),
    [],
  );
  assert.deepEqual(warned({ PORTAL_ORIGIN: 'https://portal.ca' }), ['NODE_ENV']);
  const concierge = { PORTAL_ISSUERS: doors({ issuer: 'http://localhost:4002/' }) };
  assert.deepEqual(warned({ ...concierge, SIGN_IN_PARTNERS: '[]' }), ['PORTAL_ISSUERS']);
  assert.deepEqual(warned(concierge), []);
  assert.deepEqual(warned({ SIGN_IN_PARTNERS: '[]' }), []);
  const good = Object.fromEntries(
    Object.entries({ ...production, DATA_DIR: '/srv/portal' }).map(([name, value]) => [
      name,
      name.endsWith('_SECRET')
        ? `${name} 0123456789 abcdefghij`
        : value.replaceAll('example.ca', 'portal.ca'),
    ]),
  );
  // The names are the process's own, which in tests are those of the demonstration.
  assert.deepEqual(warned(good), ['BRAND_FILE']);
  for (const [variable, env] of [
    ['DATA_DIR', { DATA_DIR: undefined }],
    ['DATABASE', { DATABASE_URL: undefined, DATABASE: 'embedded' }],
    ['PORTAL_SECRET', { PORTAL_SECRET: 'p'.repeat(40) }],
    ['PORTAL_ORIGIN', { PORTAL_ORIGIN: 'https://portal.example.ca' }],
  ] as const)
    assert.deepEqual(warned({ ...good, ...env }).toSorted(), ['BRAND_FILE', variable].toSorted());
});

it('senders, proxies and placeholders are told from what looks like them', () => {
  assert.deepEqual(readSender('A B <a@b.ca>'), { name: 'A B', address: 'a@b.ca' });
  assert.deepEqual(readSender('a@b.ca'), { name: '', address: 'a@b.ca' });
  for (const bad of ['<a@b.ca> x', 'A <a@b.ca>, b@c.ca', 'A\r\nBcc: x <a@b.ca>', 'A <>', ''])
    assert.equal(readSender(bad), null, bad);
  for (const bad of ['', '1', '10.0.0.0/33', '10.0.0.0/', '::/0', '10.0.0.0/8/8', '*', 'localhost'])
    assert.equal(isProxy(bad), false, bad);
  for (const placeholder of ['portal.invalid', 'x.test', 'localhost', 'EXAMPLE.com', 'mail.example.net.'])
    assert.ok(isPlaceholder(placeholder), placeholder);
  for (const real of ['portal.gc.ca', 'invalid.ca', 'myexample.com', 'example.ca'])
    assert.ok(!isPlaceholder(real), real);
});

it('what production refuses is named beside services that do not exist', () => {
  const parsed = parseConfig({
    ...production,
    SERVICES: 'portal,credental',
    PORTAL_ORIGIN: 'http://portal.gc.ca',
  });
  assert.ok(parsed.kind === 'bad');
  assert.deepEqual(
    parsed.problems.map(({ variable }) => variable),
    ['SERVICES', 'PORTAL_ORIGIN'],
  );
});
