import type { Db } from '#kernel/db/database.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { ReadPage } from './store.ts';

/** A reading as the student sees it: in which role and for whom, and no name. */
export interface Reading {
  readonly id: string;
  readonly at: Date;
  readonly role: Role;
  readonly institution: { readonly en: string; readonly fr: string } | null;
  readonly page: ReadPage;
}

/** Who read a student's file, the latest first, from before one of them on. */
export async function listReadings(
  db: Db<PortalTables>,
  studentId: string,
  before: string | null,
  limit: number,
): Promise<Reading[]> {
  let query = db
    .selectFrom('file_readings as r')
    .leftJoin('organisations as o', 'o.id', 'r.organisation_id')
    .where('r.student_id', '=', studentId)
    .select(['r.id', 'r.at', 'r.role', 'r.page', 'o.name_en', 'o.name_fr'])
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
          .where('b.student_id', '=', studentId)
          .$asTuple('at', 'id'),
      ),
    );
  const rows = await query.execute();
  return rows.map(({ name_en, name_fr, ...row }) => ({
    ...row,
    institution: name_en === null || name_fr === null ? null : { en: name_en, fr: name_fr },
  }));
}
