import type { Db } from '#kernel/db/database.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import type { Reach } from '#portal/common/reminders/batches.ts';
import type { PortalTables } from '#portal/tables.ts';
import { cutoff, type OpenReview } from '../rules.ts';

type Tables = Db<PortalTables>;

export interface KnownReview extends OpenReview {
  readonly id: string;
  readonly organisationId: string;
}

/** Days after its close for which a review's end is still news. */
const NEWS_DAYS = 7;

/** The next reviews that there may be something to say of. */
export async function listReviews(db: Tables, { now, after, limit }: Reach): Promise<readonly KnownReview[]> {
  let query = db
    .selectFrom('reviews')
    .select(['id', 'organisation_id as organisationId', 'status'])
    .select(['opened_at as openedAt', 'closes_at as closesAt'])
    .where((eb) =>
      eb.or([
        eb('status', '=', 'open'),
        eb.and([eb('status', '=', 'closed'), eb('settled_at', '>=', cutoff(now, NEWS_DAYS))]),
      ]),
    )
    .orderBy('id')
    .limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return query.execute();
}

/** The active representatives of institutions who can be written to. */
export async function listRepresentatives(
  db: Tables,
  organisationIds: readonly string[],
): Promise<(Recipient & { readonly organisationId: string })[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['m.organisation_id as organisationId', 'p.email', 'p.locale', 'p.given_names as givenNames'])
    .where('m.organisation_id', 'in', organisationIds)
    .where('m.role', 'in', ['dir', 'alternate_dir'])
    .where('m.status', '=', 'active')
    .execute();
  return rows.flatMap(({ organisationId, email, ...rest }) =>
    organisationId === null || email === null ? [] : [{ ...rest, organisationId, email }],
  );
}
