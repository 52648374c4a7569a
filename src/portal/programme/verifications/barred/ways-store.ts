import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { WayIn } from './rules.ts';

interface Whose {
  /** Requests, by their institutions. */
  readonly ids: readonly string[];
  readonly signerIds: readonly string[];
  readonly since: Date;
}

/**
 * By which ways everybody came to work at the institutions of these requests, and these signers lately back into their
 * accounts. Of whoever let somebody in those count who represent the institution, or did: the office lets in nobody
 * alone.
 */
export async function listWays(
  db: Db<PortalTables>,
  { ids, signerIds, since }: Whose,
): Promise<readonly WayIn[]> {
  const { rows } = await sql<WayIn>`
    with at as (select distinct organisation_id as id from portal.verifications where id = any(${ids}::uuid[]))
    select p.redeemed_by as "personId", p.id as "pinId",
      coalesce(array_agg(distinct m.person_id) filter (where m.person_id is not null), '{}') as by
    from portal.pins p
    left join portal.nominations n on n.pin_id = p.id
    left join portal.memberships m on m.organisation_id = p.organisation_id and m.role in ('dir', 'alternate_dir')
      and m.person_id in (p.issued_by, p.approved_by, n.nominated_by)
    where p.organisation_id in (select id from at) and p.redeemed_by is not null and p.resets_person is null
    group by p.redeemed_by, p.id
    union all
    select person_id, null, array[by] from portal.vouches
    where person_id = any(${signerIds}::uuid[]) and at > ${since}::timestamptz
    union all
    select redeemed_by, null, array_remove(array[issued_by, approved_by], null) from portal.pins
    where redeemed_by = any(${signerIds}::uuid[]) and resets_person is not null
      and redeemed_at > ${since}::timestamptz`.execute(db);
  return rows;
}
