import type { Db } from '#kernel/db/database.ts';
import type { ConciergeTables } from '../tables.ts';
import type { Handle } from './rules.ts';

type Tx = Db<ConciergeTables>;

/** Finds a handle under any of its possible digests. */
export async function findHandle(db: Tx, digests: readonly Buffer[]): Promise<Handle | undefined> {
  const row = await db
    .selectFrom('handles')
    .select(['digest', 'account_id', 'terms_version'])
    .where('digest', 'in', digests)
    .executeTakeFirst();
  return row && asHandle(row);
}

/** Whether an account can sign in: this service never takes one away. */
export async function isAccount(db: Tx, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('handles')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the table can be read; throws when the database does not answer. */
export async function isReady(db: Tx): Promise<boolean> {
  await db.selectFrom('handles').select('digest').limit(1).execute();
  return true;
}

/** Adds a handle; null when another request has added it first. */
export async function addHandle(db: Tx, handle: Handle, now: Date): Promise<Handle | null> {
  const row = await db
    .insertInto('handles')
    .values({
      digest: handle.digest,
      account_id: handle.accountId,
      terms_version: handle.termsVersion,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .returning(['digest', 'account_id', 'terms_version'])
    .executeTakeFirst();
  return row ? asHandle(row) : null;
}

/** Takes the row lock. */
export async function lockHandle(tx: Tx, digest: Buffer): Promise<Handle | undefined> {
  const row = await tx
    .selectFrom('handles')
    .select(['digest', 'account_id', 'terms_version'])
    .where('digest', '=', digest)
    .forUpdate()
    .executeTakeFirst();
  return row && asHandle(row);
}

export async function saveTermsVersion(tx: Tx, digest: Buffer, version: string): Promise<void> {
  await tx.updateTable('handles').set({ terms_version: version }).where('digest', '=', digest).execute();
}

/** Moves a handle to the digest of a newer key; false when another request has done it. */
export async function saveDigest(tx: Tx, former: Buffer, digest: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('handles')
    .set({ digest })
    .where('digest', '=', former)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const asHandle = (row: { digest: Buffer; account_id: string; terms_version: string }): Handle => ({
  digest: Buffer.from(row.digest),
  accountId: row.account_id,
  termsVersion: row.terms_version,
});
