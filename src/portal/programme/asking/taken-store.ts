import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import { CLAIMS, fullUntil } from '#portal/programme/places/rules.ts';
import { REQUESTS } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Until when a student names no further place, and sends no further request; null where they may. */
interface Full {
  readonly claims: Date | null;
  readonly requests: Date | null;
}

/**
 * Until when a student's limits are full. A place counts whether it is over or not. A transfer is one request, though it
 * may bring two about; one that an institution did not let happen counts for nothing, for its student is told to ask again.
 */
export async function getFull(db: Db<PortalTables>, personId: string, now: Date): Promise<Full> {
  const since = addMs(now, -days(Math.max(CLAIMS.days, REQUESTS.days)));
  const rows = await db
    .selectFrom('student_places')
    .select(({ val }) => [val<'claim' | 'request'>('claim').as('what'), 'claimed_at as at'])
    .where('person_id', '=', personId)
    .where('claimed_at', '>', since)
    .unionAll(
      db
        .selectFrom('verifications')
        .select(({ val }) => [val<'claim' | 'request'>('request').as('what'), 'asked_at as at'])
        .where('person_id', '=', personId)
        .where('kind', '=', 'initial')
        .where('asked_at', '>', since),
    )
    .unionAll(
      db
        .selectFrom('transfers')
        .select(({ val }) => [val<'claim' | 'request'>('request').as('what'), 'asked_at as at'])
        .where('person_id', '=', personId)
        .where('asked_at', '>', since)
        .where('status', 'not in', ['refused', 'declined', 'lapsed', 'fallen']),
    )
    .orderBy('at', 'desc')
    .execute();
  const taken = (what: 'claim' | 'request') => rows.filter((row) => row.what === what).map(({ at }) => at);
  return {
    claims: fullUntil(taken('claim'), CLAIMS, now),
    requests: fullUntil(taken('request'), REQUESTS, now),
  };
}
