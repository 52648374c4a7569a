import type { Db } from '#kernel/db/database.ts';
import type { VerificationStatus } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

/** A request as it stands under its lock. */
interface Held {
  readonly status: VerificationStatus;
  readonly revision: number;
  readonly pendingId: string | null;
}

/** Holds a request before what is intended of it changes; null where it is not this student's any more. */
export async function lockRequest(tx: Db<PortalTables>, id: string, personId?: string): Promise<Held | null> {
  let query = tx
    .selectFrom('verifications')
    .select(['status', 'revision', 'pending_id as pendingId'])
    .where('id', '=', id);
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  return (await query.forUpdate().executeTakeFirst()) ?? null;
}
