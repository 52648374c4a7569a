import { systemClock } from '#kernel/clock.ts';
import { parseConfig } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import { issuePin } from '#portal/common/pins/issue.ts';
import type { PortalTables } from '#portal/tables.ts';

export type BenchPin = string;

/** Whom every PIN is for, as the form takes them. */
export const NAMES = { given_names: 'Jeanne', family_name: 'Gagnon' } as const;

export interface Prepared {
  readonly pins: BenchPin[];
  /** Of the database, such as '18.4'. */
  readonly version: string;
}

/** Issues PINs into a migrated database that no system has open: an embedded one has one process at a time. */
export async function preparePins(env: Readonly<Record<string, string>>, count: number): Promise<Prepared> {
  const parsed = parseConfig(env);
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  const { config } = parsed;
  const database = await openDatabase(config.database);
  const { peppers } = createKeys(config.services.portal.secrets);
  const deps = { db: database.schema<PortalTables>('portal'), hasher: createHasher({ peppers }) };
  try {
    const pins: BenchPin[] = [];
    while (pins.length < count) {
      const some = Array.from({ length: 8 }, () => issuePin(deps, order(systemClock.now())));
      pins.push(...(await Promise.all(some)).map(({ text }) => text));
    }
    return { pins, version: database.version };
  } finally {
    await database.close();
  }
}

/** What a PIN is issued for. */
export const order = (now: Date) => ({
  givenNames: NAMES.given_names,
  familyName: NAMES.family_name,
  email: 'jeanne@example.ca',
  locale: 'en' as const,
  role: 'officer' as const,
  organisationId: null,
  jurisdiction: null,
  issuedBy: null,
  resetsPersonId: null,
  kind: 'slip' as const,
  now,
});
