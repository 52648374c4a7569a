import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { ReadPage } from './store.ts';

/** A reading as the representatives of the reader's institution see it: with both names. */
export interface OurReading {
  readonly id: string;
  readonly at: Date;
  readonly reader: string;
  readonly role: Role;
  readonly student: string;
  readonly page: ReadPage;
}

/** Who of an institution read whose file, the latest first, from before one of them on. */
export async function listOurReadings(
  db: Db<PortalTables>,
  organisationId: string,
  before: string | null,
  limit: number,
): Promise<OurReading[]> {
  let query = db
    .selectFrom('file_readings as r')
    .innerJoin('persons as p', 'p.id', 'r.reader_id')
    .innerJoin('students as s', 's.person_id', 'r.student_id')
    .where('r.organisation_id', '=', organisationId)
    .select(['r.id', 'r.at', 'r.role', 'r.page', 'p.given_names', 'p.family_name'])
    .select(['s.given_names as s_given', 's.family_name as s_family'])
    .orderBy('r.at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit);
  if (before !== null)
    query = query.where((eb) =>
      eb(
        eb.refTuple('r.at', 'r.id'),
        '<',
        eb
          .selectFrom('file_readings as b')
          .select(['b.at', 'b.id'])
          .where('b.id', '=', before)
          .where('b.organisation_id', '=', organisationId)
          .$asTuple('at', 'id'),
      ),
    );
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    reader: nameInRow(row),
    role: row.role,
    student: nameInRow({ given_names: row.s_given, family_name: row.s_family }),
    page: row.page,
  }));
}
