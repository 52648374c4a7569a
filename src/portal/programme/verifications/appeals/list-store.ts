import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { filesOf, type SentFile } from '#portal/programme/answer-files/store.ts';
import { endedNumber, TOLD_BEFORE } from '#portal/programme/verifications/intents/told-store.ts';
import { movedFrom } from '#portal/programme/verifications/moved-store.ts';
import { STILL_OUT } from '#portal/programme/verifications/names-store.ts';
import { LIVE } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { AppealStatus } from './rules.ts';

type Tables = Db<PortalTables>;

/** A review, as far as it has come. */
export interface Appeal {
  readonly id: string;
  readonly status: AppealStatus;
  readonly reason: string;
  readonly askedAt: Date;
  readonly dueOn: string | null;
  /** Who took it up, and when; null where nobody did. */
  readonly takenById: string | null;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  /** The day that it was before an outage moved it; null where none did. */
  readonly movedFrom: string | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  /** What was answered first, where it was answered again. */
  readonly formerAnswer: string | null;
  readonly formerAnsweredAt: Date | null;
  readonly formerAnsweredBy: string | null;
  readonly sentOnWords: string | null;
  readonly sentOnAt: Date | null;
  readonly coordinatorWords: string | null;
  readonly coordinatorAt: Date | null;
  readonly restored: boolean | null;
  /** What came with what was asked. */
  readonly files: readonly SentFile[];
}

/** The latest decision that somebody is not eligible, with its review where one was asked for. */
export interface Reviewable {
  readonly decisionId: string;
  readonly signerId: string;
  /** Who sent the student what was intended; null where nothing had to be told first. */
  readonly senderId: string | null;
  /** What was told before it; null where nothing was. */
  readonly intentId: string | null;
  /** Whether a number ended with it; where none did, there was none. */
  readonly endedNumber: boolean;
  readonly effectiveAt: Date;
  /** The last day on which a review can be asked, where an outage moved it, and which it was before. */
  readonly askMoved: { readonly from: string; readonly to: string } | null;
  /** What is added to what a review will be asked by; once it is, what came with it. */
  readonly files: readonly SentFile[];
  readonly appeal: Appeal | null;
}

/** What of a request could be reviewed, or is; null where it was never found not eligible. */
export async function findReviewable(db: Tables, verificationId: string): Promise<Reviewable | null> {
  const row = await db
    .selectFrom('decisions as d')
    .leftJoin('appeals as a', 'a.decision_id', 'd.id')
    .leftJoin('intents as i', 'i.id', 'd.intent_id')
    .leftJoin('persons as r', 'r.id', 'a.reviewer_id')
    .select(['r.given_names as givenNames', 'r.family_name as familyName', 'a.taken_at as takenAt'])
    .select(['a.reviewer_id as takenById', 'a.sent_on_at as sentOnAt', 'a.coordinator_at as coordinatorAt'])
    .select(['d.id as decisionId', 'd.signer_id as signerId', 'd.effective_at as effectiveAt'])
    .select([TOLD_BEFORE.as('intentId'), endedNumber('d').as('endedNumber'), 'i.sent_by as senderId'])
    .select(['a.id', 'a.status', 'a.reason', 'a.asked_at as askedAt', 'a.due_on as dueOn', 'a.answer'])
    .select(['a.answered_at as answeredAt', 'a.sent_on_words as sentOnWords', 'a.restored'])
    .select(['a.coordinator_words as coordinatorWords', nameOf('a.answered_by').as('answeredBy')])
    .select(['a.former_answer as formerAnswer', 'a.former_answered_at as formerAnsweredAt'])
    .select(nameOf('a.former_answered_by').as('formerAnsweredBy'))
    .select(movedFrom('appeal_id', 'a.id', 'a.due_on').as('movedFrom'))
    .select(filesOf('decision', 'd.id').as('files'))
    .select(ASK_MOVED.as('askMoved'))
    .where('d.verification_id', '=', verificationId)
    .where('d.fact', '=', 'find_ineligible')
    .where('d.status', 'in', ['applied', 'corrected'])
    .orderBy('d.effective_at', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { decisionId, signerId, senderId, intentId, endedNumber: ended, ...more } = row;
  const { effectiveAt, askMoved, files, ...asked } = more;
  const { id, status, reason, askedAt, givenNames, familyName, ...rest } = asked;
  const takenBy = familyName === null ? null : fullName({ givenNames: givenNames ?? '', familyName });
  const appeal =
    id === null || status === null || reason === null || askedAt === null
      ? null
      : { id, status, reason, askedAt, files, takenBy, ...rest };
  const found = { decisionId, signerId, senderId, intentId, endedNumber: ended };
  return { ...found, effectiveAt, askMoved, files, appeal };
}

const nameOf = (column: string) => sql<string | null>`(
  select ltrim(p.given_names || ' ' || p.family_name) from portal.persons p where p.id = ${sql.ref(column)})`;

const ASK_MOVED = sql<Reviewable['askMoved']>`(
  select json_build_object('from', m.from_day, 'to', m.to_day) from portal.moved_deadlines m
  where m.decision_id = d.id and ${STILL_OUT} order by m.id desc limit 1)`;

/**
 * Whether no number comes of finding somebody eligible again, and it is recorded only: another request of the same
 * student, institution and line is open or eligible, and its number stays the one; they have asked anew since, whatever came
 * of it; or they have removed the institution.
 */
export async function takesNoNumber(db: Tables, verificationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('verifications as v')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .innerJoin('consents as c', 'c.id', 'v.consent_id')
    .leftJoin('verifications as o', (join) =>
      join
        .onRef('o.person_id', '=', 'v.person_id')
        .onRef('o.organisation_id', '=', 'v.organisation_id')
        .onRef('o.line', '=', 'v.line')
        .onRef('o.id', '!=', 'v.id')
        .on('o.status', 'in', LIVE),
    )
    .select('v.id')
    .where('v.id', '=', verificationId)
    .where(({ or, eb }) =>
      or([
        eb('o.id', 'is not', null),
        eb('p.status', 'not in', ['claimed', 'matched']),
        eb('c.revoked_at', 'is not', null),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
