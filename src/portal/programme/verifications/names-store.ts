import { sql } from 'kysely';

/** Tables by their full names, for statements in words of SQL: the query builder adds the schema, words don't. */
export const VERIFICATIONS = sql.table('portal.verifications');
export const DECISIONS = sql.table('portal.decisions');
export const FACTS = sql.table('portal.verification_facts');
export const HOLDER_CHANGES = sql.table('portal.holder_changes');
export const COUNTS = sql.table('portal.verification_counts');
export const APPEALS = sql.table('portal.appeals');
export const CORRECTIONS = sql.table('portal.corrections');
export const INTENTS = sql.table('portal.intents');
export const TRANSFERS = sql.table('portal.transfers');
export const CONSENTS = sql.table('portal.consents');
export const ORGANISATIONS = sql.table('portal.organisations');
export const LINE_RULES = sql.table('portal.line_rules');
export const MOVED = sql.table('portal.moved_deadlines');

/** That the outage by which a deadline moved, `m`, was not taken back. */
export const STILL_OUT = sql`not exists (
  select from portal.outages x where x.id = m.outage_id and x.taken_back_at is not null)`;
