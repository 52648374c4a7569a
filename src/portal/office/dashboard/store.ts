import { type Expression, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { AGES, type AgeClass, type Count, type LetterState, SHOWN, type Shown } from './rules.ts';

type Tables = Db<PortalTables>;
type Place = Jurisdiction | null;

/** The nominations that wait, by status and by how long ago they began. */
export async function countNominationsByAge(db: Tables, place: Place, now: Date): Promise<Count<Shown>[]> {
  const base = db
    .selectFrom('nominations as n')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .where('n.status', 'in', SHOWN);
  const rows = await (place === null ? base : base.where('o.jurisdiction', '=', place))
    .select(({ fn, ref }) => [
      'n.status',
      ageClass(ref('n.created_at'), now).as('age'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(({ ref }) => ['n.status', ageClass(ref('n.created_at'), now)])
    .execute();
  return rows.flatMap(({ status, age, count }) => {
    const key = SHOWN.find((shown) => shown === status);
    return key === undefined ? [] : [{ key, age, count: Number(count) }];
  });
}

/** The letters whose PINs nobody has used yet, by how long ago they were printed or posted. */
export async function countLettersByAge(db: Tables, place: Place, now: Date): Promise<Count<LetterState>[]> {
  const base = db
    .selectFrom('pin_letters as l')
    .innerJoin('pins as p', 'p.id', 'l.pin_id')
    .leftJoin('organisations as o', 'o.id', 'p.organisation_id')
    .where('p.status', 'in', ['issued', 'posted']);
  const since = (ref: (column: 'l.posted_on' | 'l.printed_at') => Expression<unknown>) =>
    sql<Date>`coalesce(${ref('l.posted_on')}::timestamptz, ${ref('l.printed_at')})`;
  const rows = await (place === null ? base : base.where('o.jurisdiction', '=', place))
    .select(({ fn, ref }) => [
      'p.status',
      ageClass(since(ref), now).as('age'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(({ ref }) => ['p.status', ageClass(since(ref), now)])
    .execute();
  return rows.map(({ status, age, count }) => ({
    key: status === 'posted' ? 'posted' : 'unposted',
    age,
    count: Number(count),
  }));
}

export interface Median {
  readonly jurisdiction: Jurisdiction;
  readonly days: number;
  readonly people: number;
}

/** Half of the people enrolled within so many days of completing their forms, by jurisdiction. */
export async function listMedians(db: Tables, place: Place): Promise<Median[]> {
  const base = enrolled(db).innerJoin('organisations as o', 'o.id', 'n.organisation_id');
  const rows = await (place === null ? base : base.where('o.jurisdiction', '=', place))
    .select(({ fn, ref }) => [
      'o.jurisdiction',
      median(ref('p.redeemed_at'), ref('n.completed_at'), ref('n.created_at')).as('days'),
      fn.countAll<number>().as('people'),
    ])
    .groupBy('o.jurisdiction')
    .orderBy('o.jurisdiction')
    .execute();
  return rows.map(({ jurisdiction, days: typical, people }) => ({
    jurisdiction,
    days: Number(typical),
    people: Number(people),
  }));
}

/** The same over all of them; null when nobody has enrolled. */
export async function findMedian(db: Tables, place: Place): Promise<number | null> {
  const base = enrolled(db).innerJoin('organisations as o', 'o.id', 'n.organisation_id');
  const row = await (place === null ? base : base.where('o.jurisdiction', '=', place))
    .select(({ ref }) => median(ref('p.redeemed_at'), ref('n.completed_at'), ref('n.created_at')).as('days'))
    .executeTakeFirst();
  return row?.days == null ? null : Number(row.days);
}

const enrolled = (db: Tables) =>
  db
    .selectFrom('nominations as n')
    .innerJoin('pins as p', 'p.id', 'n.pin_id')
    .where('p.status', '=', 'redeemed');

/** From the forms, or from the beginning where they were filled in by hand. */
const median = (end: Expression<unknown>, completed: Expression<unknown>, begun: Expression<unknown>) =>
  sql<number | null>`percentile_cont(0.5) within group
    (order by extract(epoch from ${end} - coalesce(${completed}, ${begun})) / 86400)`;

function ageClass(since: Expression<unknown>, now: Date) {
  const [week, weeks, months] = AGES.map((age) => addMs(now, -days(age)).toISOString());
  // Written out, so that it is the same expression where it is selected and where it is grouped by.
  return sql<AgeClass>`case when ${since} > ${sql.lit(week)}::timestamptz then 'week'
    when ${since} > ${sql.lit(weeks)}::timestamptz then 'weeks'
    when ${since} > ${sql.lit(months)}::timestamptz then 'months' else 'long' end`;
}
