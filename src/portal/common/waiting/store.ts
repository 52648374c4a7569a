import { type AliasedSelectQueryBuilder, type CompiledQuery, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addDays, minutes, startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { noSecond } from '#portal/common/members/second/rules.ts';
import { listOrigins } from '#portal/common/members/second/store.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { isAt, placesAs, placesIn } from './places-store.ts';
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

/** One thing that waits until a moment, after which nobody can do it. */
interface UntilRow extends WaitRow {
  readonly until: Date;
}

/** One thing that takes a second person. */
interface SecondRow extends WaitRow {
  /** Who was the first; null where nobody was yet. */
  readonly first: string | null;
}

/** A room's question for all that waits of one kind. */
export type WaitQuery<Row extends WaitRow = WaitRow> = (
  db: Tables,
  now: Date,
) => { as<Alias extends string>(alias: Alias): AliasedSelectQueryBuilder<Row, Alias> };

/** The same where each is due by a day. */
export type DueQuery = WaitQuery<DueRow>;

/** The same where each is over at a moment. */
export type UntilQuery = WaitQuery<UntilRow>;

/** The same where each takes a second person. */
export type SecondQuery = WaitQuery<SecondRow>;

/** What a room asks, and whether it knows by when each is due or over, or who was its first person. */
export type Waiting =
  | { readonly rows: WaitQuery; readonly dated?: never; readonly timed?: never; readonly second?: never }
  | { readonly rows: DueQuery; readonly dated: true; readonly timed?: never; readonly second?: never }
  | { readonly rows: UntilQuery; readonly dated?: never; readonly timed: true; readonly second?: never }
  | { readonly rows: SecondQuery; readonly dated?: never; readonly timed?: never; readonly second: true };

/** What waits of one kind, and who of those who ask may do it, by their places. */
type Asked = Waiting & {
  readonly key: string;
  readonly places: readonly string[];
};

/**
 * How much of each kind waits for somebody, as of the minute that has begun, in one statement. What takes a second person is
 * counted where they are one, by the one rule for that, which takes another statement.
 */
export async function countWaits(
  db: Tables,
  kinds: readonly Asked[],
  personId: string,
  now: Date,
): Promise<readonly Waited[]> {
  if (kinds.length === 0) return [];
  const places = new Map(kinds.map(({ key, places: theirs }) => [placesAs(key), placesIn(theirs)]));
  const { parameters, ...question } = questionFor(db, kinds, now);
  const { rows } = await db.executeQuery<Row>({
    ...question,
    parameters: parameters.map((value) =>
      value === PERSON ? personId : typeof value === 'symbol' ? places.get(value) : value,
    ),
  });
  const found = rows.flatMap(({ since, ...row }) =>
    since === null ? [] : [{ ...row, since, count: Number(row.count) }],
  );
  const firsts = found.flatMap((row) => row.first ?? []);
  const origins = firsts.length === 0 ? [] : await listOrigins(db, [personId, ...firsts]);
  const theirs = found.filter((row) => row.first === null || !noSecond(personId, row.first, origins, now));
  return [...Map.groupBy(theirs, ({ key }) => key)].map(([key, each]) => summed(key, each));
}

interface Row extends Omit<Waited, 'since'> {
  readonly since: Date | null;
  readonly first: string | null;
}

/** Stands in the question for whoever asks. */
const PERSON = Symbol('person');

/**
 * Everybody's home asks this, and to put it together takes longer than to ask it: people of the same roles ask the same, and
 * within a minute their questions differ by nothing but who they are and where.
 */
function questionFor(db: Tables, kinds: readonly Asked[], now: Date): CompiledQuery {
  const minute = Math.floor(now.getTime() / minutes(1));
  const latest = QUESTIONS.get(db);
  const known = latest?.minute === minute ? latest.questions : new Map<string, CompiledQuery>();
  QUESTIONS.set(db, { minute, questions: known });
  const name = kinds.map(({ key, places }) => `${key}${places.length === 1 ? '' : '*'}`).join();
  const question = known.get(name) ?? composed(db, kinds, new Date(minute * minutes(1)));
  known.set(name, question);
  return question;
}

const QUESTIONS = new WeakMap<
  Tables,
  { readonly minute: number; readonly questions: Map<string, CompiledQuery> }
>();

function composed(db: Tables, kinds: readonly Asked[], now: Date): CompiledQuery {
  // A schema is put to the whole statement once, by its outermost part.
  const inner = db.withoutPlugins();
  const [first, ...others] = kinds.map(({ key, places, rows, dated, timed, second }, at) =>
    (at === 0 ? db : inner)
      .selectFrom(rows(inner, now).as('w'))
      .where(isAt(key, places))
      .where(sql<boolean>`w.except is distinct from ${PERSON}`)
      .select(({ fn }) => [
        sql<string>`${key}::text`.as('key'),
        fn.countAll<number>().as('count'),
        fn.min('w.since').as('since'),
        sql<string | null>`${dated ? sql`min(w.due)` : sql`null::date`}`.as('due'),
        sql<Date | null>`${timed ? sql`min(w.until)` : sql`null::timestamptz`}`.as('until'),
        sql<string | null>`${second ? FIRST : sql`null::uuid`}`.as('first'),
      ])
      .$if(second === true, (query) => query.groupBy(FIRST)),
  );
  if (first === undefined) throw new TypeError('nothing is asked');
  return others.reduce((query, other) => query.unionAll(other), first).compile();
}

const FIRST = sql<string>`w.first`;

/** Of one kind, whoever was the first. */
const summed = (key: string, rows: readonly Omit<Waited, 'key'>[]): Waited => ({
  key,
  count: rows.reduce((sum, { count }) => sum + count, 0),
  since: new Date(Math.min(...rows.map(({ since }) => since.getTime()))),
  due: rows.map(({ due }) => due).toSorted()[0] ?? null,
  until: rows[0]?.until ?? null,
});

/** Everything that waits of one kind, by place and first person; `fresh` counts what has waited since yesterday. */
export async function listHeaps(db: Tables, { rows, second }: Waiting, now: Date): Promise<Heap[]> {
  const today = isoDate(now);
  const [from, to] = [startOfDay(addDays(today, -1)), startOfDay(today)];
  const found = await db
    .selectFrom(rows(db.withoutPlugins(), now).as('w'))
    .select(({ fn, eb }) => [
      'w.place',
      'w.except',
      sql<string | null>`${second ? FIRST : sql`null::uuid`}`.as('first'),
      fn.countAll<number>().as('count'),
      fn.min('w.since').as('since'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('w.since', '>=', from), eb('w.since', '<', to)]))
        .as('fresh'),
    ])
    .groupBy(['w.place', 'w.except'])
    .$if(second === true, (query) => query.groupBy(FIRST))
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
