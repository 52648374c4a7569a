import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addDays, addMs, days } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { NominationStatus } from '#portal/joining/nominations/rules.ts';
import type { Tray, TrayOfWork } from '#portal/office/trays/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { FORMS_LATE_DAYS, LETTER_LATE_DAYS, PIN_LATE_DAYS } from './rules.ts';

/** With their letters, which a plan leaves out where nothing is asked of them. */
export const nominations = (db: Db<PortalTables>) =>
  db.selectFrom('nominations as n').leftJoin('pin_letters as l', 'l.pin_id', 'n.pin_id');

type Joined =
  ReturnType<typeof nominations> extends SelectQueryBuilder<infer All, infer Names, unknown>
    ? { all: All; names: Names }
    : never;
export type Nominations<O> = SelectQueryBuilder<Joined['all'], Joined['names'], O>;
type Builder = ExpressionBuilder<Joined['all'], Joined['names']>;

/** The moment that a tray shows of its lines and is in the order of: since when each waits; of everything, when it began. */
export function sinceIn(eb: Builder, tray: Tray) {
  const letter = sql<Date>`coalesce((${eb.ref('l.posted_on')} + time '17:00') at time zone 'UTC', ${eb.ref('l.printed_at')})`;
  switch (tray) {
    case 'all':
      return sql<Date>`${eb.ref('n.created_at')}`;
    case 'to_post':
      return sql<Date>`${eb.ref('l.printed_at')}`;
    case 'overdue':
      return sql<Date>`coalesce(case when ${eb.ref('n.status')} = 'pin_issued' then ${letter} end, ${eb.ref('n.waits_since')})`;
    default:
      return sql<Date>`${eb.ref('n.waits_since')}`;
  }
}

/** The statuses of what is in a tray of work. */
export const OPEN = ['completed', 'received', 'approved', 'pin_issued'] as const satisfies NominationStatus[];

/** Whether a nomination lies in a tray of work. */
export function inTray(eb: Builder, tray: TrayOfWork, now: Date): Expression<SqlBool> {
  const before = (count: number) => addMs(now, -days(count));
  switch (tray) {
    case 'to_receive':
      return eb('n.status', '=', 'completed');
    case 'to_check':
      return eb.and([eb('n.status', '=', 'received'), eb.not(ready(eb))]);
    case 'to_approve':
      return eb.and([eb('n.status', '=', 'received'), ready(eb)]);
    case 'to_print':
      return eb.and([eb('n.status', '=', 'approved'), eb('n.kind', 'in', ['new_dir', 'replace_dir'])]);
    case 'to_post':
      return eb.and([
        eb('n.status', '=', 'pin_issued'),
        eb('l.pin_id', 'is not', null),
        eb('l.posted_on', 'is', null),
      ]);
    case 'overdue':
      return eb.or([
        eb.and([eb('n.status', '=', 'completed'), eb('n.completed_at', '<', before(FORMS_LATE_DAYS))]),
        eb.and([inTray(eb, 'to_print', now), eb('n.decided_at', '<', before(LETTER_LATE_DAYS))]),
        eb.and([inTray(eb, 'to_post', now), eb('l.printed_at', '<', before(LETTER_LATE_DAYS))]),
        eb.and([
          eb('n.status', '=', 'pin_issued'),
          eb('l.posted_on', '<', addDays(isoDate(now), -PIN_LATE_DAYS)),
        ]),
      ]);
  }
}

/** Checked: a scan is attached, and whoever must confirm has. */
const ready = (eb: Builder) => eb.and([eb('n.confirmation', 'in', ['not_needed', 'confirmed']), scanned(eb)]);

/** Whether a scan is attached that was not withdrawn. */
export const scanned = (eb: Builder) =>
  eb.exists(
    eb
      .selectFrom('scans as s')
      .select('s.id')
      .whereRef('s.nomination_id', '=', 'n.id')
      .where('s.withdrawn_at', 'is', null),
  );
