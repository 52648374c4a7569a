import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Whom it concerns that an institution joins or leaves a line. */
export interface Concerned {
  readonly open: number;
  readonly eligible: number;
  readonly hasRepresentative: boolean;
}

/** How many requests an institution has open and how many students it found eligible, and whether anybody there decides. */
export async function findConcerned(
  db: Db<PortalTables>,
  line: string,
  organisationId: string,
): Promise<Concerned> {
  const { open, eligible } = await db
    .selectFrom('verification_counts')
    .where('organisation_id', '=', organisationId)
    .where('line', '=', line)
    .select([
      sql<number>`coalesce(sum(n) filter (
        where status in ('new', 'in_progress', 'info_requested', 'transfer_in')), 0)`.as('open'),
      sql<number>`coalesce(sum(n) filter (where status in ('eligible', 'transfer_out')), 0)`.as('eligible'),
    ])
    .executeTakeFirstOrThrow();
  const { found } = await db
    .selectNoFrom(({ exists, selectFrom }) =>
      exists(
        selectFrom('memberships')
          .select('id')
          .where('organisation_id', '=', organisationId)
          .where('role', 'in', REPRESENTATIVES)
          .where('status', '=', 'active'),
      )
        .$castTo<SqlBool>()
        .as('found'),
    )
    .executeTakeFirstOrThrow();
  return { open: Number(open), eligible: Number(eligible), hasRepresentative: found === true };
}
