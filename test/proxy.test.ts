import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { randomToken } from '#kernel/secrets/tokens.ts';
import { MOST_BYTES } from '#portal/common/kept-files/rules.ts';

const root = new URL('..', import.meta.url);
const read = (name: string) => readFileSync(new URL(`docs/proxy/${name}`, root), 'utf8');
const nginx = read('nginx.conf');
const caddy = read('Caddyfile');

/** What the parameters of addresses stand for: things that nobody reaches by knowing their name. */
const NAMES = 'id organisation form scan document door line for version reset place student code'.split(' ');
const SECRETS = ['token'];

/** Every address that a service has in a table, in either language. */
const addresses: readonly string[] = await Promise.all(
  globSync('src/**/{paths,staff-paths}.ts', { cwd: root }).map(
    async (name) => Object.values(await import(new URL(name, root).href)) as unknown[],
  ),
).then((tables) => tables.flatMap(textsIn).filter((text) => /^\/(en|fr)\b/.test(text)));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What nginx's `map` makes of an address without its query; `$uri` has none. */
function maskedByNginx(address: string): string {
  const [, source = '', made = ''] = /^\s+"~(\^\S+)" "([^"]+)";$/m.exec(nginx) ?? assert.fail('no map');
  const uri = address.replace(/\?.*$/, '');
  const found = new RegExp(source).exec(uri)?.groups;
  return found ? made.replace('$kept', found.kept ?? '').replace('$rest', found.rest ?? '') : uri;
}

/** What Caddy's filter makes of a whole address. */
function maskedByCaddy(address: string): string {
  const [, source = '', made = ''] =
    /request>uri regexp `([^`]+)` "([^"]+)"/.exec(caddy) ?? assert.fail('no filter');
  return address.replace(new RegExp(source, 'g'), (_, kept = '') => made.replace('$1', kept));
}

const filled = (address: string, token: string) =>
  address.replace(/:(\w+)/g, (_, name: string) => (SECRETS.includes(name) ? token : `${name}-1`));

for (const [name, masked] of [
  ['nginx', maskedByNginx],
  ['Caddy', maskedByCaddy],
] as const)
  describe(`the log of ${name}`, () => {
    it('keeps no personal link, wherever it stands, and no query', () => {
      const secret = addresses.filter((one) => one.includes(':token'));
      assert.ok(secret.length >= 18, `${secret.length} addresses`);
      for (const address of secret)
        for (const ending of ['', '/', '.', '?error=1']) {
          const token = randomToken();
          const written = masked(filled(address, token) + ending);
          assert.ok(!written.includes(token), `${address}: ${written}`);
          assert.ok(!written.includes('?'), written);
        }
      for (const path of ['/oidc/callback/gckey', '/oidc/logout', '/en/home'])
        assert.equal(masked(`${path}?code=1&state=2&id_token_hint=3`), path);
    });

    it('tells of all others which they were', () => {
      for (const address of addresses.filter((one) => !one.includes(':token')))
        assert.equal(masked(filled(address, '')), filled(address, ''));
    });
  });

it('addresses hold no other secret than those that are masked', () => {
  const names = new Set(addresses.flatMap((one) => [...one.matchAll(/:(\w+)/g)].map(([, name]) => name)));
  assert.ok(addresses.length > 200);
  assert.deepEqual([...names].toSorted(), [...NAMES, ...SECRETS].toSorted());
});

/** A block of nginx by what its text holds. */
const blockOf = (config: string, holds: string): string =>
  config.split(/^server \{$/m).find((block) => block.includes(holds)) ?? assert.fail(holds);

const UNITS = { k: 1024, m: 1024 * 1024 } as const;
const bytesOf = (size: string): number =>
  Number.parseInt(size, 10) * UNITS[(/[km]/i.exec(size)?.[0] ?? 'm').toLowerCase() as keyof typeof UNITS];

/** The form around a file (`kernel/http/upload.ts`), and a body without one (`kernel/http/server.ts`). */
const [FORM, BODY] = ['src/kernel/http/upload.ts', 'src/kernel/http/server.ts'].map((name) => {
  const found = /(?:FIELDS_BYTES|BODY_LIMIT) = (\d+) \* 1024;/.exec(
    readFileSync(new URL(name, root), 'utf8'),
  );
  return Number(found?.[1] ?? assert.fail(name)) * 1024;
}) as [number, number];

describe('the samples for a proxy', () => {
  it('let through what the portal takes and much more, so that it says in words what is too large', () => {
    const largest = MOST_BYTES + FORM;
    const limits = (config: string, pattern: RegExp) =>
      [...config.matchAll(pattern)].map(([, size = '']) => bytesOf(size));
    for (const [portal = 0, ...others] of [
      limits(nginx, /client_max_body_size (\w+);/g),
      limits(caddy, /max_size (\w+)/g),
    ]) {
      assert.ok(portal > 4 * largest, `${portal}`);
      assert.equal(others.length, 2);
      for (const size of others) assert.ok(size > BODY, `${size}`);
    }
  });

  it('lead each origin to its own port', () => {
    for (const [name, port] of [
      ['portal', 4000],
      ['credential', 4001],
      ['concierge', 4002],
    ] as const) {
      assert.match(
        blockOf(nginx, `server_name ${name}.example.ca;`),
        new RegExp(`proxy_pass http://partner_${name};`),
      );
      assert.match(nginx, new RegExp(`upstream partner_${name} \\{\\s+server 127\\.0\\.0\\.1:${port} `));
      assert.match(caddy, new RegExp(`^${name}\\.[^}]*[^@]*?reverse_proxy 127\\.0\\.0\\.1:${port} `, 'm'));
    }
  });

  it('of nginx say who asks, and keep nothing that passes', () => {
    const blocks = nginx.split(/^server \{$/m).slice(2);
    assert.equal(blocks.length, 3);
    for (const block of blocks) {
      for (const line of [
        'proxy_set_header Host $host;',
        'proxy_set_header X-Forwarded-For $remote_addr;',
        'proxy_set_header X-Forwarded-Proto $scheme;',
        'proxy_set_header X-Forwarded-Host $host;',
        'proxy_max_temp_file_size 0;',
        'gzip off;',
      ])
        assert.ok(block.includes(line), line);
      assert.match(block, /access_log \S+ partner_portal;\n\s+error_log \S+ crit;/);
    }
    const format = /log_format partner_portal[^;]+;/.exec(nginx)?.[0] ?? '';
    assert.match(format, /\$partner_portal_path/);
    assert.doesNotMatch(
      format,
      /\$(request|request_uri|uri|args|query_string|http_\w+|sent_http_\w+|arg_\w+)\b/,
    );
  });

  it('of Caddy mask every log, the one of what failed too', () => {
    assert.equal(caddy.match(/^\t*log\b/gm)?.length, 4);
    assert.equal(caddy.match(/import masked/g)?.length, 4);
    for (const line of ['request>headers delete', 'resp_headers delete']) assert.ok(caddy.includes(line));
  });

  it('wait as long as the portal does for a scan over a slow line', () => {
    const server = readFileSync(new URL('src/kernel/http/server.ts', root), 'utf8');
    const minutes = Number(/requestTimeout: (\d+) \* 60_000/.exec(server)?.[1]);
    assert.ok(minutes > 0);
    const portal = blockOf(nginx, 'server_name portal.example.ca;');
    for (const name of ['proxy_read_timeout', 'proxy_send_timeout'])
      assert.match(portal, new RegExp(`${name} ${minutes * 60}s;`));
    for (const name of ['read_body', 'response_header_timeout'])
      assert.match(caddy, new RegExp(`${name} ${minutes}m`));
  });
});
