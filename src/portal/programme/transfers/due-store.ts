import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Arrived } from './rules.ts';

type Tables = Db<PortalTables>;

/** Transfers that their institution should have handed out before a day. */
export async function listLate(db: Tables, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('transfers')
    .select('id')
    .where('status', '=', 'asked')
    .where('due_on', '<', today)
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** A file that waits for its new institution. */
export interface Waiting extends Arrived {
  readonly id: string;
  readonly toId: string;
  readonly fromId: string;
  readonly personId: string;
  readonly organisationId: string;
}

/**
 * Files that were handed out and neither accepted nor declined: all, or one of them. Where a signature waits, they were
 * answered in time, however late the worker is.
 */
export async function listArrived(db: Tables, only?: string): Promise<Waiting[]> {
  let query = db
    .selectFrom('transfers as t')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 't.line').onRef('r.version', '=', 't.rule_version'),
    )
    .select(['t.id', 't.to_id', 't.from_id as fromId', 't.person_id as personId', 't.due_on', 't.handed_at'])
    .select('t.organisation_id as organisationId')
    .select(sql<Clocks>`r.body -> 'clocks'`.as('clocks'))
    .select(({ selectFrom }) =>
      selectFrom('transfer_notices as n')
        .whereRef('n.transfer_id', '=', 't.id')
        .select(sql<string[]>`coalesce(array_agg(n.on_day::text order by n.step), '{}')`.as('days'))
        .as('notices'),
    )
    .innerJoin('verifications as v', 'v.id', 't.to_id')
    .where('v.pending_id', 'is', null)
    .where('t.status', '=', 'handed_out')
    .orderBy('t.id');
  if (only !== undefined) query = query.where('t.id', '=', only);
  return (await query.execute()).flatMap(({ to_id, due_on, handed_at, notices, ...row }) =>
    to_id === null || due_on === null || handed_at === null
      ? []
      : [{ ...row, toId: to_id, dueOn: due_on, handedOn: isoDate(handed_at), notices: notices ?? [] }],
  );
}
