import { systemClock } from '#kernel/clock.ts';
import { type Config, parseConfig } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import { issuePin } from '#portal/common/pins/issue.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { migrateAll } from '../src/system.ts';
import { connection } from './browser.ts';
import { type Engine, type EngineName, openEngine } from './engines.ts';
import { generate, INSTITUTIONS, PENDING, PEOPLE, TO_PRINT } from './generate.ts';
import { reportLetters } from './letters.ts';
import { reportLists } from './lists.ts';
import { reportNights } from './nights.ts';
import type { Options } from './options.ts';
import { NAMES } from './pins.ts';
import { explainLists } from './plans.ts';
import { type System, settings, startSystem } from './system.ts';
import { enrol, type Person } from './walks.ts';

/** A system with 1,500 institutions and 20,000 people, and two of those who work with it. */
export interface Country {
  readonly system: System;
  readonly officer: Person;
  readonly coordinator: Person;
}

/** Lists, letters and nights of a large system, as far as they are asked for; as Markdown. */
export async function reportCountry(name: EngineName, options: Options): Promise<string> {
  const engine = await openEngine(name);
  try {
    return await reportOn(engine, options);
  } finally {
    await engine.close();
  }
}

async function reportOn(engine: Engine, options: Options): Promise<string> {
  const env = await settings(engine.env);
  const parsed = parseConfig(env);
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  const { config } = parsed;
  const { pins, version, tookMs, plans } = await prepare(config);
  const head = `### A large system on ${engine.name} ${version}\n\n${INSTITUTIONS} institutions, ${PEOPLE} people and ${PEOPLE + PENDING + TO_PRINT} nominations, made in ${(tookMs / 1000).toFixed(1)} s.`;
  const parts = [head];
  if (options.large.has('lists') || options.large.has('letters')) {
    const system = await startSystem({ env, source: options.source, profile: null, flags: options.flags });
    try {
      const officer = await enrol(system, connection(), pins.officer);
      const country = { system, officer, coordinator: await enrol(system, connection(), pins.coordinator) };
      if (options.large.has('lists')) parts.push(await reportLists(country, options.seconds));
      if (options.large.has('letters')) parts.push(await reportLetters(country));
    } finally {
      await system.stop();
    }
  }
  if (options.large.has('nights')) parts.push(await reportNights(config));
  return [...parts, ...(options.large.has('lists') ? plans : [])].join('\n\n');
}

/** Makes everybody, the PINs of two who look, and the plans, while no system has the database. */
async function prepare(config: Config) {
  const database = await openDatabase(config.database);
  try {
    await migrateAll(database, config.run);
    const begin = performance.now();
    await generate(database);
    const tookMs = performance.now() - begin;
    const { peppers } = createKeys(config.services.portal.secrets);
    const deps = { db: database.schema<PortalTables>('portal'), hasher: createHasher({ peppers }) };
    const pins = {
      officer: (await issuePin(deps, orderOf('officer'))).text,
      coordinator: (await issuePin(deps, orderOf('coordinator'))).text,
    };
    return { pins, version: database.version, tookMs, plans: await explainLists(database) };
  } finally {
    await database.close();
  }
}

const orderOf = (role: Extract<Role, 'officer' | 'coordinator'>) => ({
  givenNames: NAMES.given_names,
  familyName: NAMES.family_name,
  email: null,
  locale: 'en' as const,
  role,
  organisationId: null,
  jurisdiction: role === 'coordinator' ? ('ON' as const) : null,
  issuedBy: null,
  resetsPersonId: null,
  kind: 'slip' as const,
  now: systemClock.now(),
});
