import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Level } from '#portal/programme/places/rules.ts';
import { numberKey } from '#portal/programme/roster/rules.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { SignedFact, VerificationStatus } from '#portal/programme/verifications/rules.ts';
import { isAnswered, isOpen, type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { isNamed } from './named-store.ts';
import type { Place, Tray } from './rules.ts';

type Tables = Db<PortalTables>;

/** What of an institution's requests is asked for. */
export interface RequestFilter {
  readonly tray: Tray;
  /** Whose, in the tray of one's own. */
  readonly personId: string;
  readonly match: Level | null;
  readonly prediction: Outcome | null;
  /** Whether their student is proved. */
  readonly proved: boolean | null;
  /** A student number, or the beginning of a family name. */
  readonly search: string;
  readonly after: Place | null;
}

/** A request in a list: no more of the student than name and number. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string;
  readonly askedOn: string;
  readonly status: VerificationStatus;
  readonly dueOn: string | null;
  readonly match: Level;
  readonly prediction: Outcome;
  readonly proved: boolean;
  /** Whether its student has answered what was asked. */
  readonly answered: boolean;
  readonly holder: string | null;
  /** What was signed of it and has not taken effect. */
  readonly pending: Pending | null;
  readonly place: Place;
}

export interface Pending {
  readonly id: string;
  readonly fact: SignedFact;
  readonly plain: PlainFact | null;
  readonly effectiveAt: Date;
  readonly signer: { readonly id: string; readonly name: string };
  /** Whether it is the file of whoever looks, which colleagues see to. */
  readonly own: boolean;
}

/** One page of an institution's requests, by the day on which they are due, or were asked once they are decided. */
export async function listRequests(
  db: Tables,
  scope: Scope,
  filter: RequestFilter,
  limit: number,
): Promise<Row[]> {
  const rows = await pageQuery(db, scope, filter, limit).execute();
  return rows.map((row) => ({
    id: row.id,
    name: fullName({ givenNames: row.given_names, familyName: row.family_name }),
    studentNumber: row.student_number,
    askedOn: row.asked_on,
    status: row.status,
    dueOn: row.due_on,
    match: row.match,
    prediction: row.prediction,
    proved: row.proof !== 'none',
    answered: row.answered_at !== null,
    holder: nameOf(row.h_given, row.h_family),
    pending: pendingOf(row, filter.personId),
    place: { day: row.day, id: row.id },
  }));
}

const nameOf = (given: string | null, family: string | null): string | null =>
  family === null ? null : fullName({ givenNames: given ?? '', familyName: family });

type PageRow = Awaited<ReturnType<ReturnType<typeof pageQuery>['executeTakeFirstOrThrow']>>;

const pendingOf = (
  { pending_id, fact, plain, effective_at, signer_id, ...row }: PageRow,
  personId: string,
): Pending | null =>
  pending_id === null || fact === null || effective_at === null || signer_id === null
    ? null
    : {
        ...{ id: pending_id, fact, plain, effectiveAt: effective_at, own: row.person_id === personId },
        signer: { id: signer_id, name: nameOf(row.g_given, row.g_family) ?? '' },
      };

/** The same as a query, for whoever wants to see its plan: the day and the id say where the next page begins. */
export function pageQuery(db: Tables, scope: Scope, filter: RequestFilter, limit: number) {
  const decided = filter.tray === 'decided';
  const day = decided ? ('v.asked_on' as const) : ('v.due_on' as const);
  const { after } = filter;
  const query = found(db, scope, filter)
    .leftJoin('persons as h', 'h.id', 'v.holder_id')
    .select(['v.id', 'v.asked_on', 'v.status', 'v.due_on', 'v.match', 'v.prediction', 'v.answered_at'])
    .select(['s.given_names', 's.family_name', 'p.student_number', 'p.proof'])
    .leftJoin('decisions as d', 'd.id', 'v.pending_id')
    .leftJoin('persons as g', 'g.id', 'd.signer_id')
    .select(['h.given_names as h_given', 'h.family_name as h_family'])
    .select(['v.pending_id', 'd.fact', 'd.plain', 'd.effective_at', 'd.signer_id', 'v.person_id'])
    .select(['g.given_names as g_given', 'g.family_name as g_family'])
    .select(sql<string>`coalesce(${sql.ref(day)}, v.asked_on)`.as('day'))
    .orderBy(day, decided ? 'desc' : 'asc')
    .orderBy('v.id', decided ? 'desc' : 'asc')
    // In words too: a plan made for any number of rows sorts what an index has in order, but where there are ever more.
    .limit(decided ? limit : sql.lit(limit));
  if (after === null) return query;
  return query.where(({ eb, refTuple, tuple }) =>
    eb(refTuple(day, 'v.id'), decided ? '<' : '>', tuple(after.day, after.id)),
  );
}

/** What a filter finds, on whatever page, with its students and their places. */
export function found(db: Tables, scope: Scope, filter: RequestFilter) {
  const { search, proved } = filter;
  const named = narrowed(inTray(scoped(db, scope), filter), filter)
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id');
  const all = proved === null ? named : named.where('p.proof', proved ? '!=' : '=', 'none');
  if (search === '') return all;
  // Whose name begins so comes from an index: cheaper than to look at the name of each request of a tray.
  return all.where(({ or, eb, selectFrom }) =>
    or([
      eb(
        'v.place_id',
        'in',
        selectFrom('student_places as n')
          .select('n.id')
          .where('n.organisation_id', '=', scope.organisationId)
          .where('n.number_key', '=', numberKey(search)),
      ),
      eb('v.person_id', 'in', selectFrom('students as f').select('f.person_id').where(isNamed(search))),
    ]),
  );
}

/** Of those the ones that somebody can sign together with others, as was judged last; whoever signs judges anew. */
export const signableBy = (db: Tables, scope: Scope, filter: RequestFilter) =>
  found(db, scope, filter)
    .where(isOpen)
    .where('v.match', '=', 'full')
    .where('v.prediction', '=', 'meets')
    .where('v.pending_id', 'is', null)
    .where('v.answered_at', 'is', null)
    .where('v.person_id', '!=', filter.personId)
    .where('p.proof', '!=', 'none')
    .where(({ or, and, eb }) =>
      or([
        eb('v.status', '=', 'new'),
        and([eb('v.status', '=', 'in_progress'), eb('v.holder_id', '=', filter.personId)]),
      ]),
    );

type Scoped = ReturnType<typeof scoped>;

function inTray(query: Scoped, { tray, personId }: RequestFilter): Scoped {
  if (tray === 'new') return query.where(isOpen).where(isNew);
  // What is signed waits in a tray of its own, and nothing can be chosen of it.
  const unsigned = query.where(isOpen).where('v.pending_id', 'is', null);
  if (tray === 'mine') return unsigned.where('v.holder_id', '=', personId);
  if (tray === 'answered') return query.where(isAnswered);
  if (tray === 'open') return unsigned;
  if (tray === 'student') return query.where(isOpen).where(isAsked);
  if (tray === 'signed') return query.where('v.pending_id', 'is not', null);
  return query.where(isDecided);
}

/** In words too: a plan made for any status thinks that one in five is in it, and sorts what an index has in order. */
const isNew = sql<SqlBool>`v.status = 'new'`;
const isAsked = sql<SqlBool>`v.status = 'info_requested'`;

/** What `DECIDED` says; in words, as `isOpen` is. */
const isDecided = sql<SqlBool>`v.status in ('eligible', 'ineligible', 'transfer_out', 'transferred', 'closed')`;

function narrowed(query: Scoped, { match, prediction }: RequestFilter): Scoped {
  const matched = match === null ? query : query.where('v.match', '=', match);
  return prediction === null ? matched : matched.where('v.prediction', '=', prediction);
}
