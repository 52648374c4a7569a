import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Whose } from '#portal/office/trays/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { CLAIMABLE, oldestClaim } from './rules.ts';

type Tables = Db<PortalTables>;

/** Who has a case, and since when. */
export interface Claim {
  readonly personId: string;
  readonly name: string;
  readonly claimedAt: Date;
}

/** The claims that count: not too old, on forms that are not decided, by somebody who is an officer still. */
const live = (now: Date) =>
  expressionBuilder<PortalTables>()
    .selectFrom('case_claims as c')
    .innerJoin('nominations as k', 'k.id', 'c.nomination_id')
    .where('c.claimed_at', '>', oldestClaim(now))
    .where('k.status', 'in', CLAIMABLE)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('memberships as m')
          .select('m.id')
          .whereRef('m.person_id', '=', 'c.person_id')
          .where('m.role', '=', 'officer')
          .where('m.status', '=', 'active'),
      ),
    );

/** The same with whose they are, for lists of nominations to join. */
export const liveClaims = (now: Date) =>
  live(now)
    .innerJoin('persons as h', 'h.id', 'c.person_id')
    .select([
      'c.nomination_id as nominationId',
      'c.person_id as personId',
      sql<string>`ltrim(h.given_names || ' ' || h.family_name)`.as('name'),
      'c.claimed_at as claimedAt',
    ]);

/** Who has a case; null where nobody has. */
export async function findClaim(db: Tables, nominationId: string, now: Date): Promise<Claim | null> {
  const row = await db
    .selectFrom(liveClaims(now).where('c.nomination_id', '=', nominationId).as('claim'))
    .selectAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { personId, name, claimedAt } = row;
  return { personId, name, claimedAt };
}

/** Which nominations an officer asks for: their own, nobody's, or those that no colleague has. */
export interface Wanted {
  readonly whose: Whose | 'free';
  readonly officerId: string;
}

/** Whether a nomination is one of those. */
export function isWanted(
  nominationId: Expression<string>,
  { whose, officerId }: Wanted,
  now: Date,
): Expression<SqlBool> {
  const claims = live(now).select('c.nomination_id');
  if (whose === 'mine') return sql`${nominationId} in (${claims.where('c.person_id', '=', officerId)})`;
  const others = whose === 'nobody' ? claims : claims.where('c.person_id', '<>', officerId);
  return sql`${nominationId} not in (${others})`;
}

/** Gives a case to an officer, whoever had it. */
export async function saveClaim(
  tx: Tables,
  nominationId: string,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const claim = { person_id: personId, claimed_at: now };
  await tx
    .insertInto('case_claims')
    .values({ nomination_id: nominationId, ...claim })
    .onConflict((conflict) => conflict.column('nomination_id').doUpdateSet(claim))
    .execute();
}

/** Makes a case nobody's. */
export async function endClaim(tx: Tables, nominationId: string): Promise<void> {
  await tx.deleteFrom('case_claims').where('nomination_id', '=', nominationId).execute();
}
