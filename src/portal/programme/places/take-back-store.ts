import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** A signature by which a student was proved, and is no more. */
interface TakenBack {
  readonly placeId: string;
  readonly decisionId: string;
}

/**
 * Takes back with signatures that were undone the proofs that were given by them: by the same signer, at the same moment.
 * One stays on which another signature rests since.
 */
export async function takeBackProofs(
  tx: Db<PortalTables>,
  decisionIds: readonly string[],
): Promise<TakenBack[]> {
  if (decisionIds.length === 0) return [];
  return tx
    .updateTable('student_places as p')
    .from('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .set({
      ...{ status: 'claimed', roster_id: null, proof: 'none' },
      ...{ proved_at: null, proved_by: null, proved_client_id: null },
    })
    .whereRef('p.id', '=', 'v.place_id')
    .where('p.status', '=', 'matched')
    .where('p.proof', '=', 'seen')
    .whereRef('p.proved_by', '=', 'd.signer_id')
    .whereRef('p.proved_at', '=', 'd.signed_at')
    .where('d.id', 'in', decisionIds)
    .where('d.status', '=', 'undone')
    .where('d.seen', '=', true)
    .where(
      sql<SqlBool>`not exists (
        select from portal.decisions o join portal.verifications w on w.id = o.verification_id
        where w.place_id = p.id and o.fact in ('find_eligible', 'accept', 'restore') and o.status in ('signed', 'applied'))`,
    )
    .returning(['p.id as placeId', 'd.id as decisionId'])
    .execute();
}
