import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Bar, barOf, isOwn, LET_IN_DAYS, type Signer, standBehind } from './rules.ts';
import { listWays } from './ways-store.ts';

type Tables = Db<PortalTables>;

/** Of these requests those that somebody may not decide, with why. */
export const mapBarred = async (
  db: Tables,
  signerId: string,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Bar>> =>
  (await mapBars(db, { signerIds: [signerId], ids }, now)).get(signerId) ?? new Map();

/** Whether a request may be somebody's own, by whichever account. */
export const isOwnFile = async (db: Tables, signerId: string, id: string, now: Date): Promise<boolean> =>
  (await mapBarred(db, signerId, [id], now)).get(id) === 'own_file';

interface Asked {
  readonly signerIds: readonly string[];
  readonly ids: readonly string[];
}

/** The same of several people, by each; who may decide all of them is absent, or has none. */
export async function mapBars(
  db: Tables,
  asked: Asked,
  now: Date,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Bar>>> {
  if (asked.ids.length === 0) return new Map();
  const which = { ...asked, since: addMs(now, -days(LET_IN_DAYS)) };
  const rows = await pairs(db, which).execute();
  // Who a request's student is among those who let others in; mostly nobody.
  const selves = Map.groupBy(
    rows.filter((row) => isOwn(signerOf(row), row)),
    ({ id }) => id,
  );
  const ways = selves.size === 0 ? [] : await listWays(db, which);
  const behind = new Map(which.signerIds.map((id) => [id, standBehind(id, ways)]));
  const bars = new Map(which.signerIds.map((id) => [id, new Map<string, Bar>()]));
  for (const { id, letIn, ...row } of rows) {
    const letInBy = (selves.get(id) ?? []).some(({ signerId }) => behind.get(row.signerId)?.has(signerId));
    const bar = barOf(signerOf(row), { ...row, letIn: letIn === true, letInBy });
    if (bar !== null) bars.get(row.signerId)?.set(id, bar);
  }
  return bars;
}

interface Which extends Asked {
  readonly since: Date;
}

/**
 * Each request with its student and the signers, and with those who may have let these in. Let in is who came back by a
 * move that the signer approved, or by their PIN.
 */
const pairs = (db: Tables, { signerIds, ids, since }: Which) =>
  db
    .with('team', () => teamOf(signerIds, ids, since))
    .selectFrom('verifications as v')
    .innerJoin('team', 'team.organisation_id', 'v.organisation_id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('persons as p', 'p.id', 'v.person_id')
    .innerJoin('persons as g', 'g.id', 'team.person_id')
    .leftJoin('students as t', 't.person_id', 'g.id')
    .select(['v.id', 'g.id as signerId', 'v.person_id as personId', 'p.email', 's.client_id as clientId'])
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
            .whereRef('w.by', '=', 'g.id')
            .where('w.at', '>', since),
        ),
        exists(
          selectFrom('pins as i')
            .select('i.id')
            .whereRef('i.redeemed_by', '=', 'v.person_id')
            .where('i.redeemed_at', '>', since)
            .where((pin) =>
              pin.or([pin('i.issued_by', '=', pin.ref('g.id')), pin('i.approved_by', '=', pin.ref('g.id'))]),
            ),
        ),
      ]).as('letIn'),
    )
    .where('v.id', '=', sql<string>`any(${ids}::uuid[])`);

/** The signers, whoever represents or represented the institution, and who lately vouched for one of the signers. */
const teamOf = (signerIds: readonly string[], ids: readonly string[], since: Date) =>
  sql<{ organisation_id: string; person_id: string }>`(
    with at as (select distinct organisation_id from portal.verifications where id = any(${ids}::uuid[]))
    select at.organisation_id, g.id as person_id from at, unnest(${signerIds}::uuid[]) as g (id)
    union
    select at.organisation_id, m.person_id from at
    join portal.memberships m on m.organisation_id = at.organisation_id and m.role in ('dir', 'alternate_dir')
    union
    select at.organisation_id, w.by from at, portal.vouches w
    where w.person_id = any(${signerIds}::uuid[]) and w.at > ${since}::timestamptz)`;

type Row = Awaited<ReturnType<ReturnType<typeof pairs>['executeTakeFirstOrThrow']>>;

const signerOf = (row: Omit<Row, 'id' | 'letIn'>): Signer => ({
  personId: row.signerId,
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
