import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { HOLDER_CHANGES, VERIFICATIONS } from './names-store.ts';
import { DESK_ROLES } from './news-store.ts';

/** A request that its holder does not go on with. */
export interface Stale {
  readonly id: string;
  readonly status: 'in_progress' | 'info_requested';
  readonly organisationId: string;
  readonly reference: string;
}

/** The business days after which a claim lapses by any rule that there is. */
export async function listClaimDays(db: Db<PortalTables>): Promise<number[]> {
  const rows = await db.selectFrom('line_rules as r').select(CLAIM.as('days')).distinct().execute();
  return rows.map(({ days }) => days);
}

const CLAIM = sql<number>`(r.body -> 'clocks' -> 'claim')::integer`;

/** Claims of so many business days, which began before a moment in these provinces. */
interface Claims {
  readonly days: number;
  readonly claimedBefore: Date;
  readonly provinces: readonly Jurisdiction[];
}

/**
 * Of the requests whose rule gives a claim so many days those whose holder no longer works there, and those in progress
 * that were claimed before a moment: nothing signed of them waits.
 */
export async function listStale(
  db: Db<PortalTables>,
  { days, claimedBefore, provinces }: Claims,
  limit: number,
): Promise<readonly Stale[]> {
  const rows = await db
    .selectFrom('verifications as v')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 'v.line').onRef('r.version', '=', 'v.rule_version'),
    )
    .select(['v.id', 'v.status', 'v.organisation_id as organisationId', 'v.reference'])
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .where(CLAIM, '=', days)
    .where('o.jurisdiction', 'in', provinces)
    .where('v.holder_id', 'is not', null)
    .where('v.pending_id', 'is', null)
    .where('v.status', 'in', ['in_progress', 'info_requested'])
    .where(({ or, and, eb, not, exists, selectFrom }) =>
      or([
        and([eb('v.status', '=', 'in_progress'), eb('v.claimed_at', '<', claimedBefore)]),
        not(
          exists(
            selectFrom('memberships as m')
              .select('m.id')
              .whereRef('m.person_id', '=', 'v.holder_id')
              .whereRef('m.organisation_id', '=', 'v.organisation_id')
              .where('m.status', '=', 'active')
              .where('m.role', 'in', DESK_ROLES),
          ),
        ),
      ]),
    )
    .orderBy('v.id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ status, ...row }) =>
    status === 'in_progress' || status === 'info_requested' ? [{ ...row, status }] : [],
  );
}

/**
 * Takes the holder off a request that waits for its student: the answer then leads back to the queue. That is no fact of
 * it, and stands in its history all the same.
 */
export async function releaseHolder(tx: Db<PortalTables>, id: string, at: Date): Promise<void> {
  await sql`
    with before as (
      select id, holder_id from ${VERIFICATIONS}
      where id = ${id} and status = 'info_requested' and holder_id is not null
      for update
    ), released as (
      update ${VERIFICATIONS} v set holder_id = null, claimed_at = null, revision = v.revision + 1
      from before b where v.id = b.id
      returning v.id, b.holder_id as from_id
    )
    insert into ${HOLDER_CHANGES} (verification_id, from_id, to_id, by, at)
    select id, from_id, null, null, ${at}::timestamptz from released`.execute(tx);
}
