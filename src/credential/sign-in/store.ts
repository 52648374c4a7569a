import type { Db } from '#kernel/db/database.ts';
import type { CredentialTables } from '../tables.ts';

type Tables = Db<CredentialTables>;

/** Whether a credential was used from the browser with this token before. */
export async function isKnownDevice(db: Tables, credentialId: string, tokenHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('known_devices')
    .select('used_at')
    .where('credential_id', '=', credentialId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveKnownDevice(
  tx: Tables,
  row: { credentialId: string; tokenHash: Buffer; now: Date },
): Promise<void> {
  await tx
    .insertInto('known_devices')
    .values({ credential_id: row.credentialId, token_hash: row.tokenHash, used_at: row.now })
    .onConflict((conflict) =>
      conflict.columns(['credential_id', 'token_hash']).doUpdateSet({ used_at: row.now }),
    )
    .execute();
}

/** Forgets every browser of a credential, and answers which they were. */
export async function deleteKnownDevices(tx: Tables, credentialId: string): Promise<Buffer[]> {
  const rows = await tx
    .deleteFrom('known_devices')
    .where('credential_id', '=', credentialId)
    .returning('token_hash')
    .execute();
  return rows.map((row) => Buffer.from(row.token_hash));
}

/** Forgets browsers not used since the moment given; run by a job. */
export async function deleteKnownDevicesBefore(db: Tables, moment: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('known_devices')
    .where('used_at', '<', moment)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
