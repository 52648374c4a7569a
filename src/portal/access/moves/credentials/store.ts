import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Whether a credential is in use, and whose; locked, so that it stays so. */
export const lockCredential = (
  tx: Tables,
  id: string,
): Promise<{ status: PortalTables['credentials']['status']; personId: string | null } | undefined> =>
  tx
    .selectFrom('credentials')
    .select(['status', 'person_id as personId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Links a credential to an account; whatever it had begun on its way in is over. */
export async function linkCredential(tx: Tables, id: string, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ status: 'linked', person_id: personId, linked_at: now })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('enrolments').where('credential_id', '=', id).execute();
}

/** Retires a person's credentials but for the one they keep, or just one of them, for good; answers which. */
export async function retireCredentials(
  tx: Tables,
  personId: string,
  which: { readonly keep: string } | { readonly only: string },
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable('credentials')
    .set({ status: 'retired', retired_at: now })
    .where('person_id', '=', personId)
    .where('status', '=', 'linked')
    .where('id', 'keep' in which ? '!=' : '=', 'keep' in which ? which.keep : which.only)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Uses up a recovery code that was there when the move began; false when it has been used or replaced since. */
export async function useRecoveryCode(tx: Tables, personId: string, before: Date): Promise<boolean> {
  const row = await tx
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('created_at', '<=', before)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}
