import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { DECIDABLE, type Move, type MoveStatus, type NewMove, OPEN } from './rules.ts';

type Tables = Db<PortalTables>;

/** A move as the rules know it. */
export const columns = [
  'id',
  'person_id as personId',
  'new_credential_id as newCredentialId',
  'old_credential_id as oldCredentialId',
  'pin_id as pinId',
  'proof',
  'status',
  'requested_at as requestedAt',
  'lapses_at as lapsesAt',
  'answered_at as answeredAt',
  'release_at as releaseAt',
  'approved_by as approvedBy',
  'confirmed_by as confirmedBy',
  'settled_at as settledAt',
] as const;

/** The last move that a credential asked for, open or settled. */
export const findLastMove = (db: Tables, credentialId: string): Promise<Move | undefined> =>
  db
    .selectFrom('credential_moves')
    .select(columns)
    .where('new_credential_id', '=', credentialId)
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The moves of a person's account that wait or are held, newest first; some may have lapsed. */
export const listOpenMoves = (db: Tables, personId: string): Promise<Move[]> =>
  db
    .selectFrom('credential_moves')
    .select(columns)
    .where('person_id', '=', personId)
    .where('status', 'in', OPEN)
    .orderBy('requested_at', 'desc')
    .execute();

export const findMoveByToken = (db: Tables, tokenHash: Buffer): Promise<Move | undefined> =>
  db
    .selectFrom('credential_moves')
    .select(columns)
    .where('cancel_token_hash', '=', tokenHash)
    .executeTakeFirst();

export const findMove = (db: Tables, id: string): Promise<Move | undefined> =>
  db.selectFrom('credential_moves').select(columns).where('id', '=', id).executeTakeFirst();

/** Takes the row lock: whatever comes of a move, it comes of it once. */
export const lockMove = (tx: Tables, id: string): Promise<Move | undefined> =>
  tx.selectFrom('credential_moves').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

export async function addMove(
  tx: Tables,
  move: NewMove & Pick<Move, 'status' | 'lapsesAt'>,
  now: Date,
): Promise<string> {
  const row = await tx
    .insertInto('credential_moves')
    .values({
      person_id: move.personId,
      new_credential_id: move.newCredentialId,
      old_credential_id: move.oldCredentialId,
      pin_id: move.pinId,
      proof: move.proof,
      status: move.status,
      requested_at: now,
      lapses_at: move.lapsesAt,
      cancel_token_hash: null,
      approved_by: null,
      confirmed_by: null,
      refused_by: null,
      refusal: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

interface MoveChange {
  readonly status: MoveStatus;
  readonly lapses_at?: Date;
  readonly answered_at?: Date;
  readonly release_at?: Date;
  readonly cancel_token_hash?: Buffer;
  readonly approved_by?: string;
  readonly confirmed_by?: string | null;
  readonly refused_by?: string;
  readonly refusal?: string;
  readonly settled_at?: Date;
}

export async function saveMove(tx: Tables, id: string, change: MoveChange): Promise<void> {
  await tx.updateTable('credential_moves').set(change).where('id', '=', id).execute();
}

/** Cancels whatever else a credential asked for, since it asks for one account at a time; answers what. */
export async function cancelMovesTo(tx: Tables, credentialId: string, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('credential_moves')
    .set({ status: 'cancelled', settled_at: now })
    .where('new_credential_id', '=', credentialId)
    .where('status', 'in', OPEN)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Cancels the other moves of an account that has just been moved; answers which. */
export async function cancelOtherMoves(
  tx: Tables,
  personId: string,
  done: string,
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable('credential_moves')
    .set({ status: 'cancelled', settled_at: now })
    .where('person_id', '=', personId)
    .where('id', '!=', done)
    .where('status', 'in', OPEN)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface LapsedMove {
  readonly id: string;
  readonly personId: string | null;
  readonly credentialId: string;
}

/** Ends requests to move an account whose next step was not taken in time; answers those that ended now. */
export const lapseMoves = (tx: Tables, now: Date, limit: number): Promise<LapsedMove[]> =>
  tx
    .updateTable('credential_moves')
    .set({ status: 'cancelled', settled_at: now })
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('credential_moves')
          .select('id')
          .where('status', 'in', [...DECIDABLE, 'awaiting_answers'])
          .where('lapses_at', '<=', now)
          .orderBy('id')
          .limit(limit)
          .forUpdate(),
      ),
    )
    .returning(['id', 'person_id as personId', 'new_credential_id as credentialId'])
    .execute();
