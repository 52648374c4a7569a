import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName, nameInRow } from '#kernel/names.ts';
import type { Place } from '#portal/programme/desk/rules.ts';
import { movedFrom } from '#portal/programme/verifications/moved-store.ts';
import { TRANSFERS } from '#portal/programme/verifications/names-store.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import { type TransferStatus, UNDER_WAY } from '#portal/programme/verifications/transfers/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Tab } from './rules.ts';

type Tables = Db<PortalTables>;
type Bilingual = { readonly en: string; readonly fr: string };

/** A transfer in a list: no more of the student than name and number. */
export interface Row {
  readonly id: string;
  /** The request of the reader's institution: what is taken along, or what came. */
  readonly verificationId: string;
  readonly name: string;
  readonly studentNumber: string;
  /** Whether it leaves the reader's institution. */
  readonly leaves: boolean;
  readonly other: Bilingual;
  readonly askedOn: string;
  readonly dueOn: string | null;
  /** When it came to stand as it does, of those that are done. */
  readonly doneAt: Date | null;
  /** Whether something signed of it has not taken effect. */
  readonly signed: boolean;
  readonly status: TransferStatus;
  /** Why nothing came of it, by a code. */
  readonly reason: string | null;
  readonly place: Place;
}

/** One page of an institution's transfers within somebody's scope, by the day on which they are due or were asked. */
export async function listTransfers(
  db: Tables,
  scope: Scope,
  { tab, after }: { readonly tab: Tab; readonly after: Place | null },
  limit: number,
): Promise<Row[]> {
  const done = tab === 'done';
  let query = inTab(db, scope, tab)
    .innerJoin('students as s', 's.person_id', 't.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .innerJoin('organisations as o', (join) => join.on(IS_OTHER))
    .select(['t.id', 'v.id as verificationId', 't.from_id', 't.status', 't.reason', 't.asked_on', 't.due_on'])
    .select(['s.given_names', 's.family_name', 'p.student_number', 'o.name_en', 'o.name_fr', 'v.pending_id'])
    .select(LATEST.as('done_at'))
    .orderBy(done ? LATEST : sql`t.due_on`, done ? 'desc' : 'asc')
    .orderBy('t.id', done ? 'desc' : 'asc')
    .limit(limit);
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      done ? isBefore(after.id) : eb(refTuple('t.due_on', 't.id'), '>', tuple(after.day, after.id)),
    );
  return (await query.execute()).map((row) => ({
    id: row.id,
    verificationId: row.verificationId,
    name: fullName({ givenNames: row.given_names, familyName: row.family_name }),
    studentNumber: row.student_number,
    leaves: row.from_id === row.verificationId,
    other: { en: row.name_en, fr: row.name_fr },
    askedOn: row.asked_on,
    doneAt: row.done_at,
    dueOn: row.due_on,
    signed: row.pending_id !== null,
    status: row.status,
    reason: row.reason,
    place: { day: (done ? row.asked_on : row.due_on) ?? row.asked_on, id: row.id },
  }));
}

/** That an institution `o` is at the other end of a transfer. */
const IS_OTHER = sql<SqlBool>`o.id = case when t.from_id = v.id then t.organisation_id else t.from_organisation_id end`;

/** When a transfer was over, or handed out: to the moment, so that those of one day stand in their order. */
const LATEST = sql<Date | null>`coalesce(t.settled_at, t.handed_at)`;

/** That a transfer stands behind another among those that are done. */
const isBefore = (id: string) =>
  sql<SqlBool>`(${LATEST}, t.id) < (
    select coalesce(o.settled_at, o.handed_at), o.id from ${TRANSFERS} o where o.id = ${id}::uuid)`;

/** Every list and count of transfers begins with the requests that somebody may see (`ENS §7`). */
function inTab(db: Tables, scope: Scope, tab: Tab) {
  const all = scoped(db, scope).innerJoin('transfers as t', (join) =>
    join.on(
      tab === 'out'
        ? sql<SqlBool>`t.from_id = v.id`
        : tab === 'in'
          ? sql<SqlBool>`t.to_id = v.id`
          : sql<SqlBool>`v.id in (t.from_id, t.to_id)`,
    ),
  );
  const { organisationId } = scope;
  if (tab === 'out')
    return all.where('t.from_organisation_id', '=', organisationId).where('t.status', '=', 'asked');
  if (tab === 'in')
    return all.where('t.organisation_id', '=', organisationId).where('t.status', '=', 'handed_out');
  return all
    .where(({ or, eb }) =>
      or([eb('t.from_organisation_id', '=', organisationId), eb('t.organisation_id', '=', organisationId)]),
    )
    .where(({ or, and, eb }) =>
      or([
        eb('t.status', 'not in', UNDER_WAY),
        // What was handed out is done with where it was.
        and([eb('t.status', '=', 'handed_out'), eb('t.from_organisation_id', '=', organisationId)]),
      ]),
    );
}

/** How many wait, out and in: few at a time, so they are counted by their rows. */
export async function countTabs(db: Tables, scope: Scope): Promise<Readonly<Record<'out' | 'in', number>>> {
  const count = async (tab: 'out' | 'in') => {
    const row = await inTab(db, scope, tab)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  return { out: await count('out'), in: await count('in') };
}

/** A transfer that leaves an institution. */
export interface Outgoing {
  readonly id: string;
  readonly verificationId: string;
  readonly to: Bilingual;
  readonly status: TransferStatus;
  readonly askedOn: string;
  readonly dueOn: string | null;
  /** The day that it was before an outage moved it; null where none did. */
  readonly movedFrom: string | null;
  readonly reason: string | null;
  readonly note: string;
  readonly handed: HandedOut | null;
}

/** How a file was handed out. */
interface HandedOut {
  readonly at: Date;
  /** Nobody, where the portal did. */
  readonly by: string | null;
  readonly lastDay: string | null;
}

/** One that leaves, of a request within somebody's scope. @throws NotFound for every other (`SECURITY §6`). */
export async function getOutgoing(db: Tables, scope: Scope, id: string): Promise<Outgoing> {
  const row = await scoped(db, scope)
    .innerJoin('transfers as t', 't.from_id', 'v.id')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select(['t.id', 'v.id as verificationId', 't.status', 't.asked_on as askedOn', 't.due_on as dueOn'])
    .leftJoin('persons as h', 'h.id', 't.handed_by')
    .select(['t.reason', 't.note', 'o.name_en', 'o.name_fr', 't.handed_at', 't.last_day'])
    .select(['h.given_names', 'h.family_name'])
    .select(movedFrom('transfer_id', 't.id', 't.due_on').as('movedFrom'))
    .where('t.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound();
  const { name_en, name_fr, handed_at, last_day, given_names, family_name, ...rest } = row;
  const by = family_name === null ? null : nameInRow({ given_names, family_name });
  const handed = handed_at === null ? null : { at: handed_at, by, lastDay: last_day };
  return { ...rest, to: { en: name_en, fr: name_fr }, handed };
}
