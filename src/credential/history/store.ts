import type { Db } from '#kernel/db/database.ts';
import type { Origin } from '#kernel/http/visit.ts';
import type { CredentialTables } from '../tables.ts';
import type { SignInEntry, SignInResult } from './rules.ts';

type Tables = Db<CredentialTables>;

/** Writes an attempt down; one at a user ID that nobody has is a row too, so that it takes the same time. */
export async function addSignIn(
  db: Tables,
  row: { credentialId: string | null; at: Date; result: SignInResult; from: Origin },
): Promise<void> {
  await db
    .insertInto('sign_ins')
    .values({
      credential_id: row.credentialId,
      at: row.at,
      result: row.result,
      network: row.from.network,
      user_agent: row.from.userAgent.slice(0, 300),
    })
    .execute();
}

/** What was done with a credential, newest first. */
export async function listSignIns(
  db: Tables,
  credentialId: string,
  page: { limit: number; offset?: number },
): Promise<SignInEntry[]> {
  const rows = await db
    .selectFrom('sign_ins')
    .select(['at', 'result', 'network', 'user_agent'])
    .where('credential_id', '=', credentialId)
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
  return rows.map(({ user_agent, ...row }) => ({ ...row, userAgent: user_agent }));
}

export async function countSignIns(db: Tables, credentialId: string): Promise<number> {
  const row = await db
    .selectFrom('sign_ins')
    .select((select) => select.fn.countAll().as('count'))
    .where('credential_id', '=', credentialId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Forgets attempts older than the moment given; run by a job. */
export async function deleteSignInsBefore(db: Tables, moment: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sign_ins').where('at', '<', moment).executeTakeFirst();
  return Number(numDeletedRows);
}
