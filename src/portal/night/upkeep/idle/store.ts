import type { Db } from '#kernel/db/database.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import type { Reach } from '#portal/common/reminders/batches.ts';
import type { PortalTables } from '#portal/tables.ts';
import { cutoff, IDLE, IDLE_NOTICE, type Idle } from '../rules.ts';

type Tables = Db<PortalTables>;

/** The next roles about which something may be due: not used for long, and not yet warned, suspended or deactivated. */
export async function listIdle(db: Tables, { now, after, limit }: Reach): Promise<{ readonly id: string }[]> {
  let query = db
    .selectFrom('memberships')
    .select('id')
    .where((eb) => {
      const since = eb.fn.coalesce('last_active_at', 'granted_at');
      const active = eb('status', '=', 'active');
      return eb.or([
        eb.and([active, eb('warned_at', 'is', null), eb(since, '<', cutoff(now, IDLE.warn))]),
        eb.and([
          active,
          eb('warned_at', '<', cutoff(now, IDLE_NOTICE)),
          eb(since, '<', cutoff(now, IDLE.suspend)),
        ]),
        eb.and([eb('status', '=', 'suspended'), eb(since, '<', cutoff(now, IDLE.deactivate))]),
      ]);
    })
    .orderBy('id')
    .limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return query.execute();
}

export interface IdleRole extends Idle {
  readonly personId: string;
}

/**
 * Takes the row locks of these roles and of all who could take the place of one of them, in the order in which
 * everybody takes them: the representatives of the same institutions, the officers and the administrators.
 */
export async function lockRoles(tx: Tables, ids: readonly string[]): Promise<IdleRole[]> {
  const institutions = tx.selectFrom('memberships').select('organisation_id').where('id', 'in', ids);
  const rows = await tx
    .selectFrom('memberships')
    .select(['id', 'person_id as personId', 'role', 'organisation_id as organisationId', 'status'])
    .select(['last_active_at', 'granted_at', 'warned_at as warnedAt'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', ids),
        eb.and([eb('role', '=', 'dir'), eb('organisation_id', 'in', institutions)]),
        eb('role', 'in', ['officer', 'administrator']),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ last_active_at, granted_at, ...row }) => ({
    ...row,
    lastActiveAt: last_active_at ?? granted_at,
  }));
}

/** The active coordinators of these institutions' provinces and territories who can be written to, for each institution. */
export async function listCoordinatorsOf(
  db: Tables,
  organisationIds: readonly string[],
): Promise<(Recipient & { readonly organisationId: string })[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('organisations as o')
    .innerJoin('memberships as m', 'm.jurisdiction', 'o.jurisdiction')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['o.id as organisationId', 'p.email', 'p.locale', 'p.given_names as givenNames'])
    .where('o.id', 'in', organisationIds)
    .where('m.role', '=', 'coordinator')
    .where('m.status', '=', 'active')
    .execute();
  return rows.flatMap(({ email, ...rest }) => (email === null ? [] : [{ ...rest, email }]));
}
