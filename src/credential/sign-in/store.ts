import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { type Given, once } from '#kernel/db/once.ts';
import type { Credential } from '../credentials/rules.ts';
import { asCredential, credentialByUserId } from '../credentials/store.ts';
import type { CredentialTables } from '../tables.ts';

type Tables = Db<CredentialTables>;

/** A user ID that somebody tries, from a browser. */
interface Tried {
  /** Null where nobody has it. */
  readonly credential: Credential | null;
  /** The browser, where the credential was used from it before. */
  readonly device: Buffer | null;
}

/** The credential of a user ID in its one written form, and whether the browser with this token is known to it. */
export async function findTried(db: Tables, userId: string, tokenHash: Buffer | null): Promise<Tried> {
  const [row] = await tried(db, { userId, tokenHash: tokenHash ?? Buffer.alloc(0) });
  const credential = asCredential(row);
  return { credential, device: credential !== null && row?.is_known ? tokenHash : null };
}

const tried = once((db: Tables, { userId, tokenHash }: Given<{ userId: string; tokenHash: Buffer }>) =>
  credentialByUserId(db, userId).select((eb) =>
    eb
      .exists(
        eb
          .selectFrom('known_devices as d')
          .whereRef('d.credential_id', '=', 'credentials.id')
          .where('d.token_hash', '=', tokenHash)
          .select('d.used_at'),
      )
      .as('is_known'),
  ),
);

/**
 * Notes that a credential was used from a browser, and keeps the password that was set at a moment from being replaced until
 * the transaction ends; false when it was replaced, and nothing is noted.
 */
export async function saveDeviceOfPassword(tx: Tables, row: DeviceOfPassword): Promise<boolean> {
  const rows = await deviceOfPassword(tx, row);
  return rows.length > 0;
}

interface DeviceOfPassword {
  readonly credentialId: string;
  readonly passwordOf: Date;
  readonly tokenHash: Buffer;
  readonly now: Date;
}

const deviceOfPassword = once((tx: Tables, row: Given<DeviceOfPassword>) =>
  tx
    .insertInto('known_devices')
    .columns(['credential_id', 'token_hash', 'used_at'])
    .expression((eb) =>
      eb
        .selectFrom('credentials as c')
        .where('c.id', '=', row.credentialId)
        .where('c.status', '=', 'active')
        .where(sql<Date>`date_trunc('milliseconds', c.password_changed_at)`, '=', row.passwordOf)
        .select([
          'c.id',
          sql<Buffer>`${row.tokenHash}::bytea`.as('token_hash'),
          sql<Date>`${row.now}::timestamptz`.as('used_at'),
        ])
        .forShare(),
    )
    .onConflict((conflict) =>
      conflict.columns(['credential_id', 'token_hash']).doUpdateSet({ used_at: row.now }),
    )
    .returning('credential_id'),
);

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
