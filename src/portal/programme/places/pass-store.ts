import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

interface Passing {
  readonly placeId: string;
  readonly from: string;
  readonly to: string;
  /** Who has seen the student and their card, and when. */
  readonly seenBy: string;
  readonly seenAt: Date;
}

/**
 * A proved place becomes another account's: the same person's, who was seen. It takes the client ID of that account for
 * itself, unless somebody else was proved by it there. False where it was over, or had become another's.
 */
export async function passPlace(
  tx: Db<PortalTables>,
  { placeId, from, to, seenBy, seenAt }: Passing,
): Promise<boolean> {
  const row = await tx
    .updateTable('student_places as p')
    .set({
      person_id: to,
      proof: 'seen',
      proved_by: seenBy,
      proved_at: seenAt,
      proved_client_id: sql<string>`coalesce((
        select t.client_id from portal.students t
        where t.person_id = ${to} and not exists (
          select from portal.student_places other
          where other.organisation_id = p.organisation_id and other.id <> p.id and other.status = 'matched'
            and other.proof <> 'none' and other.proved_client_id = t.client_id)), p.proved_client_id)`,
    })
    .where('p.id', '=', placeId)
    .where('p.person_id', '=', from)
    .where('p.status', '=', 'matched')
    .where('p.proof', '!=', 'none')
    .returning('p.id')
    .executeTakeFirst();
  return row !== undefined;
}
