import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { addMs, days } from '#kernel/time.ts';
import { stoppedUntil } from '#portal/programme/places/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { UNUSUAL } from './rules.ts';

/** A student who named many institutions or numbers lately, or names none for a while. */
export interface UnusualStudent {
  readonly name: string;
  readonly clientId: string;
  readonly claims: number;
  readonly institutions: number;
  readonly numbers: number;
  readonly stoppedUntil: Date | null;
}

/** Those whom institutions did not find first, then by how much they claimed; by indexes of the last days. */
export async function listUnusualStudents(
  db: Db<PortalTables>,
  now: Date,
): Promise<readonly UnusualStudent[]> {
  const since = addMs(now, -days(UNUSUAL.days));
  const { rows } = await sql<Row>`
    with claimed as (
      select person_id, count(*)::integer as claims, count(distinct organisation_id)::integer as institutions,
        count(distinct (organisation_id, number_key))::integer as numbers
      from portal.student_places where claimed_at > ${since}::timestamptz
      group by person_id
    ), refused as (
      select person_id, array_agg(ended_at order by ended_at desc) as refusals
      from portal.student_places
      where status = 'refused' and ended_at > ${addMs(since, -days(UNUSUAL.days))}::timestamptz
      group by person_id having count(*) > 1
    )
    select s.given_names as "givenNames", s.family_name as "familyName", s.client_id as "clientId",
      coalesce(c.claims, 0) as claims, coalesce(c.institutions, 0) as institutions,
      coalesce(c.numbers, 0) as numbers, coalesce(r.refusals, '{}') as refusals
    from (select person_id from claimed where claims >= ${UNUSUAL.claims} union select person_id from refused) u
    join portal.students s on s.person_id = u.person_id
    left join claimed c on c.person_id = u.person_id
    left join refused r on r.person_id = u.person_id
    order by claims desc, s.family_name, s.given_names, s.person_id`.execute(db);
  return rows
    .map(({ givenNames, familyName, refusals, ...row }) => ({
      ...row,
      name: fullName({ givenNames, familyName }),
      stoppedUntil: stoppedUntil(refusals, now),
    }))
    .filter((one) => one.claims >= UNUSUAL.claims || one.stoppedUntil !== null)
    .toSorted((a, b) => Number(b.stoppedUntil !== null) - Number(a.stoppedUntil !== null));
}

type Row = Omit<UnusualStudent, 'name' | 'stoppedUntil'> & {
  readonly givenNames: string;
  readonly familyName: string;
  readonly refusals: readonly Date[];
};
