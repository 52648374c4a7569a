import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { type DatedRow, NO_DAY, type Place } from '#portal/programme/desk/rules.ts';
import { type IntentStatus, LIVE_INTENTS } from '#portal/programme/verifications/intents/rules.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** What an institution intends to decide within somebody's scope: drafts first, then by the last day for a reply. */
export async function listIntents(
  db: Tables,
  scope: Scope,
  after: Place | null,
  limit: number,
): Promise<DatedRow<IntentStatus | 'signed'>[]> {
  const day = sql<string>`coalesce(i.reply_by, ${NO_DAY}::date)`;
  let query = scoped(db, scope)
    .innerJoin('intents as i', 'i.verification_id', 'v.id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .select(['v.id', 's.given_names', 's.family_name', 'p.student_number', 'i.status', 'i.reply_by'])
    .select('v.pending_id')
    .where('i.status', 'in', LIVE_INTENTS)
    .orderBy(day)
    .orderBy('v.id')
    .limit(limit);
  if (after !== null)
    query = query.where(sql<SqlBool>`(${day}, v.id) > (${after.day}::date, ${after.id}::uuid)`);
  return (await query.execute()).map((row) => ({
    verificationId: row.id,
    name: fullName({ givenNames: row.given_names, familyName: row.family_name }),
    studentNumber: row.student_number,
    status: row.pending_id === null ? row.status : 'signed',
    dueOn: row.reply_by,
    place: { day: row.reply_by ?? NO_DAY, id: row.id },
  }));
}

/** What was sent to a student and not replied to, with its last day. */
interface Sent {
  readonly id: string;
  readonly verificationId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly replyBy: string;
}

/** What was sent and has a last day before a day; that day may not be over everywhere yet. */
export async function listSent(db: Tables, before: string): Promise<Sent[]> {
  const rows = await db
    .selectFrom('intents as i')
    .innerJoin('verifications as v', 'v.id', 'i.verification_id')
    .select(['i.id', 'v.id as verificationId', 'v.reference', 'v.organisation_id as organisationId'])
    .select('i.reply_by as replyBy')
    .where('i.status', '=', 'sent')
    .where('i.reply_by', '<', before)
    .orderBy('i.reply_by')
    .execute();
  return rows.flatMap(({ replyBy, ...row }) => (replyBy === null ? [] : [{ ...row, replyBy }]));
}
