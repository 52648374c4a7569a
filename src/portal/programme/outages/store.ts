import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Outage } from './rules.ts';

type Tables = Db<PortalTables>;

/** Keeps that the portal is alive; when it was seen so before, null for the first time. */
export async function saveBeat(tx: Tables, now: Date): Promise<Date | null> {
  const before = await tx.selectFrom('heartbeats').select('at').forUpdate().executeTakeFirst();
  await tx
    .insertInto('heartbeats')
    .values({ at: now })
    .onConflict((conflict) => conflict.column('single').doUpdateSet({ at: now }))
    .execute();
  return before?.at ?? null;
}

/** An outage, with who recorded it; nobody where the portal saw it itself. */
interface Recorded extends Outage {
  readonly by: string | null;
}

/** Keeps an outage. */
export async function addOutage(tx: Tables, { from, to, by }: Recorded, now: Date): Promise<string> {
  const row = await tx
    .insertInto('outages')
    .values({ from_at: from, to_at: to, recorded_by: by, recorded_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** An outage by its id; null where there is none, or where it was taken back. */
export async function findOutage(db: Tables, id: string): Promise<Outage | null> {
  const row = await db
    .selectFrom('outages')
    .select(['from_at as from', 'to_at as to'])
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The outages that were recorded since a moment and not taken back, the earliest first. */
export async function listRecorded(db: Tables, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('outages')
    .select('id')
    .where('recorded_at', '>', since)
    .where('taken_back_at', 'is', null)
    .orderBy('from_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether it counts still, held so that nobody takes it back while deadlines move by it. */
export async function holdOutage(tx: Tables, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('outages')
    .select('id')
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes an outage back; false where it was already. */
export async function takeBack(
  tx: Tables,
  id: string,
  { by, why, now }: { readonly by: string; readonly why: string; readonly now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('outages')
    .set({ taken_back_at: now, taken_back_by: by, taken_back_why: why })
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many deadlines an outage has moved, and not back. */
export async function countMoved(db: Tables, id: string): Promise<number> {
  const row = await db
    .selectFrom('moved_deadlines')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('outage_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** An outage in the list of them, with how many deadlines it has moved. */
export interface Listed extends Outage {
  readonly id: string;
  /** By name; null where the portal saw it itself. */
  readonly by: string | null;
  readonly moved: number;
  /** When and why it was taken back. */
  readonly takenBack: { readonly at: Date; readonly why: string } | null;
}

/** The latest outages, the last one first. */
export async function listOutages(db: Tables, limit: number): Promise<Listed[]> {
  const rows = await db
    .selectFrom('outages as o')
    .leftJoin('persons as p', 'p.id', 'o.recorded_by')
    .select(['o.id', 'o.from_at as from', 'o.to_at as to', 'p.given_names', 'p.family_name'])
    .select(['o.taken_back_at', 'o.taken_back_why'])
    .select(({ selectFrom }) =>
      selectFrom('moved_deadlines as m')
        .whereRef('m.outage_id', '=', 'o.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('moved'),
    )
    .orderBy('o.from_at', 'desc')
    .orderBy('o.id')
    .limit(limit)
    .execute();
  return rows.map(({ given_names, family_name, moved, taken_back_at, taken_back_why, ...row }) => ({
    ...row,
    takenBack: taken_back_at === null ? null : { at: taken_back_at, why: taken_back_why },
    by: family_name === null ? null : `${given_names ?? ''} ${family_name}`.trim(),
    moved: Number(moved ?? 0),
  }));
}

/** Whether an outage that was recorded shares time with another. */
export async function hasOutageIn(db: Tables, { from, to }: Outage): Promise<boolean> {
  const row = await db
    .selectFrom('outages')
    .select('id')
    .where('taken_back_at', 'is', null)
    .where('from_at', '<', to)
    .where('to_at', '>', from)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
