import { type Expression, type SqlBool, sql } from 'kysely';
import { countUpToMany } from '#kernel/db/count.ts';
import type { Db } from '#kernel/db/database.ts';
import { everyWord, haveWords } from '#kernel/db/words.ts';
import type { Confirmation, NominationKind, NominationStatus } from '#portal/joining/nominations/rules.ts';
import { isWanted, liveClaims, type Wanted } from '#portal/office/claims/store.ts';
import { type Place, type Search, type Tray, type TrayOfWork, WORK } from '#portal/office/trays/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { inTray, isOpen, type Nominations, nominations, sinceIn } from './trays-store.ts';

type Tables = Db<PortalTables>;

/** One line of the queue. */
export interface Waiting {
  readonly id: string;
  readonly reference: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly kind: NominationKind;
  readonly status: NominationStatus;
  readonly confirmation: Confirmation;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly jurisdiction: Jurisdiction;
  /** Since when it waits; among all of them, when it began. */
  readonly since: Date;
  readonly completedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly printedAt: Date | null;
  readonly postedOn: string | null;
  readonly scanned: boolean;
  /** The officer who has taken it up. */
  readonly holder: { readonly personId: string; readonly name: string } | null;
  /** Where the list goes on behind it. */
  readonly place: Place;
}

/** What of the queue is asked for. */
export interface Asked {
  readonly tray: Tray;
  readonly search: Search;
  /** Whose; everybody's where it isn't said. */
  readonly wanted?: Wanted | undefined;
  /** Behind which line; null from the first. */
  readonly after: Place | null;
  readonly now: Date;
}

/** Lines of a tray, longest waiting first; of everything, newest first. */
export async function listTray(db: Tables, asked: Asked, limit: number): Promise<Waiting[]> {
  const rows = await trayQuery(db, asked, limit).execute();
  return rows.map(({ name_en, name_fr, micros, holderId, holderName, ...row }) => ({
    ...row,
    institution: { en: name_en, fr: name_fr },
    holder: holderId === null || holderName === null ? null : { personId: holderId, name: holderName },
    place: { micros, id: row.id },
  }));
}

/** The same as a query, for whoever wants to see its plan: first the page, then what else its lines tell. */
export function trayQuery(db: Tables, asked: Asked, limit: number) {
  const direction = asked.tray === 'all' ? 'desc' : 'asc';
  const lines = behind(linesOf(asked), asked)
    .select((eb) => ['n.id', sinceIn(eb, asked.tray).as('since')])
    .orderBy((eb) => sinceIn(eb, asked.tray), direction)
    .orderBy('n.id', direction)
    .limit(limit);
  return db
    .selectFrom(lines.as('line'))
    .innerJoin('nominations as n', 'n.id', 'line.id')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .leftJoin(liveClaims(asked.now).as('c'), 'c.nominationId', 'n.id')
    .select(columns)
    .select(microsOf(sql.ref('line.since')).as('micros'))
    .orderBy('line.since', direction)
    .orderBy('n.id', direction);
}

const linesOf = ({ tray, now, ...narrowed }: Asked) =>
  found(tray === 'all' ? nominations() : nominations().where((eb) => inTray(eb, tray, now)), {
    ...narrowed,
    now,
  });

/** Those that a list shows after one of its lines. */
function behind<O>(query: Nominations<O>, { tray, after }: Asked): Nominations<O> {
  if (after === null) return query;
  const { micros, id } = after;
  const line = sql`(timestamptz 'epoch' + ${micros}::float8 * interval '1 microsecond', ${id}::uuid)`;
  return query.where((eb) =>
    tray === 'all'
      ? sql<SqlBool>`(${sinceIn(eb, tray)}, ${eb.ref('n.id')}) < ${line}`
      : sql<SqlBool>`(${sinceIn(eb, tray)}, ${eb.ref('n.id')}) > ${line}`,
  );
}

/** A moment as a place has it: whole microseconds, as PostgreSQL keeps them. */
const microsOf = (moment: Expression<unknown>) =>
  sql<string>`(extract(epoch from ${moment}) * 1000000)::bigint::text`;

/** Where in a tray a nomination lies; null where it lies in it no more. */
export async function findPlace(db: Tables, asked: Asked, id: string): Promise<Place | null> {
  const line = linesOf(asked)
    .where('n.id', '=', id)
    .select((eb) => microsOf(sinceIn(eb, asked.tray)).as('micros'));
  const row = await db.selectFrom(line.as('line')).selectAll().executeTakeFirst();
  return row === undefined ? null : { micros: row.micros, id };
}

const columns = [
  'n.id',
  'n.reference',
  'n.given_names as givenNames',
  'n.family_name as familyName',
  'n.kind',
  'n.status',
  'n.confirmation',
  'o.name_en',
  'o.name_fr',
  'o.jurisdiction',
  'line.since',
  'n.completed_at as completedAt',
  'n.decided_at as decidedAt',
  'n.letter_printed_at as printedAt',
  'n.letter_posted_on as postedOn',
  'n.scanned',
  'c.personId as holderId',
  'c.name as holderName',
] as const;

/** How many lines each tray of work has; one more than `MANY` stands for however many there are. */
export async function countTrays(db: Tables, narrowed: Narrowed): Promise<Record<TrayOfWork, number>> {
  const counts = await traysQuery(db, narrowed).executeTakeFirstOrThrow();
  return Object.fromEntries(WORK.map((tray) => [tray, Number(counts[tray])])) as Record<TrayOfWork, number>;
}

/** The same as a query, for whoever wants to see its plan: each tray by itself in its index, or one pass over what a search finds. */
export function traysQuery(db: Tables, narrowed: Narrowed) {
  const { search, now } = narrowed;
  if (search.kind === 'none')
    return db.selectNoFrom(
      WORK.map((tray) =>
        countUpToMany(found(nominations(), narrowed).where((eb) => inTray(eb, tray, now))).as(tray),
      ),
    );
  const open = found(nominations().where(isOpen), narrowed).select(['n.tray', 'n.waits_since']);
  return db.selectFrom(open.as('n')).select((eb) =>
    WORK.map((tray) =>
      eb.fn
        .countAll<number>()
        .filterWhere(inTray(eb, tray, now))
        .as(tray),
    ),
  );
}

/** How many lines everything has, as far as `MANY`. */
export async function countAll(db: Tables, narrowed: Narrowed): Promise<number> {
  const row = await db
    .selectNoFrom(countUpToMany(found(nominations(), narrowed)).as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The nomination of a reference, to go there at once. */
export async function findByReference(db: Tables, reference: string): Promise<string | null> {
  const row = await db
    .selectFrom('nominations')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What the queue is narrowed by, besides the tray. */
type Narrowed = Pick<Asked, 'search' | 'wanted' | 'now'>;

function found<O>(all: Nominations<O>, { search, wanted, now }: Narrowed): Nominations<O> {
  const query = wanted === undefined ? all : all.where((eb) => isWanted(eb.ref('n.id'), wanted, now));
  if (search.kind === 'none') return query;
  if (search.kind === 'nothing') return query.where(sql<boolean>`false`);
  if (search.kind === 'reference') return query.where('n.reference', '=', search.reference);
  return query.where((eb) =>
    everyWord(search.query, (word) => {
      const institutions = eb
        .selectFrom('organisations as o')
        .select('o.id')
        .where((inner) => haveWords(inner.ref('o.words'), word));
      // As an array, so that the index of nominations by institution is used beside that of their words.
      const theirs = sql<boolean>`${eb.ref('n.organisation_id')} = any(array(${institutions}))`;
      return eb.or([haveWords(eb.ref('n.words'), word), theirs]);
    }),
  );
}
