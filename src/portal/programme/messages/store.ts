import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { authorOf, type Content, contentOf, type Kind, keptOf } from './rules.ts';

type Tables = Db<PortalTables>;

/** What is said in the thread of a request, of whose student. */
export interface Said {
  readonly id: string;
  readonly personId: string;
  readonly content: Content;
}

/** Keeps messages, each in the thread of its request; a student's own are read by nature. */
export async function addMessages(tx: Tables, said: readonly Said[], sentAt: Date): Promise<void> {
  if (said.length === 0) return;
  await tx
    .insertInto('messages')
    .values(
      said.map(({ id, personId, content }) => {
        const { kind, params, questionId, replyWantedUntil } = keptOf(content);
        return {
          verification_id: id,
          person_id: personId,
          kind,
          params: JSON.stringify(params),
          question_id: questionId,
          sent_at: sentAt,
          read_at: authorOf(kind) === 'student' ? sentAt : null,
          reply_wanted_until: replyWantedUntil,
        };
      }),
    )
    .execute();
}

/** A message in a thread. */
export interface Message {
  readonly id: number;
  readonly content: Content;
  readonly sentAt: Date;
  readonly isRead: boolean;
  /** Of a question and its answer. */
  readonly question: string | null;
  /** Null while it is not answered; '' where the institution went on without an answer. */
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/**
 * So many messages of a request, the latest first, before one of them; the place is kept by the index, however long the
 * thread. Who asks has shown that the request is theirs to read.
 */
export async function listMessages(
  db: Tables,
  verificationId: string,
  before: number | null,
  limit: number,
): Promise<Message[]> {
  const thread = db
    .selectFrom('messages as m')
    .leftJoin('verification_questions as q', 'q.id', 'm.question_id')
    .select(['m.id', 'm.kind', 'm.params', 'm.question_id as questionId', 'm.sent_at', 'm.read_at'])
    .select(['m.reply_wanted_until as replyWantedUntil', 'q.question', 'q.answer', 'q.answered_at'])
    .where('m.verification_id', '=', verificationId)
    .orderBy('m.id', 'desc')
    .limit(limit);
  const rows = await (before === null ? thread : thread.where('m.id', '<', before)).execute();
  return rows.map((row) => ({
    id: Number(row.id),
    content: contentOf(row),
    sentAt: row.sent_at,
    isRead: row.read_at !== null,
    question: row.question,
    answer: row.answer,
    answeredAt: row.answered_at,
  }));
}

/** Keeps that a student read messages of theirs. */
export async function saveRead(
  db: Tables,
  personId: string,
  ids: readonly number[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('messages')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('id', 'in', ids)
    .where('read_at', 'is', null)
    .execute();
}

/** What a student answers they have read, be it on the page where they answer. */
export async function saveAnswered(
  tx: Tables,
  {
    id,
    personId,
    kinds,
  }: { readonly id: string; readonly personId: string; readonly kinds: readonly Kind[] },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('messages')
    .set({ read_at: now })
    .where('verification_id', '=', id)
    .where('person_id', '=', personId)
    .where('kind', 'in', kinds)
    .where('read_at', 'is', null)
    .execute();
}

/** The day by which an answer is wanted has moved. */
export async function moveReplies(
  tx: Tables,
  verificationIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  if (verificationIds.length === 0) return;
  await tx
    .updateTable('messages')
    .set({ reply_wanted_until: to })
    .where('verification_id', 'in', verificationIds)
    .where('reply_wanted_until', '=', from)
    .execute();
}

/** The messages of requests that became another account's go with them. */
export async function passMessages(
  tx: Tables,
  {
    organisationId,
    from,
    to,
  }: { readonly organisationId: string; readonly from: string; readonly to: string },
): Promise<void> {
  const passed = tx
    .selectFrom('verifications')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', to);
  await tx
    .updateTable('messages')
    .set({ person_id: to })
    .where('person_id', '=', from)
    .where('verification_id', 'in', passed)
    .execute();
}

/** Whether an institution has recorded that a student died, and nobody has put it right: no letter is written then. */
export async function hasDied(db: Tables, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('verifications')
    .select('id')
    .where('person_id', '=', personId)
    .where('status', '=', 'closed')
    .where('closed_why', '=', 'died')
    // A mistake that was only recorded leaves the request closed.
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('decisions as d')
          .select('d.id')
          .whereRef('d.verification_id', '=', 'verifications.id')
          .where('d.plain', '=', 'died')
          .where('d.status', '=', 'applied'),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}
