import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { openDatabase } from '#kernel/db/database.ts';
import { LIMITS } from '#kernel/db/limits.ts';
import { createLog } from '#kernel/log.ts';
import { createMailer } from '#kernel/mail/mailer.ts';
import { type Certificate, makeAuthority } from '#test/world/certificates.ts';
import { testClock } from '#test/world/clock.ts';
import { type Server, startPostgres } from '#test/world/postgres.ts';
import { run } from '#test/world/process.ts';
import { openMailServer } from '#test/world/smtp.ts';

const ours = makeAuthority('Our authority');
const right = ours.issue({ host: 'localhost' });
const wrong = {
  expired: [ours.issue({ host: 'localhost', days: -1 }), 'CERT_HAS_EXPIRED', /renew/],
  elsewhere: [ours.issue({ host: 'elsewhere.example' }), 'ERR_TLS_CERT_ALTNAME_INVALID', /another name/],
  stranger: [
    makeAuthority('Somebody').issue({ host: 'localhost' }),
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    /NODE_EXTRA_CA_CERTS/,
  ],
} as const satisfies Record<string, readonly [Certificate, string, RegExp]>;

const folder = mkdtempSync(join(tmpdir(), 'portal-certificates-'));
const [authority, strangers] = [join(folder, 'ca.pem'), join(folder, 'strangers.pem')];
let server: Server;
before(async () => {
  writeFileSync(authority, ours.cert);
  writeFileSync(strangers, makeAuthority('Strangers').cert);
  setDefaultCACertificates([...getCACertificates('default'), ours.cert]);
  server = await startPostgres([], right);
});
after(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('each issuer over https is taken or refused by its certificate, with the cause', async () => {
  const named = Object.entries({ right: [right] as const, ...wrong });
  const servers = await Promise.all(
    named.map(async ([key, [certificate]]) => ({ key, ...(await serve(certificate)) })),
  );
  const providers = servers.map(({ key, origin }) => ({
    key,
    issuer: origin,
    clientId: 'portal',
    name: { en: key, fr: key },
  }));
  const check = async (env: Record<string, string>) => {
    const { ended, output } = run(['issuers', 'check'], {
      SERVICES: 'portal',
      PORTAL_ISSUERS: JSON.stringify(providers),
      ...env,
    });
    assert.equal(await ended, 1, output());
    return (key: string) =>
      output()
        .split(/^(?=\w+ \()/m)
        .find((part) => part.startsWith(`${key} (`)) ?? '';
  };
  const [trusting, strange] = await Promise.all([check({ NODE_EXTRA_CA_CERTS: authority }), check({})]);
  for (const { close } of servers) close();
  assert.match(trusting('right'), /can be read/);
  for (const [key, [, code]] of Object.entries(wrong)) assert.match(trusting(key), new RegExp(code));
  assert.match(
    strange('right'),
    /(UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT_IN_CHAIN).*NODE_EXTRA_CA_CERTS/,
  );
});

test('mail goes to a server with the right certificate; of a wrong one the log says the cause and what to do', async () => {
  await using good = await openMailServer(0, right);
  await send(good.url);
  assert.equal(good.received.length, 1);
  for (const [certificate, code, advice] of Object.values(wrong)) {
    await using bad = await openMailServer(0, certificate);
    await assert.rejects(send(bad.url), ({ message }: Error) => {
      assert.match(message, new RegExp(`unreachable .*${code}.*SMTP_URL: `));
      assert.match(message, advice);
      return true;
    });
    assert.deepEqual(bad.offered, []);
  }
});

test('the database is opened by the right certificate and authority, and refused by name otherwise', async () => {
  const strict = 'sslmode=verify-full';
  assert.equal(await open(url(`${strict}&sslrootcert=${authority}`)), 'opened');
  const refused: readonly (readonly [string, RegExp])[] = [
    [
      url(`${strict}&sslrootcert=${authority}`, '127.0.0.1'),
      /IP: 127\.0\.0\.1.*The certificate is for another name/,
    ],
    [url(`${strict}&sslrootcert=/nowhere/ca.pem`), /no such file.*\/nowhere\/ca\.pem.*sslrootcert/],
    [url(`${strict}&sslrootcert=${strangers}`), /unable to verify.*NODE_EXTRA_CA_CERTS/],
    [url(strict).replace('postgres@', 'nobody-here@'), /role "nobody-here" does not exist/],
  ];
  for (const [address, words] of refused) {
    const said = await open(address);
    assert.match(said, /Can't open the database of DATABASE_URL: /);
    assert.match(said, words);
  }
});

/** As much of a provider as its discovery document. */
async function serve(certificate: Certificate): Promise<{ origin: string; close(): void }> {
  const server = createServer(certificate, ({ headers }, answer) => {
    const issuer = `https://${headers.host}`;
    const endpoints = Object.fromEntries(
      ['authorization_endpoint', 'token_endpoint', 'jwks_uri'].map((name) => [name, `${issuer}/${name}`]),
    );
    answer.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer, ...endpoints }));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `https://localhost:${port}`, close: () => server.close() };
}

async function send(smtpUrl: string): Promise<void> {
  const log = createLog('silent');
  const mailer = createMailer({
    smtpUrl,
    from: 'a@example.ca',
    db: undefined as never,
    clock: testClock(),
    log,
  });
  const mail = {
    to: 'marie@example.ca',
    locale: 'en',
    subject: 'A message',
    text: 'You have a message.',
  } as const;
  await mailer.deliver(mail, 'one').finally(() => mailer.close());
}

const url = (query: string, host = 'localhost') => `${server.url.replace('127.0.0.1', host)}?${query}`;

async function open(address: string): Promise<string> {
  const limits = { ...LIMITS, connection: 10 };
  const opened = await openDatabase({ kind: 'postgres', url: address, connections: 1, limits }).catch(String);
  if (typeof opened === 'string') return opened;
  await opened.close();
  return 'opened';
}
