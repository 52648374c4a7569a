import { type AliasedSelectQueryBuilder, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addDays, startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Heap, OFFICE, type Place, type Waited } from './rules.ts';

type Tables = Db<PortalTables>;

/** One thing that waits: where, since when, and who may not be the one to do it. */
interface WaitRow {
  readonly place: string;
  readonly since: Date;
  readonly except: string | null;
}

/** One thing that waits until a day. */
interface DueRow extends WaitRow {
  /** Ottawa's, `YYYY-MM-DD`. */
  readonly due: string | null;
}

/** A room's question for all that waits of one kind. */
export type WaitQuery<Row extends WaitRow = WaitRow> = (
  db: Tables,
  now: Date,
) => { as<Alias extends string>(alias: Alias): AliasedSelectQueryBuilder<Row, Alias> };

/** The same where each is due by a day. */
export type DueQuery = WaitQuery<DueRow>;

/** What a room asks, and whether it knows by when each is due. */
export type Waiting =
  | { readonly rows: WaitQuery; readonly dated?: never }
  | { readonly rows: DueQuery; readonly dated: true };

/** What waits of one kind, and who of those who ask may do it, by their places. */
type Asked = Waiting & {
  readonly key: string;
  readonly places: readonly string[];
};

/** How much of each kind waits for somebody, in one statement. */
export async function countWaits(
  db: Tables,
  kinds: readonly Asked[],
  personId: string,
  now: Date,
): Promise<readonly Waited[]> {
  // A schema is put to the whole statement once, by its outermost part.
  const inner = db.withoutPlugins();
  const [first, ...others] = kinds.map(({ key, rows, dated, places }, at) =>
    (at === 0 ? db : inner)
      .selectFrom(rows(inner, now).as('w'))
      .where('w.place', 'in', places)
      .where('w.except', 'is distinct from', personId)
      .select(({ fn }) => [
        sql<string>`${key}::text`.as('key'),
        fn.countAll<number>().as('count'),
        fn.min('w.since').as('since'),
        sql<string | null>`${dated ? sql`min(w.due)` : sql`null::date`}`.as('due'),
      ]),
  );
  if (first === undefined) return [];
  const all = others.reduce((query, other) => query.unionAll(other), first);
  const found = await all.execute();
  return found.flatMap(({ key, count, since, due }) =>
    since === null ? [] : [{ key, count: Number(count), since, due }],
  );
}

/** Everything that waits of one kind, by place; `fresh` counts what has waited since yesterday. */
export async function listHeaps(db: Tables, rows: WaitQuery, now: Date): Promise<Heap[]> {
  const today = isoDate(now);
  const [from, to] = [startOfDay(addDays(today, -1)), startOfDay(today)];
  const found = await db
    .selectFrom(rows(db.withoutPlugins(), now).as('w'))
    .select(({ fn, eb }) => [
      'w.place',
      'w.except',
      fn.countAll<number>().as('count'),
      fn.min('w.since').as('since'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('w.since', '>=', from), eb('w.since', '<', to)]))
        .as('fresh'),
    ])
    .groupBy(['w.place', 'w.except'])
    .execute();
  return found.map(({ count, fresh, ...heap }) => ({ ...heap, count: Number(count), fresh: Number(fresh) }));
}

/** Those who work at these places in these roles and can be written to, with each of their places. */
export async function listWorkers(
  db: Tables,
  roles: readonly Role[],
  places: readonly string[],
): Promise<(Recipient & Place & { readonly personId: string })[]> {
  if (places.length === 0) return [];
  const place = sql<string>`coalesce(m.organisation_id::text, m.jurisdiction, ${OFFICE})`;
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where('m.status', '=', 'active')
    .where('m.role', 'in', roles)
    .where(place, 'in', places)
    .select(['p.id as personId', 'p.email', 'p.locale', 'p.given_names as givenNames', 'm.role'])
    .select(place.as('place'))
    .orderBy('p.id')
    .execute();
  return rows.flatMap(({ email, ...rest }) => (email === null ? [] : [{ ...rest, email }]));
}
