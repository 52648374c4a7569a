import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { parseConfig } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { freePort } from '#test/world/ports.ts';
import { adviceOn, warnOfUnreachable } from './reach.ts';

const WAITS = { first: 0, second: 0, answer: 5000 };

test('what can’t be reached is warned of with its cause and what to do, once; what can be is not', async () => {
  const servers = [await answering(200), await answering(502)];
  const [alive = '', broken = ''] = servers.map(
    (server) => `http://localhost:${(server.address() as AddressInfo).port}`,
  );
  const closed = `http://localhost:${await freePort()}`;
  const lines = await warned({
    SERVICES: 'portal,concierge',
    PORTAL_ORIGIN: alive,
    CONCIERGE_ORIGIN: closed,
    CREDENTIAL_ORIGIN: broken,
    SIGN_IN_PARTNERS: '[]',
  });
  for (const server of servers) server.close();
  const path = '/.well-known/openid-configuration';
  assert.deepEqual(
    lines.map(({ address, cause, status }) => [address, cause ?? status]).sort(),
    [
      [`${broken}${path}`, 502],
      [`${closed}/healthz`, 'ECONNREFUSED'],
    ].sort(),
  );
  for (const { level, advice } of lines) assert.ok(level === 'warn' && advice);
});

test('whoever asked it to end hears nothing more', async () => {
  const closed = `http://localhost:${await freePort()}`;
  assert.deepEqual(await warned({ PORTAL_ORIGIN: closed }, AbortSignal.abort()), []);
});

for (const [cause, advice] of [
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
  ['CERT_HAS_EXPIRED', /renew/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /another name/],
  ['ENOTFOUND', /DNS/],
  ['ECONNREFUSED', /nothing listens/],
  ['ETIMEDOUT', /firewall/],
] as const)
  test(`${cause} has an advice of its own`, () => {
    assert.match(adviceOn(cause), advice);
  });

async function answering(status: number): Promise<Server> {
  const server = createServer((_, answer) => answer.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}

async function warned(
  env: Record<string, string>,
  asked: AbortSignal = new AbortController().signal,
): Promise<Record<string, unknown>[]> {
  const parsed = parseConfig({ NODE_ENV: 'test', ...env });
  assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
  const stream = new PassThrough();
  await warnOfUnreachable(parsed.config, createLog('warn', stream), asked, WAITS);
  const text = String(stream.read() ?? '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
