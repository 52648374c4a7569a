import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { ReadPage } from './store.ts';

type Tables = Db<PortalTables>;

interface Opened {
  readonly id: string;
  readonly at: Date;
  readonly role: Role;
  readonly page: ReadPage;
}

/** A reading as the student sees it: in which role and for whom, and no name. */
export interface Reading extends Opened {
  readonly institution: { readonly en: string; readonly fr: string } | null;
}

/** A reading as the representatives of the reader's institution see it: with both names. */
export interface OurReading extends Opened {
  readonly reader: string;
  readonly student: string;
}

/** Where a page of readings begins: behind this one, or with the latest. */
type Before = string | null;

/** Who read a student's file, the latest first. */
export async function listReadings(
  db: Tables,
  studentId: string,
  before: Before,
  limit: number,
): Promise<Reading[]> {
  const rows = await latest(db, 'student_id', studentId, before)
    .leftJoin('organisations as o', 'o.id', 'r.organisation_id')
    .select(['o.name_en', 'o.name_fr'])
    .limit(limit)
    .execute();
  return rows.map(({ name_en, name_fr, ...opened }) => ({
    ...opened,
    institution: name_en === null || name_fr === null ? null : { en: name_en, fr: name_fr },
  }));
}

/** Who of an institution read whose file, the latest first. */
export async function listOurReadings(
  db: Tables,
  organisationId: string,
  before: Before,
  limit: number,
): Promise<OurReading[]> {
  const rows = await latest(db, 'organisation_id', organisationId, before)
    .innerJoin('persons as p', 'p.id', 'r.reader_id')
    .innerJoin('students as s', 's.person_id', 'r.student_id')
    .select(['p.given_names', 'p.family_name', 's.given_names as s_given', 's.family_name as s_family'])
    .limit(limit)
    .execute();
  return rows.map(({ given_names, family_name, s_given, s_family, ...opened }) => ({
    ...opened,
    reader: nameInRow({ given_names, family_name }),
    student: nameInRow({ given_names: s_given, family_name: s_family }),
  }));
}

/** The readings of one student or one institution; a place that is not theirs leads nowhere. */
function latest(db: Tables, whose: 'student_id' | 'organisation_id', id: string, before: Before) {
  const all = db
    .selectFrom('file_readings as r')
    .where(`r.${whose}`, '=', id)
    .select(['r.id', 'r.at', 'r.role', 'r.page'])
    .orderBy('r.at', 'desc')
    .orderBy('r.id', 'desc');
  if (before === null) return all;
  return all.where((eb) =>
    eb(
      eb.refTuple('r.at', 'r.id'),
      '<',
      eb
        .selectFrom('file_readings as b')
        .select(['b.at', 'b.id'])
        .where('b.id', '=', before)
        .where(`b.${whose}`, '=', id)
        .$asTuple('at', 'id'),
    ),
  );
}
