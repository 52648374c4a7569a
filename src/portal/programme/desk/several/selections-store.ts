import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import { addMs, days } from '#kernel/time.ts';
import { type RequestFilter, signableBy } from '#portal/programme/desk/store.ts';
import { isOpen, type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Fallen, MOST, type SelectionAct } from './rules.ts';

type Tables = Db<PortalTables>;

/** Requests that somebody chose to do something to at once. */
export interface Selection {
  readonly id: string;
  readonly act: SelectionAct;
  readonly personId: string;
  readonly doneAt: Date | null;
  /** Whom they were given to, by name. */
  readonly holder: string | null;
  /** How many were chosen. */
  readonly count: number;
}

/** @throws NotFound for a selection of another institution. */
export async function getSelection(db: Tables, organisationId: string, id: string): Promise<Selection> {
  const row = await db
    .selectFrom('request_selections as s')
    .leftJoin('persons as h', 'h.id', 's.holder_id')
    .select(['s.id', 's.act', 's.person_id as personId', 's.done_at as doneAt'])
    .select(['h.id as holderId', 'h.given_names', 'h.family_name'])
    .select(({ selectFrom }) =>
      selectFrom('request_selection_rows as r')
        .whereRef('r.selection_id', '=', 's.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('count'),
    )
    .where('s.organisation_id', '=', organisationId)
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound();
  const { holderId, given_names: givenNames, family_name: familyName, count, ...selection } = row;
  const holder =
    holderId === null ? null : fullName({ givenNames: givenNames ?? '', familyName: familyName ?? '' });
  return { ...selection, holder, count: Number(count) };
}

interface Choosing {
  readonly scope: Scope;
  readonly personId: string;
  readonly act: SelectionAct;
  readonly now: Date;
}

/** What one chose longer ago is forgotten when one chooses again. */
const KEPT = days(30);

/** Keeps those of these requests that are open and within the scope, as they stand; null where there is none. */
export const addChosen = (tx: Tables, by: Choosing, ids: readonly string[]): Promise<string | null> =>
  addSelection(
    tx,
    by,
    scoped(tx, by.scope)
      .where(isOpen)
      .where(sql<boolean>`v.id = any(${ids}::uuid[])`)
      .select(['v.id', 'v.revision']),
  );

/** Keeps those of a list that can be signed together, whatever page they are on, the first due first. */
export const addSignable = (tx: Tables, by: Choosing, filter: RequestFilter): Promise<string | null> =>
  addSelection(
    tx,
    by,
    signableBy(tx, by.scope, filter)
      .select(['v.id', 'v.revision'])
      .orderBy('v.due_on')
      .orderBy('v.id')
      .limit(MOST),
  );

async function addSelection(
  tx: Tables,
  { scope, personId, act, now }: Choosing,
  found: { execute(): Promise<{ readonly id: string; readonly revision: number }[]> },
): Promise<string | null> {
  const chosen = await found.execute();
  if (chosen.length === 0) return null;
  await tx
    .deleteFrom('request_selections')
    .where('person_id', '=', personId)
    .where('made_at', '<', addMs(now, -KEPT))
    .execute();
  const { id } = await tx
    .insertInto('request_selections')
    .values({
      organisation_id: scope.organisationId,
      person_id: personId,
      act,
      made_at: now,
      holder_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('request_selection_rows')
    .columns(['selection_id', 'verification_id', 'revision'])
    .expression(
      sql`select ${id}::uuid, * from unnest(${chosen.map((one) => one.id)}::uuid[],
        ${chosen.map(({ revision }) => revision)}::integer[])`,
    )
    .execute();
  return id;
}

/** Takes a selection to be done, and its requests; null where it was done already. By id, with their revisions then. */
export async function lockSelection(tx: Tables, id: string): Promise<ReadonlyMap<string, number> | null> {
  const row = await tx
    .selectFrom('request_selections')
    .select('done_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.done_at !== null) return null;
  const rows = await tx
    .selectFrom('verifications as v')
    .innerJoin('request_selection_rows as r', 'r.verification_id', 'v.id')
    .select(['v.id', 'r.revision'])
    .where('r.selection_id', '=', id)
    .orderBy('v.id')
    .forUpdate('v')
    .execute();
  return new Map(rows.map(({ id: request, revision }) => [request, revision]));
}

/** What became of a selection, request by request. */
export async function saveOutcomes(
  tx: Tables,
  id: string,
  outcomes: ReadonlyMap<string, 'done' | Fallen>,
  { now, holderId }: { readonly now: Date; readonly holderId: string | null },
): Promise<void> {
  await tx
    .updateTable('request_selections')
    .set({ done_at: now, holder_id: holderId })
    .where('id', '=', id)
    .execute();
  await sql`
    update ${sql.table('portal.request_selection_rows')} r set outcome = g.outcome
    from unnest(${[...outcomes.keys()]}::uuid[], ${[...outcomes.values()]}::text[]) as g (request, outcome)
    where r.selection_id = ${id} and r.verification_id = g.request`.execute(tx);
}
