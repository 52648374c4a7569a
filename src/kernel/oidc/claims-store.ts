import { type Compilable, type QueryCreator, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type Given, once } from '../db/once.ts';
import type { KernelTables } from '../db/tables.ts';
import { type NewPayload, type Values, valuesOf } from './store.ts';

/** What may be used once only: a row that is marked, or one that may not be there yet. */
export type Claim = { readonly kind: string; readonly id: string; readonly row: NewPayload | null };

/** A claim, and when it is made. */
export interface Claimed {
  readonly claim: Claim;
  readonly now: Date;
}

/** Makes a claim; false when somebody was first. */
export const makeClaim = async (db: Db, claim: Claim, now: Date): Promise<boolean> =>
  (await claimAlone(db, {}, { claim, now })).length > 0;

/** The part of a statement that makes a claim; it answers a row where nobody was first, or where there was none to make. */
type Claiming = (
  tables: QueryCreator<KernelTables>,
) => ReturnType<typeof consuming | typeof adding | typeof claimingNothing>;

/** A statement that makes a claim, where there is one, and does more: built once for each sort of claim. */
export function claimedWith<More, Row>(
  build: (db: Db, more: Given<More>, claiming: Claiming) => Compilable<Row>,
): (db: Db, more: More, by: Claimed | null) => Promise<Row[]> {
  const alone = once((db: Db, given: Given<More>) => build(db, given, claimingNothing));
  const use = once((db: Db, given: Given<More & Used>) =>
    build(db, given, (tables) => consuming(tables, given)),
  );
  const add = once((db: Db, given: Given<More & Added>) =>
    build(db, given, (tables) => adding(tables, given)),
  );
  return async (db, more, by) => {
    if (by === null) return alone(db, more);
    const { claim, now } = by;
    const used = { ...more, kind: claim.kind, id: claim.id, now };
    return claim.row === null ? use(db, used) : add(db, { ...used, ...valuesOf(claim.row) });
  };
}

type Used = { readonly kind: string; readonly id: string; readonly now: Date };
type Added = Used & Values;

/** Keeps what may be there once only, unless it is there already and has not expired. */
const adding = (tables: QueryCreator<KernelTables>, given: Given<Added>) => {
  const { kind, id, payload, grant_id, uid, user_code, expires_at, now } = given;
  const values = { payload, grant_id, uid, user_code, expires_at };
  return tables
    .insertInto('oidc_payloads')
    .values({ kind, id, ...values })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet(values).where('oidc_payloads.expires_at', '<', now),
    )
    .returning('id');
};

/** Marks what can be used once as used. */
const consuming = (tables: QueryCreator<KernelTables>, { kind, id, now }: Given<Used>) =>
  tables
    .updateTable('oidc_payloads')
    .set({ consumed_at: now })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('consumed_at', 'is', null)
    .returning('id');

const claimingNothing = (tables: QueryCreator<KernelTables>) => tables.selectNoFrom(sql<string>`''`.as('id'));

const claimAlone = claimedWith((db, _more: Given<object>, claiming) => claiming(db));
