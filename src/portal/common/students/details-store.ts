import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Details } from './rules.ts';

type Tables = Db<PortalTables>;

/** Keeps what a student typed until there is a person; a later form takes its place. */
export async function saveDetails(
  tx: Tables,
  credentialId: string,
  details: Details,
  now: Date,
): Promise<void> {
  const row = {
    client_id: details.clientId,
    date_of_birth: details.dateOfBirth,
    given_names: details.givenNames,
    family_name: details.familyName,
    email: details.email,
    saved_at: now,
  };
  await tx
    .insertInto('student_details')
    .values({ credential_id: credentialId, ...row })
    .onConflict((conflict) => conflict.column('credential_id').doUpdateSet(row))
    .execute();
}

const columns = [
  'client_id as clientId',
  'date_of_birth as dateOfBirth',
  'given_names as givenNames',
  'family_name as familyName',
  'email',
] as const;

/** What a student has typed so far, if anything. */
export const findDetails = (db: Tables, credentialId: string): Promise<Details | undefined> =>
  db
    .selectFrom('student_details')
    .select(columns)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();

/** Takes away what was typed, so that it becomes a person once; undefined when there is none, or none any more. */
export const takeDetails = (tx: Tables, credentialId: string): Promise<Details | undefined> =>
  tx
    .deleteFrom('student_details')
    .where('credential_id', '=', credentialId)
    .returning(columns)
    .executeTakeFirst();

/** Forgets what was typed before a moment and never became a person, for a job. */
export async function deleteDetailsBefore(db: Tables, before: Date): Promise<void> {
  await db.deleteFrom('student_details').where('saved_at', '<', before).execute();
}
