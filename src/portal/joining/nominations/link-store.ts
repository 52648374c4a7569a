import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A personal link as it is kept: nobody can tell the token from it. */
interface Link {
  readonly nominationId: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export async function addLink(
  tx: Tables,
  link: {
    readonly tokenHash: Buffer;
    readonly nominationId: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('nomination_links')
    .values({
      token_hash: link.tokenHash,
      nomination_id: link.nominationId,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

export async function findLink(db: Tables, tokenHash: Buffer): Promise<Link | null> {
  const row = await db
    .selectFrom('nomination_links')
    .select(['nomination_id as nominationId', 'expires_at as expiresAt', 'revoked_at as revokedAt'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

/** Ends every link of a nomination: it is over itself, or a new link is on its way. */
export async function revokeLinks(tx: Tables, nominationId: string, now: Date): Promise<void> {
  await tx
    .updateTable('nomination_links')
    .set({ revoked_at: now })
    .where('nomination_id', '=', nominationId)
    .where('revoked_at', 'is', null)
    .execute();
}
