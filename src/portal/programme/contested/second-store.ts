import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import { isSelf } from '#portal/common/pins/rules.ts';
import { LET_IN_DAYS } from '#portal/programme/verifications/barred/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { NoSecondHere } from './rules.ts';

type Tables = Db<PortalTables>;

interface Pair {
  readonly second: string;
  readonly first: string;
}

/**
 * Why somebody is no second person to a colleague who found whose a record is; null where they are. As everywhere, and
 * neither with their names or mailbox, nor let into their account by the other within thirty days.
 */
export async function findNoSecondHere(db: Tables, pair: Pair, now: Date): Promise<NoSecondHere | null> {
  const none = await findNoSecond(db, pair, now);
  if (none !== null) return none;
  if (await areNamesakes(db, pair)) return { kind: 'one-party' };
  return (await haveLetIn(db, pair, addMs(now, -days(LET_IN_DAYS)))) ? { kind: 'let_in' } : null;
}

async function areNamesakes(db: Tables, { second, first }: Pair): Promise<boolean> {
  const rows = await db
    .selectFrom('persons')
    .select(['given_names as givenNames', 'family_name as familyName', 'email'])
    .where('id', 'in', [second, first])
    .execute();
  const [one, other] = rows;
  return one !== undefined && other !== undefined && isSelf(one, other);
}

/** Whether one of two has lately let the other in, by approving that their account moves or by a PIN. */
async function haveLetIn(db: Tables, { second, first }: Pair, since: Date): Promise<boolean> {
  const both = [second, first];
  const vouched = await db
    .selectFrom('vouches')
    .select('by')
    .where('person_id', 'in', both)
    .where('by', 'in', both)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  if (vouched !== undefined) return true;
  const redeemed = await db
    .selectFrom('pins')
    .select('id')
    .where('redeemed_by', 'in', both)
    .where('redeemed_at', '>', since)
    .where(({ or, eb }) => or([eb('issued_by', 'in', both), eb('approved_by', 'in', both)]))
    .limit(1)
    .executeTakeFirst();
  return redeemed !== undefined;
}
