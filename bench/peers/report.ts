import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, openEngine } from '../engines.ts';
import { type Load, run, runUpTo } from '../load.ts';
import type { Options } from '../options.ts';
import { preparePins } from '../pins.ts';
import { next, openSlots } from '../slots.ts';
import { settings, startSystem } from '../system.ts';
import { signIn } from '../walks.ts';
import { betterAuthSignIns, providerSignIns } from './sign-ins.ts';

/** Browsers at once, and accounts of a peer that has any. */
const BROWSERS = 16;

/** The newest when the bench was written; installed for the run alone, from npm. */
const BETTER_AUTH = 'better-auth@1.7.25';

interface Row {
  readonly what: string;
  readonly load: Load;
}

/**
 * One sign-in with one hash, at peers and here, one after another in one run. A peer's load generator is the OpenID
 * client; here the portal is, in the system under test, with its session, its log and four more pages.
 */
export async function reportPeers(options: Options): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-portal-peers-'));
  try {
    install(folder);
    const rows = [
      await atPeer('better-auth, in memory', BETTER, [folder, `${BROWSERS}`], null, options),
      await withPostgres((engine) =>
        atPeer('better-auth, PostgreSQL', BETTER, [folder, `${BROWSERS}`], engine, options),
      ),
      await atPeer('bare oidc-provider, in memory', PROVIDER, [], null, options),
      await withPostgres((engine) => atPeer('bare oidc-provider, PostgreSQL', PROVIDER, [], engine, options)),
      await withPostgres((engine) => atSystem(engine, options)),
    ];
    return table(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A peer's process, and the sign-ins that are asked of it. */
interface Peer {
  readonly file: string;
  readonly signIns: (origin: string, browsers: number) => Promise<readonly (() => Promise<unknown>)[]>;
}

const BETTER: Peer = { file: 'better-auth-server.ts', signIns: betterAuthSignIns };
const PROVIDER: Peer = { file: 'provider-server.ts', signIns: providerSignIns };

function install(folder: string): void {
  const npm = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', BETTER_AUTH];
  const { status } = spawnSync('npm', npm, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${BETTER_AUTH} could not be installed`);
}

async function atPeer(
  what: string,
  { file, signIns }: Peer,
  words: readonly string[],
  engine: Engine | null,
  { seconds }: Options,
): Promise<Row> {
  process.stderr.write(`Measuring ${what} …\n`);
  const path = fileURLToPath(new URL(file, import.meta.url));
  const env = { ...process.env, ...engine?.env, NODE_ENV: 'production' };
  const child = fork(path, words, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      child.once('message', (said) => resolve(String(said)));
      child.once('exit', (code) => reject(new Error(`${what} ended with ${code}`)));
    });
    const works = await signIns(origin, BROWSERS);
    await runUpTo(works, ...WARM_UP);
    return { what, load: await run(works, seconds, child.pid ?? 0) };
  } finally {
    child.kill();
  }
}

/** So many sign-ins, or seconds: a server's code is warm before anything is measured. */
const WARM_UP = [600, 20] as const;

async function atSystem(engine: Engine, options: Options): Promise<Row> {
  process.stderr.write('Measuring the system …\n');
  const env = await settings(engine.env);
  const launch = { env, source: options.source, flags: options.flags, profile: options.profile };
  await (await startSystem({ ...launch, profile: null })).stop();
  const { pins } = await preparePins(env, 3 * BROWSERS);
  const system = await startSystem(launch);
  try {
    const slots = await openSlots(system, pins, BROWSERS);
    const works = slots.map((slot) => () => signIn(system, next(slot)));
    await runUpTo(works, ...WARM_UP);
    return {
      what: 'here: portal, credential, code flow, PostgreSQL',
      load: await run(works, options.seconds, system.pid),
    };
  } finally {
    await system.stop();
  }
}

async function withPostgres<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine('postgres');
  return work(engine).finally(() => engine.close());
}

function table(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const ms = (value: number) => value.toFixed(1);
  if (rows.some(({ load }) => load.failures.length > 0)) process.exitCode = 1;
  return [
    line([
      'one sign-in with one hash, 16 at once',
      '/s',
      'main thread',
      'other threads',
      'database',
      'load',
      'a processor-second of the server',
    ]),
    line(['---', '---', '---', '---', '---', '---', '---']),
    ...rows.map(({ what, load: { rate, spent, failures } }) => {
      const server = spent.main + spent.others + spent.database;
      const failed = failures.length > 0 ? ` (${failures.length} FAILED: ${failures[0]})` : '';
      return line([
        what + failed,
        rate.toFixed(1),
        ...[spent.main, spent.others, spent.database, spent.load].map((value) => `${ms(value)} ms`),
        (1000 / server).toFixed(0),
      ]);
    }),
  ].join('\n');
}
