import type { Db } from '#kernel/db/database.ts';
import { kernelTables } from '#kernel/db/kernel-tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { MembershipStatus } from '#portal/common/members/rules.ts';
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

export async function saveWarned(tx: Tables, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('memberships').set({ warned_at: now }).where('id', 'in', ids).execute();
}

export async function saveStatuses(
  tx: Tables,
  ids: readonly string[],
  change: { readonly status: MembershipStatus; readonly reason: string; readonly at: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('memberships')
    .set({ status: change.status, reason: change.reason, changed_at: change.at })
    .where('id', 'in', ids)
    .execute();
}

/** Ends every open session of these people, at once. */
export async function endSessions(tx: Tables, subjects: readonly string[], now: Date): Promise<void> {
  if (subjects.length === 0) return;
  await kernelTables(tx)
    .updateTable('sessions')
    .set({ ended_at: now, end_reason: 'role_changed' })
    .where('subject', 'in', subjects)
    .where('ended_at', 'is', null)
    .execute();
}

/** Somebody who can be written to. */
export interface Recipient {
  readonly email: string;
  readonly locale: Locale;
  readonly givenNames: string;
}

/** Those of these people who can be written to, by their ids. */
export async function mapRecipients(
  db: Tables,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Recipient>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'email', 'locale', 'given_names as givenNames'])
    .where('id', 'in', personIds)
    .execute();
  return new Map(
    rows.flatMap(({ id, email, ...rest }) => (email === null ? [] : [[id, { ...rest, email }]])),
  );
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
