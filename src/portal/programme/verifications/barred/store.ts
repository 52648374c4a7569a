import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Bar, barOf, LET_IN_DAYS, type Signer } from './rules.ts';

type Tables = Db<PortalTables>;

/** Of these requests those that somebody may not decide, with why. */
export async function mapBarred(
  db: Tables,
  signerId: string,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Bar>> {
  if (ids.length === 0) return new Map();
  const rows = await pairs(db, { signerId, ids, since: addMs(now, -days(LET_IN_DAYS)) }).execute();
  return new Map(
    rows.flatMap(({ id, letIn, ...row }) => {
      const bar = barOf(signerOf(signerId, row), { ...row, letIn: letIn === true });
      return bar === null ? [] : [[id, bar]];
    }),
  );
}

/** Whether a request may be somebody's own, by whichever account. */
export const isOwnFile = async (db: Tables, signerId: string, id: string, now: Date): Promise<boolean> =>
  (await mapBarred(db, signerId, [id], now)).get(id) === 'own_file';

interface Which {
  readonly signerId: string;
  readonly ids: readonly string[];
  readonly since: Date;
}

/** Each request with its student and the signer. Let in is who came back by a move that they approved, or by their PIN. */
const pairs = (db: Tables, { signerId, ids, since }: Which) =>
  db
    .selectFrom('verifications as v')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('persons as p', 'p.id', 'v.person_id')
    .innerJoin('persons as g', (join) => join.on('g.id', '=', signerId))
    .leftJoin('students as t', 't.person_id', 'g.id')
    .select(['v.id', 'v.person_id as personId', 'p.email', 's.client_id as clientId'])
    .select(['s.date_of_birth as dateOfBirth', 's.given_names as givenNames', 's.family_name as familyName'])
    .select(['g.given_names as atWorkGiven', 'g.family_name as atWorkFamily', 'g.email as atWorkEmail'])
    .select('t.client_id as ownClientId')
    .select(
      sql<string | null>`case when exists (select from portal.student_places q
        where q.person_id = g.id and q.proof <> 'none') then t.date_of_birth end`.as('ownBirth'),
    )
    .select(['t.given_names as ownGiven', 't.family_name as ownFamily'])
    .select(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('vouches as w')
            .select('w.by')
            .whereRef('w.person_id', '=', 'v.person_id')
            .where('w.by', '=', signerId)
            .where('w.at', '>', since),
        ),
        exists(
          selectFrom('pins as i')
            .select('i.id')
            .whereRef('i.redeemed_by', '=', 'v.person_id')
            .where('i.redeemed_at', '>', since)
            .where((pin) => pin.or([pin('i.issued_by', '=', signerId), pin('i.approved_by', '=', signerId)])),
        ),
      ]).as('letIn'),
    )
    .where('v.id', '=', sql<string>`any(${ids}::uuid[])`);

type Row = Awaited<ReturnType<ReturnType<typeof pairs>['executeTakeFirstOrThrow']>>;

const signerOf = (personId: string, row: Omit<Row, 'id' | 'letIn'>): Signer => ({
  personId,
  givenNames: row.atWorkGiven,
  familyName: row.atWorkFamily,
  email: row.atWorkEmail,
  student:
    row.ownClientId === null
      ? null
      : {
          clientId: row.ownClientId,
          dateOfBirth: row.ownBirth,
          givenNames: row.ownGiven ?? '',
          familyName: row.ownFamily ?? '',
        },
});
