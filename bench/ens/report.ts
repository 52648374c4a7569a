import { type Config, parseConfig } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { migrateAll } from '../../src/system.ts';
import { type Engine, type EngineName, openEngine } from '../engines.ts';
import { INSTITUTIONS } from '../generate.ts';
import type { Options } from '../options.ts';
import { type System, settings, startSystem } from '../system.ts';
import { reportStudents } from './asking.ts';
import { microseconds } from './evaluation.ts';
import { generateEns } from './generate.ts';
import { explainRequests, findPlaces, type Places, reportLists } from './lists.ts';
import { findNumbers, type Known, reportOfficer } from './officer.ts';
import { reportReadings, timeReadings } from './readings.ts';
import { reportApplying, reportSigning } from './signing.ts';
import { type Sizes, sizesOf } from './sizes.ts';

/** A running system full of students and requests, with what is known of it. */
export interface Ens {
  readonly system: System;
  readonly sizes: Sizes;
  readonly seconds: number;
  readonly places: Places;
  readonly numbers: readonly Known[];
}

/** Requests a second for which there are students, who ask three times each. */
const ASKED_A_SECOND = 180;

/** What verification costs with 200,000 requests; as Markdown. */
export async function reportEns(name: EngineName, options: Options): Promise<string> {
  const engine = await openEngine(name);
  try {
    return await reportOn(engine, options);
  } finally {
    await engine.close();
  }
}

async function reportOn(engine: Engine, { seconds, share, source, flags }: Options): Promise<string> {
  const env = await settings(engine.env);
  const parsed = parseConfig(env);
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  const sizes = sizesOf(share, Math.ceil(((seconds + 1) * ASKED_A_SECOND) / 3));
  const { head, plans, ...found } = await prepare(parsed.config, sizes);
  const system = await startSystem({ env, source, profile: null, flags });
  const ens = { system, sizes, seconds, ...found };
  const parts = [`### Verification on ${engine.name} ${head}`];
  try {
    parts.push(await reportLists(ens), await reportOfficer(ens), await reportStudents(ens));
    parts.push(await reportReadings(ens), await reportSigning(ens));
  } finally {
    await system.stop();
  }
  const [readings = '', signing = ''] = parts.splice(-2);
  const database = await openDatabase(parsed.config.database);
  try {
    parts.push(`${readings}\n${await timeReadings(database)}`);
    parts.push(`${signing}\n${await reportApplying(database, sizes.open)}`);
  } finally {
    await database.close();
  }
  const { evaluation, judgement } = microseconds();
  parts.push(
    `One evaluation: ${evaluation <= 30 ? 'met' : 'missed'}: ${evaluation.toFixed(1)} µs (target ≤ 30 µs); with the comparison of names ${judgement.toFixed(1)} µs.`,
  );
  return [...parts, ...plans].join('\n\n');
}

/** Fills the database and looks at its plans while no system has it. */
async function prepare(config: Config, sizes: Sizes) {
  const database = await openDatabase(config.database);
  try {
    await migrateAll(database, config.run);
    const begin = performance.now();
    await generateEns(database, sizes);
    const took = ((performance.now() - begin) / 1000).toFixed(0);
    const places = await findPlaces(database);
    const what = `${INSTITUTIONS} institutions, ${sizes.verifications} requests of ${sizes.students} students, one institution with ${sizes.large} of which ${sizes.open} are open`;
    return {
      head: `${database.version}\n\n${what}; made in ${took} s.`,
      places,
      numbers: await findNumbers(database),
      plans: await explainRequests(database, places),
    };
  } finally {
    await database.close();
  }
}
