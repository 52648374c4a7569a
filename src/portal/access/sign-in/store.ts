import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { CredentialStatus } from '#portal/common/credentials/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

export interface SeenCredential {
  readonly id: string;
  readonly status: CredentialStatus;
  readonly personId: string | null;
  readonly isNew: boolean;
}

/** Finds a credential by the only key it has (`SECURITY §1`: issuer and subject), or notes it for the first time. */
export async function meetCredential(
  tx: Db<PortalTables>,
  issuer: string,
  subject: string,
  now: Date,
): Promise<SeenCredential> {
  // A row that was updated bears the mark of the transaction that did it; one that was inserted has none.
  const isNew = sql<boolean>`xmax = 0`.as('isNew');
  return tx
    .insertInto('credentials')
    .values({ issuer, subject, status: 'known', person_id: null, first_seen_at: now, last_sign_in_at: now })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ last_sign_in_at: now }))
    .returning(['id', 'status', 'person_id as personId', isNew])
    .executeTakeFirstOrThrow();
}

/** Finds a credential without noting it, as a logout token names it. */
export async function findCredential(
  db: Db<PortalTables>,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('credentials')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.id;
}

/** Notes a logout token; false when it was seen before. */
export async function addLogoutToken(
  db: Db<PortalTables>,
  token: { readonly issuer: string; readonly jti: string },
  now: Date,
): Promise<boolean> {
  const row = await db
    .insertInto('logout_tokens')
    .values({ ...token, seen_at: now })
    .onConflict((conflict) => conflict.columns(['issuer', 'jti']).doNothing())
    .returning('jti')
    .executeTakeFirst();
  return row !== undefined;
}
