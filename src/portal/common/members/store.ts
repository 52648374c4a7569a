import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Membership } from './rules.ts';

type Tables = Db<PortalTables>;

/** A person's roles, and where they hold them; ended ones are left out. */
export async function listMemberships(db: Tables, personId: string): Promise<Membership[]> {
  const rows = await memberships(db).where('m.person_id', '=', personId).execute();
  return rows.map(membershipOf);
}

/** The same of several people, by their ids; who holds nothing is absent. */
export async function listMembershipsOf(
  db: Tables,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Membership[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await memberships(db).select('m.person_id').where('m.person_id', 'in', personIds).execute();
  const held = Map.groupBy(rows, ({ person_id }) => person_id);
  return new Map([...held].map(([personId, theirs]) => [personId, theirs.map(membershipOf)]));
}

/**
 * Notes that a person came, for every role that they hold now: at most once a day, for it is read in days. The locks
 * are taken in the order in which everybody takes them.
 */
export async function saveActivity(tx: Tables, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('memberships')
    .set({ last_active_at: now, warned_at: null })
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('memberships')
          .select('id')
          .where('person_id', '=', personId)
          .where('status', '=', 'active')
          .where((or) =>
            or.or([or('last_active_at', 'is', null), or('last_active_at', '<', addMs(now, -days(1)))]),
          )
          .orderBy('id')
          .forUpdate(),
      ),
    )
    .execute();
}

const memberships = (db: Tables) =>
  db
    .selectFrom('memberships as m')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where('m.status', '!=', 'ended')
    .orderBy('m.granted_at')
    .select(['m.id', 'm.role', 'm.organisation_id', 'm.jurisdiction', 'm.status', 'o.name_en', 'o.name_fr']);

type Row = Awaited<ReturnType<ReturnType<typeof memberships>['executeTakeFirstOrThrow']>>;

const membershipOf = (row: Row): Membership => ({
  id: row.id,
  role: row.role,
  organisationId: row.organisation_id,
  organisation: row.name_en === null || row.name_fr === null ? null : { en: row.name_en, fr: row.name_fr },
  jurisdiction: row.jurisdiction,
  status: row.status,
});
