import type { Db } from '#kernel/db/database.ts';
import type { Draft } from '#kernel/http/draft.ts';
import { readToken } from '#kernel/http/session-cookie.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import type { PortalTables } from '#portal/tables.ts';

export const pathOf = (address: string): string => new URL(address, 'http://portal').pathname;

/** Whether an address is the form's own, with the form by its id. */
export const leadsToForm = (address: string, path: string): boolean =>
  pathOf(address) === pathOf(path) && new URL(address, 'http://portal').searchParams.has('form');

/** Whether a session holds a form of this path that was refused and not shown yet. */
export async function hasRefused(db: Db<PortalTables>, cookie: string, path: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('data')
    .where('token_hash', '=', sha256(readToken(cookie).text))
    .executeTakeFirst();
  const { drafts = {} } = (row?.data ?? {}) as { drafts?: Readonly<Record<string, Draft>> };
  return Object.values(drafts).some(
    ({ refused, href }) =>
      refused !== undefined && Object.values(href).some((at) => pathOf(at) === pathOf(path)),
  );
}
