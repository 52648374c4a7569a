import type { Db } from '#kernel/db/database.ts';
import type { Names } from '#portal/common/pins/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Students without a role, to whom nothing can be mailed. */
const unwritten = (db: Tables) =>
  db
    .selectFrom('students as s')
    .innerJoin('persons as p', 'p.id', 's.person_id')
    .where('p.email', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('memberships as m').select('m.id').whereRef('m.person_id', '=', 'p.id'))),
    );

/** Those of them who said this client ID and date of birth of themselves, who came first first. */
export const listUnwritten = (
  db: Tables,
  { clientId, dateOfBirth }: { readonly clientId: string; readonly dateOfBirth: string },
): Promise<(Names & { readonly id: string })[]> =>
  unwritten(db)
    .select(['p.id', 's.given_names as givenNames', 's.family_name as familyName'])
    .where('s.client_id', '=', clientId)
    .where('s.date_of_birth', '=', dateOfBirth)
    .orderBy('s.created_at')
    .orderBy('p.id')
    .execute();

/** Whether nobody can be told of a move by mail, since its owner is a student who gave no address. */
export async function isUnwritten(db: Tables, personId: string): Promise<boolean> {
  const row = await unwritten(db).select('p.id').where('p.id', '=', personId).executeTakeFirst();
  return row !== undefined;
}
