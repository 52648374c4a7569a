import type { Db } from '#kernel/db/database.ts';
import type { Draft } from '#kernel/http/draft.ts';
import { readToken } from '#kernel/http/session-cookie.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Whether a session holds a form that was refused and not shown yet. */
export async function hasRefused(db: Db<PortalTables>, cookie: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('data')
    .where('token_hash', '=', sha256(readToken(cookie).text))
    .executeTakeFirst();
  const { drafts = {} } = (row?.data ?? {}) as { drafts?: Readonly<Record<string, Draft>> };
  return Object.values(drafts).some(({ refused }) => refused !== undefined);
}
