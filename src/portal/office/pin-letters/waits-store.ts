import { sql } from 'kysely';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';

const office = sql<string>`${OFFICE}::text`.as('place');
const nobody = sql<string | null>`null::uuid`.as('except');

/** Approved representatives whose letter is to be printed. */
export const toPrint: WaitQuery = (db) =>
  db
    .selectFrom('nominations as n')
    .where('n.tray', '=', 'to_print')
    .select([office, 'n.waits_since as since', nobody]);

/** Resets of security questions whose letter is to be printed. */
export const resetsToPrint: WaitQuery = (db) =>
  db
    .selectFrom('question_resets as r')
    .where('r.status', '=', 'done')
    .where('r.pin_id', 'is', null)
    .select(({ fn }) => [office, fn.coalesce('r.settled_at', 'r.asked_at').as('since'), nobody]);

/** Printed letters that were not posted. */
export const toPost: WaitQuery = (db) =>
  db
    .selectFrom('pin_letters as l')
    .innerJoin('pins as p', 'p.id', 'l.pin_id')
    .where('p.status', '=', 'issued')
    .where('l.posted_on', 'is', null)
    .select([office, 'l.printed_at as since', nobody]);
