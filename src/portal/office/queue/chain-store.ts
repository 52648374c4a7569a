import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** One link of the chain of issue: who held which role, and the PIN's own authority. */
export interface ChainLink {
  readonly name: string;
  readonly role: Role;
  readonly grantedAt: Date;
  /** The form it rests on. */
  readonly reference: string | null;
}

/** The chain of issue behind somebody, nearest first, up to the first officer (`DOMAIN §1`). */
export async function listChain(db: Tables, personId: string | null): Promise<ChainLink[]> {
  const chain: ChainLink[] = [];
  for (let next = personId; next !== null && chain.length < LONGEST_CHAIN; ) {
    const row = await db
      .selectFrom('memberships as m')
      .innerJoin('persons as p', 'p.id', 'm.person_id')
      .leftJoin('nominations as n', 'n.pin_id', 'm.pin_id')
      .where('m.person_id', '=', next)
      .orderBy('m.granted_at')
      .select(['p.given_names', 'p.family_name', 'm.role', 'm.granted_at', 'm.granted_by', 'n.reference'])
      .executeTakeFirst();
    if (!row) break;
    const name = nameInRow(row);
    chain.push({ name, role: row.role, grantedAt: row.granted_at, reference: row.reference });
    next = row.granted_by;
  }
  return chain;
}

/** Longer than any chain that people make; a circle would end here. */
const LONGEST_CHAIN = 20;

/** The coordinator who confirmed a nomination; null where none did. */
export async function findConfirmer(db: Db<PortalTables>, nominationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('nominations')
    .select('confirmed_by as confirmedBy')
    .where('id', '=', nominationId)
    .executeTakeFirst();
  return row?.confirmedBy ?? null;
}
