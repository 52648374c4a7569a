import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Forgets logout tokens that can't be presented any more. */
export async function deleteLogoutTokens(db: Tables, before: Date): Promise<void> {
  await db.deleteFrom('logout_tokens').where('seen_at', '<', before).execute();
}

export interface LapsedMove {
  readonly id: string;
  readonly personId: string | null;
  readonly credentialId: string;
}

/** Ends requests to move an account whose next step was not taken in time; answers those that ended now. */
export const lapseMoves = (tx: Tables, now: Date, limit: number): Promise<LapsedMove[]> =>
  tx
    .updateTable('credential_moves')
    .set({ status: 'cancelled', settled_at: now })
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('credential_moves')
          .select('id')
          .where('status', 'in', ['awaiting_approval', 'awaiting_second', 'awaiting_answers'])
          .where('lapses_at', '<=', now)
          .orderBy('id')
          .limit(limit)
          .forUpdate(),
      ),
    )
    .returning(['id', 'person_id as personId', 'new_credential_id as credentialId'])
    .execute();
