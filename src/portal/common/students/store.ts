import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Details, Student } from './rules.ts';

type Tables = Db<PortalTables>;

/** Makes a student of a person; nothing of it is proved yet. */
export async function addStudent(
  tx: Tables,
  personId: string,
  details: Omit<Details, 'email'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('students')
    .values({
      person_id: personId,
      client_id: details.clientId,
      date_of_birth: details.dateOfBirth,
      given_names: details.givenNames,
      family_name: details.familyName,
      created_at: now,
    })
    .execute();
}

/** Who a person is as a student; undefined for everybody else. */
export const findStudent = (db: Tables, personId: string): Promise<Student | undefined> =>
  db
    .selectFrom('students')
    .select(['person_id as personId', 'client_id as clientId', 'date_of_birth as dateOfBirth'])
    .select(['given_names as givenNames', 'family_name as familyName', 'former_names as formerNames'])
    .where('person_id', '=', personId)
    .executeTakeFirst();

/** The same of somebody who is one. @throws NotFound */
export async function getStudent(db: Tables, personId: string): Promise<Student> {
  const student = await findStudent(db, personId);
  if (student === undefined) throw new NotFound();
  return student;
}
