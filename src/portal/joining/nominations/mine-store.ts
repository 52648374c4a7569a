import type { Db } from '#kernel/db/database.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Nomination, nominationOf, nominations } from './store.ts';

/** What became of one person's nominations: by the PIN they redeemed, or by their address. Newest first. */
export async function listOfPerson(db: Db<PortalTables>, personId: string): Promise<Nomination[]> {
  const byPin = db
    .selectFrom('nominations as m')
    .innerJoin('pins', 'pins.id', 'm.pin_id')
    .select('m.id')
    .where('pins.redeemed_by', '=', personId);
  const byEmail = db
    .selectFrom('nominations as m')
    .innerJoin('persons as p', (join) =>
      join.on((eb) => eb(eb.fn('lower', ['p.email']), '=', eb.fn('lower', ['m.email']))),
    )
    .select('m.id')
    .where('p.id', '=', personId);
  // Joined, not asked with `or`, which no index answers: everybody's home page asks this.
  const rows = await nominations(db)
    .where('n.id', 'in', byPin.union(byEmail))
    .orderBy('n.created_at', 'desc')
    .limit(PAGE_SIZE)
    .execute();
  return rows.map(nominationOf);
}
