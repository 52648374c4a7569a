import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Many letters to be printed as one file; `done` counts those written and those that were over already. */
export interface Run {
  readonly id: string;
  readonly nominations: readonly string[];
  readonly startedAt: Date | null;
  /** When a letter was written last. */
  readonly stampedAt: Date | null;
  readonly done: number;
  readonly endedAt: Date | null;
  readonly printed: number;
}

export async function addRun(
  tx: Tables,
  run: { readonly by: string; readonly now: Date; readonly nominations: readonly string[] },
): Promise<string> {
  const row = await tx
    .insertInto('letter_runs')
    .values({ ordered_by: run.by, ordered_at: run.now, nominations: JSON.stringify(run.nominations) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A run of just these letters that this officer ordered and has not begun: to order them again means that one. */
export async function findWaitingRun(
  tx: Tables,
  officer: string,
  nominations: readonly string[],
): Promise<string | null> {
  const row = await tx
    .selectFrom('letter_runs')
    .select('id')
    .where('ordered_by', '=', officer)
    .where('started_at', 'is', null)
    .where(sql<boolean>`nominations = ${JSON.stringify(nominations)}::jsonb`)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A run that this officer ordered. @throws NotFound for another's (`SECURITY §6`). */
export async function getRun(db: Tables, id: string, officer: string): Promise<Run> {
  const row = await db
    .selectFrom('letter_runs as r')
    .where('r.id', '=', id)
    .where('r.ordered_by', '=', officer)
    .select(['r.id', 'r.nominations', 'r.done'])
    .select(['r.started_at as startedAt', 'r.stamped_at as stampedAt', 'r.ended_at as endedAt'])
    .select((eb) =>
      eb
        .selectFrom('pin_letters as l')
        .whereRef('l.run_id', '=', 'r.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('printed'),
    )
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return { ...row, printed: Number(row.printed ?? 0) };
}

/** Begins a run; of any number at once, one is told true: its letters are printed once. */
export async function startRun(tx: Tables, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('letter_runs')
    .set({ started_at: now, stamped_at: now })
    .where('id', '=', id)
    .where('started_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** One more is written, or was over already: the run goes on. */
export async function countDone(tx: Tables, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('letter_runs')
    .set((eb) => ({ done: eb('done', '+', 1), stamped_at: now }))
    .where('id', '=', id)
    .execute();
}

export async function endRun(tx: Tables, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('letter_runs')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
