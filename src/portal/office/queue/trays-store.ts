import {
  type Expression,
  type ExpressionBuilder,
  expressionBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { addDays, addMs, days } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Tray, TrayOfWork } from '#portal/office/trays/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { FORMS_LATE_DAYS, LETTER_LATE_DAYS, noonOf, PIN_LATE_DAYS } from './rules.ts';

/** A part of the statements that list and count them. */
export const nominations = () => expressionBuilder<PortalTables>().selectFrom('nominations as n');

type Named =
  ReturnType<typeof nominations> extends SelectQueryBuilder<infer All, infer Names, unknown>
    ? { all: All; names: Names }
    : never;
export type Nominations<O> = SelectQueryBuilder<Named['all'], Named['names'], O>;
type Builder = ExpressionBuilder<Named['all'], Named['names']>;

/** The moment that a tray shows of its lines and is in the order of: since when each waits; of everything, when it began. */
export const sinceIn = (eb: Builder, tray: Tray) =>
  sql<Date>`${eb.ref(tray === 'all' ? 'n.created_at' : 'n.waits_since')}`;

/** That a nomination lies in some tray of work; in words, for the index of the trays. */
export const isOpen = sql<SqlBool>`n.tray is not null`;

/** Whether a nomination lies in a tray of work. */
export function inTray(eb: Builder, tray: TrayOfWork, now: Date): Expression<SqlBool> {
  if (tray !== 'overdue') return eb('n.tray', '=', tray);
  const late = (name: keyof typeof LATE) =>
    eb.and([eb('n.tray', '=', name), eb('n.waits_since', '<', LATE[name](now))]);
  return eb.or([late('to_receive'), late('to_print'), late('to_post'), late('posted')]);
}

const before = (now: Date, count: number): Date => addMs(now, -days(count));

/** What has waited since before that is late (`lateness`). */
const LATE = {
  to_receive: (now: Date) => before(now, FORMS_LATE_DAYS),
  to_print: (now: Date) => before(now, LETTER_LATE_DAYS),
  to_post: (now: Date) => before(now, LETTER_LATE_DAYS),
  posted: (now: Date) => noonOf(addDays(isoDate(now), -PIN_LATE_DAYS)),
} as const;
