import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type NewPayload, replacing, valuesOf } from './store.ts';

/** What may be used once only: a row that is marked, or one that may not be there yet. */
export type Claim = { readonly kind: string; readonly id: string; readonly row: NewPayload | null };

/** Makes a claim; false when somebody was first. */
export const makeClaim = async (db: Db, claim: Claim, now: Date): Promise<boolean> =>
  (await claiming(db, claim, now).executeTakeFirst()) !== undefined;

/** Makes a claim and keeps rows, in one statement: the rows only if nobody was first, of which it answers false. */
export async function savePayloadsOnce(
  db: Db,
  claim: Claim,
  rows: readonly NewPayload[],
  now: Date,
): Promise<boolean> {
  if (rows.length === 0) return makeClaim(db, claim, now);
  const claimed = await db
    .with('claimed', (tables) => claiming(tables as unknown as Db, claim, now))
    .with('kept', (tables) =>
      replacing(
        (tables as unknown as Db)
          .insertInto('oidc_payloads')
          .columns(['kind', 'id', 'payload', 'grant_id', 'uid', 'user_code', 'expires_at'])
          .expression(
            sql`select v.* from claimed, (values ${sql.join(rows.map(asValues))})
              as v (kind, id, payload, grant_id, uid, user_code, expires_at)`,
          ),
      ).returning('id'),
    )
    .selectFrom('claimed')
    .select('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** The statement that makes a claim; it answers a row where nobody was first. */
export const claiming = (db: Db, { kind, id, row }: Claim, now: Date) =>
  row === null ? consuming(db, kind, id, now) : adding(db, row, now);

const asValues = (row: NewPayload) =>
  sql`(${row.kind}::text, ${row.id}::text, ${JSON.stringify(row.payload)}::jsonb, ${row.grantId}::text,
    ${row.uid}::text, ${row.userCode}::text, ${row.expiresAt}::timestamptz)`;

/** Keeps what may be there once only, unless it is there already and has not expired. */
const adding = (db: Db, row: NewPayload, now: Date) =>
  db
    .insertInto('oidc_payloads')
    .values({ kind: row.kind, id: row.id, ...valuesOf(row) })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet(valuesOf(row)).where('oidc_payloads.expires_at', '<', now),
    )
    .returning('id');

/** Marks what can be used once as used. */
const consuming = (db: Db, kind: string, id: string, now: Date) =>
  db
    .updateTable('oidc_payloads')
    .set({ consumed_at: now })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('consumed_at', 'is', null)
    .returning('id');
