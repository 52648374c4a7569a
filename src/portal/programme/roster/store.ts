import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { numberKey, numberKeys, type PeriodEntry, type RosterPerson, type StudyPeriod } from './rules.ts';

type Tables = Db<PortalTables>;

/** Whom an institution has under a student number, leading zeros or not; null for nobody. */
export async function findRosterPerson(
  db: Tables,
  organisationId: string,
  studentNumber: string,
): Promise<RosterPerson | null> {
  const [exact = '', ...others] = numberKeys(studentNumber);
  const people = await mapRosterPeople(db, organisationId, [exact, ...others]);
  return people.get(exact) ?? others.flatMap((key) => people.get(key) ?? [])[0] ?? null;
}

/** Whom an institution has under keys of student numbers, by key. */
export async function mapRosterPeople(
  db: Tables,
  organisationId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RosterPerson>> {
  const rows = await db
    .selectFrom('roster_people')
    .select(['id', 'student_number as studentNumber', 'number_key as key'])
    .select(['given_names as givenNames', 'family_name as familyName', 'date_of_birth as dateOfBirth'])
    .select(['client_id as clientId', 'email', 'programme', 'as_claimed as asClaimed'])
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`number_key = any(${keys}::text[])`)
    .execute();
  return new Map(rows.map(({ key, ...person }) => [key, person]));
}

/** What is on file of somebody's study, the earliest first. */
export async function listPeriods(db: Tables, rosterId: string): Promise<StudyPeriod[]> {
  return db
    .selectFrom('study_periods')
    .select(['id', 'from_day as from', 'to_day as to', 'load', 'standing', 'kind', 'programme'])
    .where('roster_id', '=', rosterId)
    .where('superseded_at', 'is', null)
    .orderBy('from_day')
    .execute();
}

/** The same of several people at once, by person; who has nothing on file is absent. */
export async function mapPeriods(
  db: Tables,
  rosterIds: readonly string[],
): Promise<ReadonlyMap<string, StudyPeriod[]>> {
  const rows = await db
    .selectFrom('study_periods')
    .select(['roster_id', 'id', 'from_day as from', 'to_day as to', 'load', 'standing', 'kind', 'programme'])
    .where(sql<boolean>`roster_id = any(${rosterIds}::uuid[])`)
    .where('superseded_at', 'is', null)
    .orderBy('from_day')
    .execute();
  const grouped = Map.groupBy(rows, ({ roster_id }) => roster_id);
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ roster_id: _, ...period }) => period)]));
}

/** A student as a signer compared them with the institution's own records. */
interface TypedPerson {
  readonly organisationId: string;
  readonly studentNumber: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly campusId: string | null;
  readonly programme: string;
}

interface Typist {
  readonly personId: string;
  readonly now: Date;
}

/** The row of a number, made where there is none, and locked: periods of one person are typed one after another. */
export async function lockRosterPerson(tx: Tables, typed: TypedPerson, by: Typist): Promise<string> {
  await tx
    .insertInto('roster_people')
    .values({
      organisation_id: typed.organisationId,
      student_number: typed.studentNumber,
      number_key: numberKey(typed.studentNumber),
      given_names: typed.givenNames,
      family_name: typed.familyName,
      date_of_birth: typed.dateOfBirth,
      client_id: null,
      email: null,
      email_by: null,
      campus_id: typed.campusId,
      programme: typed.programme,
      as_claimed: true,
      recorded_by: by.personId,
      recorded_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'number_key']).doNothing())
    .execute();
  const row = await tx
    .selectFrom('roster_people')
    .select('id')
    .where('organisation_id', '=', typed.organisationId)
    .where('number_key', '=', numberKey(typed.studentNumber))
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Puts these periods in the place of all that were typed; what was there stays on file, superseded. */
export async function replacePeriods(
  tx: Tables,
  { organisationId, rosterId }: { readonly organisationId: string; readonly rosterId: string },
  entries: readonly PeriodEntry[],
  { personId, now }: Typist,
): Promise<void> {
  await tx
    .updateTable('study_periods')
    .set({ superseded_at: now, superseded_by: personId })
    .where('roster_id', '=', rosterId)
    .where('superseded_at', 'is', null)
    .execute();
  if (entries.length === 0) return;
  await tx
    .insertInto('study_periods')
    .values(
      entries.map(({ from, to, load, standing, kind, programme }) => ({
        ...{ organisation_id: organisationId, roster_id: rosterId, term: '' },
        ...{ load, standing, kind, programme },
        ...{ from_day: from, to_day: to, source: 'typed' as const },
        ...{ recorded_by: personId, recorded_at: now, superseded_by: null },
      })),
    )
    .execute();
}
