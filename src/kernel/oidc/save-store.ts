import { type QueryCreator, type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type Given, only } from '../db/once.ts';
import type { KernelTables } from '../db/tables.ts';
import { type Claimed, claimedWith } from './claims-store.ts';
import type { NewPayload } from './store.ts';

/** What became of rows that were to be kept. */
interface Saved {
  /** False when somebody was first with what can be used once: nothing was kept then. */
  readonly isFirst: boolean;
  /** False when a session that was read before has ended meanwhile, and stays so. */
  readonly isSessionThere: boolean;
}

/** Keeps each, new or changed, in one statement; with a claim, only if nobody was first with it. */
export async function savePayloads(
  db: Db,
  rows: readonly NewPayload[],
  by: Claimed | null = null,
): Promise<Saved> {
  if (rows.length === 0 && !by) return { isFirst: true, isSessionThere: true };
  const saved = only(await saveClaimed(db, { rows: printed(rows) }, by));
  return { isFirst: Boolean(saved.first), isSessionThere: Boolean(saved.there) };
}

const saveClaimed = claimedWith((db, { rows }: Given<{ rows: string }>, claiming) =>
  db
    .with('claimed', claiming)
    .with('given', (tables) => tables.selectFrom(['claimed', recordset(rows)]).selectAll('g'))
    .with('changed', changing)
    .with('added', adding)
    .selectNoFrom(({ exists, not, selectFrom }) => [
      exists(selectFrom('claimed').select('id')).as('first'),
      not(
        exists(
          selectFrom('given')
            .select('id')
            .where('was_there', '=', true)
            .where('kind', '=', 'Session')
            .where('id', 'not in', selectFrom('changed').select('id')),
        ),
      ).as('there'),
    ]),
);

type Held = QueryCreator<KernelTables & { claimed: { id: string }; given: GivenRow }>;

/** What was there before, if it still is. */
const changing = (tables: Held) =>
  tables
    .updateTable('oidc_payloads as p')
    .from('given as g')
    .set(({ ref }) => ({
      payload: ref('g.payload'),
      grant_id: ref('g.grant_id'),
      uid: ref('g.uid'),
      user_code: ref('g.user_code'),
      expires_at: ref('g.expires_at'),
    }))
    .whereRef('p.kind', '=', 'g.kind')
    .whereRef('p.id', '=', 'g.id')
    .where('g.was_there', '=', true)
    .returning('p.id');

const adding = (tables: Held) =>
  tables
    .insertInto('oidc_payloads')
    .columns(COLUMNS)
    .expression((eb) => eb.selectFrom('given').select(COLUMNS).where('was_there', '=', false))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet(({ ref }) => ({
        payload: ref('excluded.payload'),
        grant_id: ref('excluded.grant_id'),
        uid: ref('excluded.uid'),
        user_code: ref('excluded.user_code'),
        expires_at: ref('excluded.expires_at'),
      })),
    )
    .returning('id');

const COLUMNS = ['kind', 'id', 'payload', 'grant_id', 'uid', 'user_code', 'expires_at'] as const;

interface GivenRow {
  kind: string;
  id: string;
  payload: string;
  grant_id: string | null;
  uid: string | null;
  user_code: string | null;
  expires_at: Date | null;
  was_there: boolean;
}

/** The same statement for however many rows. */
const recordset = (rows: RawBuilder<string>) =>
  sql<GivenRow>`jsonb_to_recordset(${rows}::jsonb)`.as<'g'>(
    sql`g (kind text, id text, payload jsonb, grant_id text, uid text, user_code text, expires_at timestamptz,
      was_there boolean)`,
  );

const printed = (rows: readonly NewPayload[]): string =>
  JSON.stringify(
    rows.map(({ wasThere = false, grantId, userCode, expiresAt, ...row }) => ({
      ...row,
      ...{ grant_id: grantId, user_code: userCode, expires_at: expiresAt, was_there: wasThere },
    })),
  );
