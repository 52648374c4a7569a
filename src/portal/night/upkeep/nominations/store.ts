import type { Db } from '#kernel/db/database.ts';
import type { Reach } from '#portal/common/reminders/batches.ts';
import type { PortalTables } from '#portal/tables.ts';
import { cutoff, FORMS_REMINDER, INVITATION_DAYS, type OpenNomination } from '../rules.ts';

type Tables = Db<PortalTables>;

export interface WaitingNomination extends OpenNomination {
  readonly id: string;
}

/** The next nominations that have waited for their nominee, or for their signed forms, for some time. */
export async function listWaiting(
  db: Tables,
  { now, after, limit }: Reach,
): Promise<readonly WaitingNomination[]> {
  let query = waiting(db)
    .where('n.created_at', '<', cutoff(now, Math.min(FORMS_REMINDER, INVITATION_DAYS)))
    .orderBy('n.id')
    .limit(limit);
  if (after !== null) query = query.where('n.id', '>', after);
  return (await query.execute()).map(nominationOf);
}

/** One of them, as it is now. */
export async function findWaiting(db: Tables, id: string): Promise<WaitingNomination | null> {
  const row = await waiting(db).where('n.id', '=', id).executeTakeFirst();
  return row ? nominationOf(row) : null;
}

const waiting = (db: Tables) =>
  db
    .selectFrom('nominations as n')
    .select(['n.id', 'n.status'])
    .select(['n.created_at', 'n.completed_at', 'n.decided_at'])
    .select((eb) =>
      eb
        .selectFrom('nomination_forms as f')
        .whereRef('f.nomination_id', '=', 'n.id')
        .select(({ fn }) => fn.max('f.saved_at').as('saved'))
        .as('saved_at'),
    )
    .where('n.status', 'in', ['invited', 'completed', 'returned']);

type Row = Awaited<ReturnType<ReturnType<typeof waiting>['execute']>>[number];

/** Whoever still writes has not forgotten; forms that are complete wait since that day. */
function nominationOf({ created_at, completed_at, decided_at, saved_at, ...rest }: Row): WaitingNomination {
  const since =
    rest.status === 'completed' ? [completed_at ?? created_at] : [created_at, decided_at, saved_at];
  const times = since.flatMap((at) => (at === null ? [] : [at.getTime()]));
  return { ...rest, since: new Date(Math.max(...times)) };
}
