import { sql } from 'kysely';
import type { DueQuery, WaitQuery } from '#portal/common/waiting/store.ts';

/** Drafts that a DIR or an alternate should send or drop. */
export const toSend: WaitQuery = (db) =>
  db
    .selectFrom('intents as i')
    .innerJoin('verifications as v', 'v.id', 'i.verification_id')
    .where('i.status', '=', 'drafted')
    .select([
      sql<string>`v.organisation_id::text`.as('place'),
      'i.drafted_at as since',
      sql<string | null>`v.person_id`.as('except'),
    ]);

/** What was replied to, or not in time, and is neither signed nor dropped. */
export const toDecide: WaitQuery = (db) =>
  db
    .selectFrom('intents as i')
    .innerJoin('verifications as v', 'v.id', 'i.verification_id')
    .where('i.status', 'in', ['replied', 'lapsed'])
    .where('v.pending_id', 'is', null)
    .select([
      sql<string>`v.organisation_id::text`.as('place'),
      sql<Date>`coalesce(i.replied_at, i.sent_at)`.as('since'),
      sql<string | null>`v.person_id`.as('except'),
    ]);

/** What a student should reply to, each their own, until its last day. */
export const toReply: DueQuery = (db) =>
  db
    .selectFrom('intents as i')
    .innerJoin('verifications as v', 'v.id', 'i.verification_id')
    .where('i.status', '=', 'sent')
    .select([
      sql<string>`v.person_id::text`.as('place'),
      sql<Date>`i.sent_at`.as('since'),
      sql<string | null>`null::uuid`.as('except'),
      'i.reply_by as due',
    ]);
