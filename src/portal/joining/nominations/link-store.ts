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

/** When links were sent last: with the nomination, by the nominee, who ends none with it, and by those who decide. */
interface Sent {
  readonly begun: Date;
  readonly asked: Date | null;
  readonly replaced: Date | null;
}

/** Takes the nomination's lock, so that of those who have a link sent at once one does. */
export const lockSent = (tx: Tables, nominationId: string): Promise<Sent> =>
  tx
    .selectFrom('nominations')
    .select(['created_at as begun', 'link_asked_at as asked', 'link_replaced_at as replaced'])
    .where('id', '=', nominationId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** A link is on its way. */
export async function saveSent(
  tx: Tables,
  nominationId: string,
  sent: { readonly link_asked_at: Date } | { readonly link_replaced_at: Date; readonly unreached_at: null },
): Promise<void> {
  await tx.updateTable('nominations').set(sent).where('id', '=', nominationId).execute();
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
