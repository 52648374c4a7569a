import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { PENDING } from '../rules.ts';

/** What concerns an institution's people and its record. */
export const KINDS = ['nominations', 'unredeemed', 'amendments', 'reviews'] as const;
type Kind = (typeof KINDS)[number];

/** How much is open at an institution of what concerns its people and its record. */
export async function countOpen(db: Db<PortalTables>, organisationId: string): Promise<Record<Kind, number>> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('nominations')
        .where('organisation_id', '=', organisationId)
        .where('kind', 'in', ['alternate_dir', 'signatory'])
        .where('status', 'in', PENDING)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('nominations'),
      eb
        .selectFrom('nominations')
        .where('organisation_id', '=', organisationId)
        .where('kind', 'in', ['alternate_dir', 'signatory'])
        .where('status', '=', 'pin_issued')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('unredeemed'),
      eb
        .selectFrom('amendments')
        .where('organisation_id', '=', organisationId)
        .where('status', 'in', ['requested', 'confirmed'])
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('amendments'),
      eb
        .selectFrom('reviews')
        .where('organisation_id', '=', organisationId)
        .where('status', '=', 'open')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('reviews'),
    ])
    .executeTakeFirstOrThrow();
  return {
    nominations: Number(row.nominations),
    unredeemed: Number(row.unredeemed),
    amendments: Number(row.amendments),
    reviews: Number(row.reviews),
  };
}
