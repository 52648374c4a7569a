import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type Given, once } from '../db/once.ts';

export interface Payload {
  readonly payload: Record<string, unknown>;
  readonly consumedAt: Date | null;
}

export interface NewPayload {
  readonly kind: string;
  readonly id: string;
  readonly payload: Record<string, unknown>;
  readonly grantId: string | null;
  readonly uid: string | null;
  readonly userCode: string | null;
  readonly expiresAt: Date | null;
  /** Whether it was read before it was changed: what is gone meanwhile, as by a log-out, stays gone. */
  readonly wasThere?: boolean;
}

/** The same as its columns hold it, but for the two that name it. */
export const valuesOf = (row: NewPayload) => ({
  payload: JSON.stringify(row.payload),
  grant_id: row.grantId,
  uid: row.uid,
  user_code: row.userCode,
  expires_at: row.expiresAt,
});

export type Values = ReturnType<typeof valuesOf>;

export async function findPayload(
  db: Db,
  kind: string,
  by: 'id' | 'uid' | 'user_code',
  value: string,
): Promise<Payload | undefined> {
  const [row] = await payloadBy[by](db, { kind, value });
  return row && { payload: row.payload, consumedAt: row.consumed_at };
}

const findingBy = (column: 'id' | 'uid' | 'user_code') =>
  once((db: Db, { kind, value }: Given<{ kind: string; value: string }>) =>
    db
      .selectFrom('oidc_payloads')
      .select(['payload', 'consumed_at'])
      .where('kind', '=', kind)
      .where(column, '=', value),
  );

const payloadBy = { id: findingBy('id'), uid: findingBy('uid'), user_code: findingBy('user_code') };

/** False when it was gone already. */
export async function deletePayload(db: Db, kind: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('oidc_payloads')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0;
}

export async function deletePayloadsOfGrant(db: Db, kind: string, grantId: string): Promise<void> {
  await db.deleteFrom('oidc_payloads').where('kind', '=', kind).where('grant_id', '=', grantId).execute();
}

/** Deletes grants and what was issued under them; a sign-in in progress may name one, and stays. */
export async function deleteGrants(db: Db, grantIds: readonly string[]): Promise<void> {
  if (grantIds.length === 0) return;
  await db
    .deleteFrom('oidc_payloads')
    .where((where) =>
      where.or([
        where.and([where('kind', 'in', ISSUED), where('grant_id', 'in', grantIds)]),
        where.and([where('kind', '=', 'Grant'), where('id', 'in', grantIds)]),
      ]),
    )
    .execute();
}

const ISSUED = ['AuthorizationCode', 'AccessToken'];

export async function listSessionPayloads(db: Db, accountId: string): Promise<Record<string, unknown>[]> {
  const rows = await db
    .selectFrom('oidc_payloads')
    .select('payload')
    .where('kind', '=', 'Session')
    .where(sql`payload->>'accountId'`, '=', accountId)
    .execute();
  return rows.map((row) => row.payload);
}

/** Deletes what expired before the given moment and answers how many rows went. */
export async function deletePayloadsExpiredBefore(db: Db, moment: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('oidc_payloads')
    .where('expires_at', '<', moment)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function findSubject(db: Db, accountId: string, sector: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('pairwise_subjects')
    .select('subject')
    .where('account_id', '=', accountId)
    .where('sector', '=', sector)
    .executeTakeFirst();
  return row?.subject;
}

/** Keeps the first subject given to an account in a sector; a later one is ignored. */
export async function addSubject(
  db: Db,
  row: { accountId: string; sector: string; subject: string; now: Date },
): Promise<void> {
  await db
    .insertInto('pairwise_subjects')
    .values({ account_id: row.accountId, sector: row.sector, subject: row.subject, created_at: row.now })
    .onConflict((conflict) => conflict.columns(['account_id', 'sector']).doNothing())
    .execute();
}
