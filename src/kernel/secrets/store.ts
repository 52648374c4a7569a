import type { Db } from '../db/database.ts';
import { lockTopic } from '../db/lock.ts';

/** What the database knows of a master secret. */
export interface KnownMaster {
  readonly mark: string;
  readonly sealedKey: Buffer;
  /** In which order it became the newest; null when it was never more than read with. */
  readonly turn: number | null;
}

/** The secrets that a service was started with, until the transaction ends for this one alone to change. */
export async function lockMasters(tx: Db): Promise<readonly KnownMaster[]> {
  await lockTopic(tx, 'master_secrets');
  const rows = await tx.selectFrom('master_secrets').select(['mark', 'sealed_key', 'turn']).execute();
  return rows.map(({ mark, sealed_key, turn }) => ({ mark, sealedKey: Buffer.from(sealed_key), turn }));
}

export async function saveMaster(tx: Db, { mark, sealedKey, turn }: KnownMaster): Promise<void> {
  await tx
    .insertInto('master_secrets')
    .values({ mark, sealed_key: sealedKey, turn })
    .onConflict((conflict) => conflict.column('mark').doUpdateSet({ turn }))
    .execute();
}

/** Forgets those that are named no more, so that whoever learns one of them later can open nothing with it. */
export async function deleteMastersBut(tx: Db, marks: readonly string[]): Promise<void> {
  await tx.deleteFrom('master_secrets').where('mark', 'not in', marks).execute();
}

/** Whether a service has ever recorded anything. */
export async function isUsed(tx: Db): Promise<boolean> {
  const { seq } = await tx.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow();
  return Number(seq) > 0;
}
