import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** False when they were disabled already. */
export async function disableQuestions(tx: Tables, personId: string): Promise<boolean> {
  const row = await tx
    .updateTable('persons')
    .set({ questions_status: 'disabled' })
    .where('id', '=', personId)
    .where('questions_status', '=', 'set')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
