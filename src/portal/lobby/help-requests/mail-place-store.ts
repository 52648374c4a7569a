import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

/** The province of whoever is written to, by their role or their nomination; null where they have none, or several. */
export async function findPlaceOfAddress(db: Db<PortalTables>, to: string): Promise<Jurisdiction | null> {
  const address = sql<string>`lower(${to}::text)`;
  const rows = await db
    .selectFrom('persons as p')
    .innerJoin('memberships as m', 'm.person_id', 'p.id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where((eb) => eb(eb.fn<string>('lower', ['p.email']), '=', address))
    .where('m.status', '!=', 'ended')
    .select('o.jurisdiction')
    .union(
      db
        .withoutPlugins()
        .selectFrom('nominations as n')
        .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
        .where((eb) => eb(eb.fn<string>('lower', ['n.email']), '=', address))
        .select('o.jurisdiction'),
    )
    .execute();
  return rows.length === 1 ? (rows[0]?.jurisdiction ?? null) : null;
}
