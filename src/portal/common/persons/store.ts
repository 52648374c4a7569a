import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Somebody who can be written to. */
export interface Recipient {
  readonly email: string;
  readonly locale: Locale;
  readonly givenNames: string;
}

/** Those of these people who can be written to, by their ids. */
export async function mapRecipients(
  db: Tables,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Recipient>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'email', 'locale', 'given_names as givenNames'])
    .where('id', 'in', personIds)
    .execute();
  return new Map(
    rows.flatMap(({ id, email, ...rest }) => (email === null ? [] : [[id, { ...rest, email }]])),
  );
}

/** Takes the lock on an account, so that whatever settles it, a move or a change by its owner, follows another. */
export async function lockAccount(tx: Tables, personId: string): Promise<void> {
  await tx.selectFrom('persons').select('id').where('id', '=', personId).forUpdate().execute();
}

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
