import { hashesPerSecond } from './ceiling.ts';
import { type Engine, type EngineName, openEngine } from './engines.ts';
import { type Home, measureHome } from './home.ts';
import { type Load, run, runUpTo } from './load.ts';
import type { Options } from './options.ts';
import { preparePins } from './pins.ts';
import { residentMegabytes } from './processes.ts';
import { enrolOne, next, openSlots, type Slot } from './slots.ts';
import { type System, settings, startSystem } from './system.ts';
import { logIn, signIn } from './walks.ts';
import { type Weight, weigh } from './weight.ts';

/** What one run on one engine found; what wasn't asked for is absent. */
export interface Findings {
  readonly engine: EngineName;
  readonly version: string;
  readonly hashes: number;
  readonly firstStartMs: number;
  readonly nextStartMs: number;
  readonly idleMegabytes: number | null;
  enrolments?: Load;
  signIns?: Load;
  /** By connections. */
  readonly logIns: Map<number, LogIns>;
  home?: Home;
  afterLogIns?: { readonly count: number; readonly megabytes: number | null };
  weight?: Weight;
}

/** Returning logins, with the ceiling as it was just before and after: other work on the machine lowers both. */
export interface LogIns extends Load {
  readonly hashes: number;
}

/** Browsers at once: for (c), and the most of them for all the rest. */
const CONNECTIONS = [1, 8, 16];
const MOST = 16;
const LOG_INS_FOR_MEMORY = 1000;

/** A server runs for weeks, so its code is warm before anything is measured. */
const WARM_UP_LOG_INS = 300;

/** Measures everything asked for on one engine, from an empty database to its removal. */
export async function measure(name: EngineName, options: Options): Promise<Findings> {
  const engine = await openEngine(name);
  try {
    return await measureOn(engine, options);
  } finally {
    await engine.close();
  }
}

async function measureOn(engine: Engine, options: Options): Promise<Findings> {
  const env = await settings(engine.env);
  const launch = { env, source: options.source, flags: options.flags, profile: null };
  const first = await startSystem(launch);
  await first.stop();
  const { pins, version } = await preparePins(env, 64 + 40 * (options.seconds + 1));
  const hashes = await hashesPerSecond(2);
  const system = await startSystem({ ...launch, profile: options.profile });
  try {
    const findings: Findings = {
      engine: engine.name,
      version,
      hashes,
      firstStartMs: first.startedInMs,
      nextStartMs: system.startedInMs,
      idleMegabytes: residentMegabytes(system.pid),
      logIns: new Map(),
    };
    await measureLoads(system, pins, options, findings);
    return findings;
  } finally {
    await system.stop();
  }
}

async function measureLoads(
  system: System,
  pins: string[],
  options: Options,
  found: Findings,
): Promise<void> {
  const { only, seconds } = options;
  if (only.has('g')) found.weight = await weigh(`${system.portal}/en`);
  if (!['b', 'c', 'd', 'e', 'f'].some((letter) => only.has(letter as 'b'))) return;
  const slots = await openSlots(system, pins, MOST);
  const works = slots.map((slot) => () => logIn(system, next(slot)));
  await runUpTo(works, WARM_UP_LOG_INS, 15);
  const during = (work: (slot: Slot) => Promise<unknown>, count = MOST) =>
    run(
      slots.slice(0, count).map((slot) => () => work(slot)),
      seconds,
      system.pid,
    );
  if (only.has('d')) found.enrolments = await during((slot) => enrolOne(system, slot, pins));
  if (only.has('b')) found.signIns = await during((slot) => signIn(system, next(slot)));
  for (const count of only.has('c') ? CONNECTIONS : []) {
    const before = await hashesPerSecond(1);
    const logIns = await during((slot) => logIn(system, next(slot)), count);
    found.logIns.set(count, { ...logIns, hashes: (before + (await hashesPerSecond(1))) / 2 });
  }
  if (only.has('e')) found.home = await measureHome(system, slots, seconds);
  if (only.has('f')) found.afterLogIns = await fillMemory(system, slots, found);
}

/** Goes on logging in until a thousand have, those measured before included. */
async function fillMemory(system: System, slots: readonly Slot[], found: Findings) {
  const before = [...found.logIns.values()].reduce((sum, { done }) => sum + done, 0);
  const works = slots.map((slot) => () => logIn(system, next(slot)));
  const more = await runUpTo(works, LOG_INS_FOR_MEMORY - before, 30);
  return { count: before + more, megabytes: residentMegabytes(system.pid) };
}
