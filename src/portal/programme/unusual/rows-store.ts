import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import type { PortalTables } from '#portal/tables.ts';
import { UNUSUAL } from './rules.ts';

/** An institution that entered many people lately whom no student's place names. */
export interface UnusualRows {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly typed: number;
  readonly unnamed: number;
  /** How many it entered in as many days before. */
  readonly before: number;
}

/** Institutions by how many entered numbers no student ever named there, zeros in front of them or not. */
export async function listUnusualRows(db: Db<PortalTables>, now: Date): Promise<readonly UnusualRows[]> {
  const since = addMs(now, -days(UNUSUAL.days));
  const { rows } = await sql<Omit<UnusualRows, 'name'> & { readonly en: string; readonly fr: string }>`
    with entered as (
      select organisation_id, count(*) filter (where recorded_at > ${since}::timestamptz)::integer as typed,
        count(*) filter (where recorded_at <= ${since}::timestamptz)::integer as before
      from portal.roster_people where recorded_at > ${addMs(since, -days(UNUSUAL.days))}::timestamptz
      group by organisation_id
    ), unnamed as (
      select r.organisation_id, count(*)::integer as n
      from portal.roster_people r
      join entered e on e.organisation_id = r.organisation_id and e.typed >= ${UNUSUAL.rows}
      where r.recorded_at > ${since}::timestamptz and not exists (
        select from portal.student_places p
        where p.organisation_id = r.organisation_id and ltrim(p.number_key, '0') = ltrim(r.number_key, '0'))
      group by r.organisation_id
    )
    select o.id, o.name_en as en, o.name_fr as fr, e.typed, u.n as unnamed, e.before
    from unnamed u join entered e on e.organisation_id = u.organisation_id
    join portal.organisations o on o.id = u.organisation_id
    where u.n >= ${UNUSUAL.rows}
    order by u.n desc, o.name_en, o.id`.execute(db);
  return rows.map(({ en, fr, ...row }) => ({ ...row, name: { en, fr } }));
}
