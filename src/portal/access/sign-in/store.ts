import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

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

/** Forgets logout tokens that can't be presented any more. */
export async function deleteLogoutTokens(db: Db<PortalTables>, before: Date): Promise<void> {
  await db.deleteFrom('logout_tokens').where('seen_at', '<', before).execute();
}
