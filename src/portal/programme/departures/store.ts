import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { LeftBehind } from './rules.ts';

type Tables = Db<PortalTables>;

/** An institution that takes part in a line no longer, and is not going to. */
export interface Departed {
  readonly organisationId: string;
  readonly line: string;
  readonly lastDay: string;
}

/** Those that have left by a day. */
export async function listDeparted(db: Tables, today: string): Promise<Departed[]> {
  const rows = await db
    .selectFrom('participations')
    .select(['organisation_id as organisationId', 'line'])
    .select(({ fn }) => fn.max('to_day').as('lastDay'))
    .groupBy(['organisation_id', 'line'])
    .having(sql<boolean>`bool_and(to_day is not null and to_day < ${today}::date)`)
    .orderBy('organisation_id')
    .orderBy('line')
    .execute();
  return rows.flatMap(({ lastDay, ...row }) => (lastDay === null ? [] : [{ ...row, lastDay }]));
}

/** The last day of an institution that has left a line by a day; null where it takes part, or is going to. */
export async function findLastDay(
  db: Tables,
  { organisationId, line }: Omit<Departed, 'lastDay'>,
  today: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('participations')
    .select(({ fn }) => fn.max('to_day').as('lastDay'))
    .where('organisation_id', '=', organisationId)
    .where('line', '=', line)
    .having(sql<boolean>`bool_and(to_day is not null and to_day < ${today}::date)`)
    .executeTakeFirst();
  return row?.lastDay ?? null;
}

/** A request that was left behind. */
export interface Behind extends Omit<LeftBehind, 'lastDay'> {
  readonly id: string;
  readonly personId: string;
}

/**
 * Requests of an institution that are open or eligible, in the order of their ids behind one; '' is before the first. They
 * are held before their notices are read: another run may have given some meanwhile.
 */
export async function lockBehind(
  tx: Tables,
  { organisationId, line, after }: Omit<Departed, 'lastDay'> & { readonly after: string },
  limit: number,
): Promise<Behind[]> {
  let query = tx
    .selectFrom('verifications')
    .select(['id', 'person_id as personId'])
    .where('organisation_id', '=', organisationId)
    .where('line', '=', line)
    // What is handed out is at the new institution; where it comes back, it is left behind again.
    .where('status', 'in', ['new', 'in_progress', 'info_requested', 'eligible', 'transfer_in']);
  if (after !== '') query = query.where('id', '>', after);
  const held = await query.orderBy('id').limit(limit).forUpdate().execute();
  const notices = await mapNotices(
    tx,
    held.map(({ id }) => id),
  );
  return held.map((one) => ({ ...one, notices: notices.get(one.id) ?? [] }));
}

/** The days on which each of these was told of, the earliest first. */
async function mapNotices(tx: Tables, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('departure_notices')
    .select(['verification_id as id', 'on_day as day'])
    .where(sql<boolean>`verification_id = any(${ids}::uuid[])`)
    .orderBy('step')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, days]) => [id, days.map(({ day }) => day)]),
  );
}

/** Keeps that students were told. */
export async function addNotices(
  tx: Tables,
  told: readonly { readonly id: string; readonly step: number }[],
  onDay: string,
): Promise<void> {
  if (told.length === 0) return;
  await tx
    .insertInto('departure_notices')
    .values(told.map(({ id, step }) => ({ verification_id: id, step, on_day: onDay })))
    .execute();
}
