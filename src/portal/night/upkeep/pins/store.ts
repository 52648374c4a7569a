import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { LIVE } from '#portal/common/pins/rules.ts';
import type { Reach } from '#portal/common/reminders/batches.ts';
import type { PortalTables } from '#portal/tables.ts';
import { cutoff, type OpenPin, PIN_REMINDERS } from '../rules.ts';

type Tables = Db<PortalTables>;

export interface UnusedPin extends OpenPin {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly givenNames: string;
}

/** The next PINs that can still be redeemed, and were issued long enough ago to recall. */
export async function listUnused(db: Tables, { now, after, limit }: Reach): Promise<UnusedPin[]> {
  const soonest = Math.min(...Object.values(PIN_REMINDERS).flat());
  let query = db
    .selectFrom('pins as p')
    .leftJoin('pin_letters as l', 'l.pin_id', 'p.id')
    .select(['p.id', 'p.kind', 'p.email', 'p.locale', 'p.given_names as givenNames'])
    .select(['p.issued_at as issuedAt', 'p.expires_at as expiresAt', 'l.posted_on as postedOn'])
    .where('p.status', 'in', LIVE)
    .where('p.issued_at', '<', cutoff(now, soonest))
    .where('p.expires_at', '>', now)
    .where('p.email', 'is not', null)
    .orderBy('p.id')
    .limit(limit);
  if (after !== null) query = query.where('p.id', '>', after);
  const rows = await query.execute();
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

/** The next PINs whose time is over. */
export async function listOutdated(
  db: Tables,
  { now, after, limit }: Reach,
): Promise<{ readonly id: string }[]> {
  let query = db
    .selectFrom('pins')
    .select('id')
    .where('status', 'in', LIVE)
    .where('expires_at', '<=', now)
    .orderBy('id')
    .limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return query.execute();
}

/** Takes the row locks of the nominations that these PINs belong to, before those of the PINs themselves. */
export const lockNominationsOf = (
  tx: Tables,
  pinIds: readonly string[],
): Promise<{ readonly id: string; readonly pinId: string | null }[]> =>
  tx
    .selectFrom('nominations')
    .select(['id', 'pin_id as pinId'])
    .where('pin_id', 'in', pinIds)
    .orderBy('id')
    .forUpdate()
    .execute();
