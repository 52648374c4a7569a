import { sql } from 'kysely';

/**
 * The intent that was told before a decision `d`: the one by which it was signed, or the one that it overtook, as a plain
 * fact does. What was replied stays with the file, whatever it ended by.
 */
export const TOLD_BEFORE = sql<string | null>`coalesce(d.intent_id, (
  select i.id from portal.intents i
  join portal.verification_facts f on f.decision_id = d.id and f.at = i.settled_at
  where i.verification_id = d.verification_id and i.status = 'overtaken' and i.sent_at is not null
  limit 1))`;

/** Whether a decision, by the name of its table in a query, ended a number: only by an intent or a plain fact does one. */
export const endedNumber = (decision: string) =>
  sql<boolean>`(${sql.ref(`${decision}.plain`)} is not null or ${sql.ref(`${decision}.intent_id`)} is not null)`;
