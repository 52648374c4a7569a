import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { APPEALS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { edgesOfAppeal } from './rules.ts';

type Tables = Db<PortalTables>;

const { from, to } = edgesOfAppeal('release');

/** That whoever took a review `a` of a request `v` up represents its institution no more. */
const LEFT = sql`a.status = any(${from}::text[]) and not exists (
  select from portal.memberships m
  where m.person_id = a.reviewer_id and m.organisation_id = v.organisation_id and m.status = 'active'
    and m.role in ('dir', 'alternate_dir'))`;

/** Requests whose review was taken up by somebody who has left, and of which no signature waits. */
export async function listLeftReviews(db: Tables, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.id from ${APPEALS} a join ${VERIFICATIONS} v on v.id = a.verification_id
    where v.pending_id is null and ${LEFT} order by v.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whose review was let go of. */
interface Released {
  readonly organisationId: string;
  readonly reference: string;
}

/** Lets another take the review of a request up, whose clock goes on; its request is held. Null where nobody has left. */
export async function releaseReview(tx: Tables, verificationId: string): Promise<Released | null> {
  const { rows } = await sql<Released>`
    update ${APPEALS} a set status = ${to}, reviewer_id = null, taken_at = null from ${VERIFICATIONS} v
    where v.id = a.verification_id and v.id = ${verificationId}::uuid and v.pending_id is null and ${LEFT}
    returning v.organisation_id as "organisationId", v.reference`.execute(tx);
  return rows[0] ?? null;
}
