import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#test/world/ports.ts';

/** The system under test, in a process of its own, as the product would run. */
export interface System {
  readonly pid: number;
  readonly portal: string;
  readonly credential: string;
  /** From the start of the process until every service answers. */
  readonly startedInMs: number;
  stop(): Promise<void>;
}

export interface Launch {
  /** Its variables, the database's included; ports too, so that sessions outlive a restart. */
  readonly env: Readonly<Record<string, string>>;
  readonly source: boolean;
  readonly profile: string | null;
  readonly flags: readonly string[];
}

const SERVICES = ['PORTAL', 'CREDENTIAL', 'CONCIERGE', 'PARTNERS'] as const;

/** Variables for a system of the bench's own: quiet, unlimited, on free ports. */
export async function settings(engine: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const ports = new Map<string, string>();
  for (const service of SERVICES) ports.set(`${service}_PORT`, String(await freePort()));
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'error',
    RATE_LIMIT: '10000000',
    ...Object.fromEntries(ports),
    ...engine,
  };
}

/** Starts it and waits until it answers. @throws when it ends first. */
export async function startSystem(launch: Launch): Promise<System> {
  const before = performance.now();
  const child = spawn(process.execPath, argumentsFor(launch), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...launch.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = (service: string) => `http://localhost:${launch.env[`${service}_PORT`]}`;
  for (const service of SERVICES) await answers(child, `${origin(service)}/healthz`);
  return {
    pid: child.pid ?? 0,
    portal: origin('PORTAL'),
    credential: origin('CREDENTIAL'),
    startedInMs: performance.now() - before,
    stop: () => stop(child),
  };
}

const argumentsFor = ({ source, profile, flags }: Launch): string[] => [
  ...flags,
  ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
  ...(source ? ['--conditions=source', '--import=tsx', 'src/main.ts', 'serve'] : ['dist/main.js', 'serve']),
];

/** Milliseconds that a start may take. */
const PATIENCE = 60_000;

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(20)) {
    if (child.exitCode !== null) throw new Error(`the system ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error(`the system did not answer at ${url}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(kill);
}
