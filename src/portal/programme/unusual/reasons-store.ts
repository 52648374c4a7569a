import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { startOfDay } from '#kernel/time.ts';
import type { ReadPage } from '#portal/programme/readings/store.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Month, SAMPLE } from './rules.ts';

/** Why somebody read a file; of whose file nothing. */
interface Reason {
  readonly reader: string;
  readonly role: Role;
  readonly at: Date;
  readonly page: ReadPage;
  readonly reason: string;
}

/** Some reasons of a month, and how many there are. */
export interface Sample {
  readonly shown: readonly Reason[];
  readonly all: number;
}

/**
 * A sample of a month's reasons: the same whoever looks and whenever, by a hash of the row's id and salt, which nobody
 * knows before and nobody can choose.
 */
export async function sampleReasons(db: Db<PortalTables>, { from, to }: Month): Promise<Sample> {
  const rows = await db
    .selectFrom('file_readings as f')
    .innerJoin('persons as p', 'p.id', 'f.reader_id')
    .select(['p.given_names as givenNames', 'p.family_name as familyName', 'f.role', 'f.at', 'f.page'])
    .select([sql<string>`f.reason`.as('reason'), sql<number>`(count(*) over ())::integer`.as('all')])
    .where('f.reason', 'is not', null)
    .where('f.at', '>=', startOfDay(from))
    .where('f.at', '<', startOfDay(to))
    .orderBy(sql`md5(f.id::text || encode(f.salt, 'hex'))`)
    .limit(SAMPLE)
    .execute();
  return {
    shown: rows.map(({ givenNames, familyName, all: _, ...row }) => ({
      ...row,
      reader: fullName({ givenNames, familyName }),
    })),
    all: rows[0]?.all ?? 0,
  };
}
