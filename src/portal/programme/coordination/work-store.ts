import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

/** How far an institution has come with what students asked of it. */
export interface AtWork {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly open: number;
  /** The day on which the request was asked that is due first; null where none waits. */
  readonly oldest: string | null;
  readonly late: number;
  /** Files that the system handed out in its stead. */
  readonly bySystem: number;
  readonly intents: number;
  readonly reviews: number;
  readonly hasDir: boolean;
}

interface Which {
  readonly cutoffs: readonly { readonly jurisdiction: Jurisdiction; readonly day: string }[];
  /** Since when it counts what the system handed out. */
  readonly since: Date;
  readonly today: string;
}

/**
 * Institutions of these provinces that take part or have something open, those with late requests first: from the kept
 * counts, and by indexes of what is late, intended or reviewed now; no request that is over is read.
 */
export async function listAtWork(
  db: Db<PortalTables>,
  { cutoffs, since, today }: Which,
): Promise<readonly AtWork[]> {
  const { rows } = await sql<Row>`
    with ${COUNTED}, cut as (
      select * from unnest(${cutoffs.map(({ jurisdiction }) => jurisdiction)}::text[],
        ${cutoffs.map(({ day }) => day)}::date[]) as c (jurisdiction, day)
    )
    select o.id, o.name_en, o.name_fr, coalesce(counted.n, 0) as open, (
        select v.asked_on from portal.verifications v
        where v.organisation_id = o.id and ${OPEN} and v.due_on is not null and not v.shut
        order by v.due_on, v.id limit 1) as oldest, (
        select count(*)::integer from portal.verifications v
        where v.organisation_id = o.id and ${OPEN} and v.due_on < cut.day and not v.shut) as late, (
        select count(*)::integer from portal.transfers t
        where t.from_organisation_id = o.id and t.handed_at is not null and t.handed_by is null
          and t.handed_at > ${since}::timestamptz) as "bySystem",
      coalesce(intended.n, 0) as intents, coalesce(reviewed.n, 0) as reviews,
      exists (select from portal.memberships m
        where m.organisation_id = o.id and m.role = 'dir' and m.status = 'active') as "hasDir"
    from portal.organisations o
    join cut on cut.jurisdiction = o.jurisdiction
    left join counted on counted.organisation_id = o.id
    left join intended on intended.organisation_id = o.id
    left join reviewed on reviewed.organisation_id = o.id
    where coalesce(counted.n, 0) > 0 or exists (
      select from portal.participations p
      where p.organisation_id = o.id and p.from_day <= ${today}::date
        and (p.to_day is null or p.to_day >= ${today}::date))
    order by late desc, oldest, o.name_en, o.id`.execute(db);
  return rows.map(({ name_en: en, name_fr: fr, ...row }) => ({ ...row, name: { en, fr } }));
}

/** What an institution has left waiting. */
export interface Stalled {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly jurisdiction: Jurisdiction;
  readonly count: number;
  /** The day on which the first of them was asked. */
  readonly oldest: string;
}

/** Institutions with open requests whose last day was before that of their province; those with the most first. */
export async function listStalled(
  db: Db<PortalTables>,
  cutoffs: Which['cutoffs'],
  limit: number,
): Promise<readonly Stalled[]> {
  const { rows } = await sql<Omit<Stalled, 'name'> & { readonly en: string; readonly fr: string }>`
    select o.id, o.name_en as en, o.name_fr as fr, o.jurisdiction, count(*)::integer as count, min(v.asked_on) as oldest
    from unnest(${cutoffs.map(({ jurisdiction }) => jurisdiction)}::text[],
      ${cutoffs.map(({ day }) => day)}::date[]) as cut (jurisdiction, day)
    join portal.organisations o on o.jurisdiction = cut.jurisdiction
    join portal.verifications v on v.organisation_id = o.id and ${OPEN} and v.due_on < cut.day and not v.shut
    group by o.id
    order by count desc, oldest, o.name_en, o.id
    limit ${limit}`.execute(db);
  return rows.map(({ en, fr, ...row }) => ({ ...row, name: { en, fr } }));
}

/** The reviews of a province that its coordinators have not answered in time. */
export interface Unanswered {
  readonly jurisdiction: Jurisdiction;
  readonly count: number;
  /** The day by which the first of them was due. */
  readonly due: string;
}

/** The same by province, the most pressing first; whose they are is for coordinators to read. */
export async function listUnanswered(db: Db<PortalTables>, today: string): Promise<readonly Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select o.jurisdiction, count(*)::integer as count, min(a.due_on) as due
    from portal.appeals a
    join portal.verifications v on v.id = a.verification_id and not v.shut
    join portal.organisations o on o.id = v.organisation_id
    where a.status = 'sent_on' and a.due_on < ${today}::date
    group by 1 order by due, o.jurisdiction`.execute(db);
  return rows;
}

/** What is open by the kept counts, and what is intended or reviewed now, by institution. */
const COUNTED = sql`
    counted as (
      select organisation_id, sum(n)::integer as n from portal.verification_counts
      where status in ('new', 'in_progress', 'info_requested', 'transfer_in')
      group by 1
    ), intended as (
      select v.organisation_id, count(*)::integer as n
      from portal.intents i join portal.verifications v on v.id = i.verification_id
      where i.status in ('drafted', 'sent', 'replied', 'lapsed') and not v.shut
      group by 1
    ), reviewed as (
      select v.organisation_id, count(*)::integer as n
      from portal.appeals a join portal.verifications v on v.id = a.verification_id
      where a.status in ('asked', 'under_review', 'sent_on', 'returned') and not v.shut
      group by 1
    )`;

const OPEN = sql`v.status in ('new', 'in_progress', 'info_requested', 'transfer_in')`;

type Row = Omit<AtWork, 'name'> & { readonly name_en: string; readonly name_fr: string };
