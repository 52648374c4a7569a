import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import {
  DECISIONS,
  FACTS,
  HOLDER_CHANGES,
  TRANSFERS,
  VERIFICATIONS,
} from '#portal/programme/verifications/names-store.ts';
import {
  type ClosedWhy,
  edgesOf,
  endsTransfers,
  meetsSignature,
  type VerificationFact,
  type VerificationStatus,
} from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { COUNTED } from './counted-store.ts';
import { endAll } from './ends.ts';

type Tables = Db<PortalTables>;

/** What befalls requests, by whom and when; whatever is not set stays as it is. */
export interface Change {
  readonly fact: VerificationFact;
  /** Null where it is the system, or the signers of what takes effect. */
  readonly by: string | null;
  readonly at: Date;
  /** Whose it is from now on. */
  readonly holder?: string | null;
  /** By when whoever must act should have; null where nobody must. */
  readonly dueOn?: string | null;
  /** Business days left of the institution's while a student is asked. */
  readonly daysLeft?: number | null;
  /** With `close` only. */
  readonly closedWhy?: ClosedWhy;
}

/** Which requests: by their ids, and as somebody saw them where they decide by that. */
interface Which {
  readonly ids: readonly string[];
  readonly revision?: number;
  readonly holderId?: string;
  /** Whose they must be: a request may have passed to another account of its student since it was seen. */
  readonly personId?: string;
  /** The signatures that take effect; of no meaning for another fact. */
  readonly pendingIds?: readonly string[];
}

/** A request whose status has changed. */
export interface Changed {
  readonly id: string;
  readonly reference: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly line: string;
  readonly from: VerificationStatus;
  readonly to: VerificationStatus;
  readonly closedWhy: ClosedWhy | null;
  /** The signature that took effect with it, or was overtaken by it. */
  readonly decisionId: string | null;
}

/**
 * Lets a fact befall requests, where it can: in one statement their statuses change, the facts are written, the counts
 * are kept, and signatures are overtaken or applied (`ENS §5`). Those are left out where the fact can't happen any more,
 * or waits for a signature. A number ends with what it stands for, whatever ends that, and nowhere else; so do what
 * was intended of it, a review, and what was to be corrected.
 */
export async function changeStatus(tx: Tables, which: Which, change: Change): Promise<Changed[]> {
  const changed = await letBefall(tx, which, change);
  await endAll(tx, changed, change);
  return changed;
}

async function letBefall(tx: Tables, which: Which, change: Change): Promise<Changed[]> {
  if (which.ids.length === 0) return [];
  const { fact, by, at } = change;
  const applies = meetsSignature(fact) === 'applies';
  const stays = meetsSignature(fact) === 'stays';
  if (endsTransfers(fact)) await lockAll(tx, which.ids);
  const { rows } = await sql<Changed>`
    with before as (
      select v.id, v.status, v.pending_id
      from ${VERIFICATIONS} v
      where ${matches(which, fact)}
      order by v.id
      for update
    ), edges as (
      select * from unnest(${FROM(fact)}::text[], ${TO(fact)}::text[]) as e (from_status, to_status)
    ), changed as (
      update ${VERIFICATIONS} v
      set status = e.to_status, revision = v.revision + 1 ${settings(change)}
      from before b join edges e on e.from_status = b.status
      where v.id = b.id
      returning v.*, b.status as from_status, ${stays ? NONE : sql`b.pending_id`} as settled_id
    ), settled as (
      update ${DECISIONS} d
      set status = ${applies ? 'applied' : 'overtaken'}, settled_at = ${at}, settled_by = ${by}::uuid
      from changed c
      where d.id = c.settled_id
      returning d.id, d.signer_id
    ), written as (
      insert into ${FACTS} (verification_id, fact, from_status, to_status, at, by, decision_id)
      select c.id, ${fact}, c.from_status, c.status, ${at}::timestamptz,
        ${applies ? sql`s.signer_id` : sql`${by}::uuid`}, s.id
      from changed c left join settled s on s.id = c.settled_id
      order by c.id
    ), ${passed(change)} counted as (${COUNTED})
    select id, reference, person_id as "personId", organisation_id as "organisationId", line,
      from_status as "from", status as "to", closed_why as "closedWhy", settled_id as "decisionId"
    from changed order by id`.execute(tx);
  return rows;
}

/**
 * Holds requests before the statement that overtakes their signatures: one that is being signed meanwhile bears a
 * decision that a statement begun before would not see, and leave behind. With them those at the other ends of their
 * transfers, which change next: all requests are held, in one order, before anything is counted.
 */
async function lockAll(tx: Tables, ids: readonly string[]): Promise<void> {
  await sql`
    select v.id from ${VERIFICATIONS} v
    where v.id = any(${ids}::uuid[])
      or v.id in (select to_id from ${TRANSFERS} where from_id = any(${ids}::uuid[]) and to_id is not null)
      or v.id in (select from_id from ${TRANSFERS} where to_id = any(${ids}::uuid[]))
    order by v.id
    for update`.execute(tx);
}

/** A request that somebody gives to another says so beside its fact: by the fact whoever gave it holds it. */
const passed = ({ by, at, holder }: Change) =>
  holder === undefined || holder === null || holder === by
    ? sql``
    : sql`passed as (
      insert into ${HOLDER_CHANGES} (verification_id, from_id, to_id, by, at)
      select id, null, ${holder}::uuid, ${by}::uuid, ${at}::timestamptz from changed order by id
    ),`;

const FROM = (fact: VerificationFact) => edgesOf(fact).map(({ from }) => from);
const TO = (fact: VerificationFact) => edgesOf(fact).map(({ to }) => to);

function matches({ ids, revision, holderId, personId, pendingIds }: Which, fact: VerificationFact) {
  const met = meetsSignature(fact);
  return sql.join(
    [
      sql`v.id = any(${ids}::uuid[])`,
      sql`v.status = any(${FROM(fact)}::text[])`,
      ...(revision === undefined ? [] : [sql`v.revision = ${revision}`]),
      ...(holderId === undefined ? [] : [sql`v.holder_id = ${holderId}`]),
      ...(personId === undefined ? [] : [sql`v.person_id = ${personId}`]),
      ...(met === 'waits' ? [sql`v.pending_id is null`] : []),
      ...(met === 'applies' ? [sql`v.pending_id = any(${pendingIds ?? []}::uuid[])`] : []),
    ],
    sql` and `,
  );
}

/** A request that is concluded closes by the plain fact of its signature. */
const PLAIN = sql`closed_why = (select d.plain from ${DECISIONS} d where d.id = v.pending_id)`;

const NONE = sql`null::uuid`;

function settings({ fact, at, holder, dueOn, daysLeft, closedWhy }: Change) {
  return sql.join(
    [
      sql``,
      ...(meetsSignature(fact) === 'stays' ? [] : [sql`pending_id = null`]),
      ...(holder === undefined
        ? []
        : [sql`holder_id = ${holder}::uuid`, sql`claimed_at = ${holder === null ? null : at}::timestamptz`]),
      ...(dueOn === undefined ? [] : [sql`due_on = ${dueOn}::date`]),
      ...(daysLeft === undefined ? [] : [sql`days_left = ${daysLeft}::integer`]),
      ...(closedWhy === undefined ? [] : [sql`closed_why = ${closedWhy}`]),
      ...(fact === 'answer' || fact === 'answer_unheld' ? [sql`answered_at = ${at}::timestamptz`] : []),
      ...(fact === 'ask' || fact === 'resume' ? [sql`answered_at = null`] : []),
      ...(fact === 'conclude' ? [PLAIN] : []),
      ...(fact === 'restore' ? [sql`closed_why = null`] : []),
    ],
    sql`, `,
  );
}
