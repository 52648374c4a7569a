import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '../tables.ts';
import type { Membership } from './roles.ts';

/** A person's roles, and where they hold them; ended ones are left out. */
export async function listMemberships(db: Db<PortalTables>, personId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where('m.person_id', '=', personId)
    .where('m.status', '!=', 'ended')
    .orderBy('m.granted_at')
    .select(['m.id', 'm.role', 'm.organisation_id', 'm.jurisdiction', 'm.status', 'o.name_en', 'o.name_fr'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    organisationId: row.organisation_id,
    organisation: row.name_en === null || row.name_fr === null ? null : { en: row.name_en, fr: row.name_fr },
    jurisdiction: row.jurisdiction,
    status: row.status,
  }));
}
