import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Content, contentOf } from './rules.ts';

type Tables = Db<PortalTables>;

/** The thread of a request, by its latest message. */
export interface ThreadRow {
  readonly id: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly latest: Content;
  readonly latestAt: Date;
  readonly unread: number;
  /** Until when an answer is wanted, while one is. */
  readonly replyWantedUntil: string | null;
  /** Whether that is a reply to what the institution intends to decide. */
  readonly isIntent: boolean;
}

/** A student's threads: those with something unread first, then by their latest message. */
export async function listThreads(db: Tables, personId: string): Promise<ThreadRow[]> {
  const rows = await db
    .selectFrom('verifications as v')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages as m')
          .whereRef('m.verification_id', '=', 'v.id')
          .select(['m.id as latest_id', 'm.kind', 'm.params', 'm.sent_at', 'm.question_id as questionId'])
          .select('m.reply_wanted_until as replyWantedUntil')
          .orderBy('m.id', 'desc')
          .limit(1)
          .as('l'),
      (join) => join.onTrue(),
    )
    .leftJoin(unreadOf(db, personId).as('u'), 'u.verification_id', 'v.id')
    .select(['v.id', 'v.reference', 'v.organisation_id', 'o.name_en', 'o.name_fr'])
    .select(['l.kind', 'l.params', 'l.sent_at', 'l.questionId', 'l.replyWantedUntil', 'u.unread'])
    .leftJoin('intents as i', (join) =>
      join.onRef('i.verification_id', '=', 'v.id').on(sql<SqlBool>`i.status = 'sent'`),
    )
    .select(sql<string | null>`case when v.status = 'info_requested' then v.due_on::text end`.as('until'))
    .select('i.reply_by')
    .where('v.person_id', '=', personId)
    .orderBy(sql<SqlBool>`u.unread is null`)
    .orderBy('l.latest_id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    organisationId: row.organisation_id,
    institution: { en: row.name_en, fr: row.name_fr },
    latest: contentOf(row),
    latestAt: row.sent_at,
    unread: Number(row.unread ?? 0),
    replyWantedUntil: row.until ?? row.reply_by,
    isIntent: row.reply_by !== null,
  }));
}

const unreadOf = (db: Tables, personId: string) =>
  db
    .selectFrom('messages')
    .select(({ fn }) => ['verification_id', fn.countAll<number>().as('unread')])
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .groupBy('verification_id');

/**
 * Messages that wait to be read, for the home page of their students; but for those of a question, or of what an
 * institution intends, while that itself waits for them there.
 */
export const unreadMessages: WaitQuery = (db) =>
  db
    .selectFrom('messages as m')
    .where('m.read_at', 'is', null)
    .where(
      sql<SqlBool>`not (m.kind in ('asked', 'closing') and exists (select from portal.verifications v
        where v.id = m.verification_id and v.status = 'info_requested'))`,
    )
    .where(
      sql<SqlBool>`not (m.kind = 'intended' and exists (select from portal.intents i
        where i.verification_id = m.verification_id and i.status = 'sent'))`,
    )
    .select([
      sql<string>`m.person_id::text`.as('place'),
      'm.sent_at as since',
      sql<string | null>`null::uuid`.as('except'),
    ]);
