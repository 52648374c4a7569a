import type { Db } from '../db/database.ts';
import { type NewPayload, valuesOf } from './store.ts';

/** What may be used once only: a row that is marked, or one that may not be there yet. */
export type Claim = { readonly kind: string; readonly id: string; readonly row: NewPayload | null };

/** Makes a claim; false when somebody was first. */
export const makeClaim = async (db: Db, claim: Claim, now: Date): Promise<boolean> =>
  (await claiming(db, claim, now).executeTakeFirst()) !== undefined;

/** The statement that makes a claim; it answers a row where nobody was first. */
export const claiming = (db: Pick<Db, 'insertInto' | 'updateTable'>, { kind, id, row }: Claim, now: Date) =>
  row === null ? consuming(db, kind, id, now) : adding(db, row, now);

/** Keeps what may be there once only, unless it is there already and has not expired. */
const adding = (db: Pick<Db, 'insertInto'>, row: NewPayload, now: Date) =>
  db
    .insertInto('oidc_payloads')
    .values({ kind: row.kind, id: row.id, ...valuesOf(row) })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet(valuesOf(row)).where('oidc_payloads.expires_at', '<', now),
    )
    .returning('id');

/** Marks what can be used once as used. */
const consuming = (db: Pick<Db, 'updateTable'>, kind: string, id: string, now: Date) =>
  db
    .updateTable('oidc_payloads')
    .set({ consumed_at: now })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('consumed_at', 'is', null)
    .returning('id');
