import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { readReference, readReferenceStart } from '#kernel/codes.ts';
import { countUpToMany } from '#kernel/db/count.ts';
import type { Db } from '#kernel/db/database.ts';
import { everyWord, haveWords } from '#kernel/db/words.ts';
import { wordQuery } from '#kernel/search.ts';
import { FIRST_PAGE, type Slice } from '#portal/common/organisations/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type NominationKind, type NominationStatus, PENDING } from './rules.ts';
import { type Nomination, nominationOf, nominations, type Query, type Reach, within } from './store.ts';

type Tables = Db<PortalTables>;

export interface NominationFilter {
  readonly reach: Reach;
  /** A reference, or words of the nominee's or institution's names. */
  readonly search: string;
  readonly status: NominationStatus | null;
  readonly kinds?: readonly NominationKind[];
  /** Only those that wait for a coordinator. */
  readonly awaiting?: boolean;
  /** Only those that can still come to something. */
  readonly pending?: boolean;
}

/** One page of nominations, newest first. */
export async function listNominations(
  db: Tables,
  filter: NominationFilter,
  page: Slice = FIRST_PAGE,
): Promise<Nomination[]> {
  const rows = await matching(db, filter)
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();
  return rows.map(nominationOf);
}

/** How many there are; of what a search finds, at most one more than `MANY`. */
export async function countNominations(db: Tables, filter: NominationFilter): Promise<number> {
  const row = await (filter.search === ''
    ? db.selectFrom(matching(db, filter).as('matching')).select(({ fn }) => fn.countAll<number>().as('count'))
    : db.selectNoFrom(countUpToMany(matching(db.withoutPlugins(), filter)).as('count'))
  ).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What a list holds, also for whoever wants to see its plan. */
export function matching(db: Tables, { reach, search, status, ...only }: NominationFilter): Query {
  let query = within(nominations(db), reach);
  if (status !== null) query = query.where('n.status', '=', status);
  if (only.kinds !== undefined) query = query.where('n.kind', 'in', only.kinds);
  if (only.awaiting) query = query.where('n.confirmation', '=', 'awaiting');
  if (only.awaiting || only.pending) query = query.where('n.status', 'in', PENDING);
  if (search === '') return query;
  const reference = readReference(search);
  if (reference.kind === 'reference') return query.where('n.reference', '=', reference.text);
  const start = readReferenceStart(search);
  return query.where((eb) =>
    start === null
      ? namesHold(eb, wordQuery(search))
      : eb.or([
          namesHold(eb, wordQuery(search)),
          sql<boolean>`starts_with(${eb.ref('n.reference')}, ${start})`,
        ]),
  );
}

/** Each word in the names of the nominee or of the institution, and asked so that the index of either serves. */
const namesHold = (eb: ExpressionBuilder<Searched, 'n'>, query: string | null): Expression<SqlBool> =>
  everyWord(query, (word) => {
    const institutions = eb
      .selectFrom('organisations as named')
      .select('named.id')
      .where((inner) => haveWords(inner.ref('named.words'), word));
    // As an array, so that the index of nominations by institution is used beside that of their words.
    const theirs = sql<boolean>`${eb.ref('n.organisation_id')} = any(array(${institutions}))`;
    return eb.or([haveWords(eb.ref('n.words'), word), theirs]);
  });

type Searched = PortalTables & { n: PortalTables['nominations'] };
