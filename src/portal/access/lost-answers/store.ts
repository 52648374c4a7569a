import type { Db } from '#kernel/db/database.ts';
import { addMs, minutes } from '#kernel/time.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Proof } from './rules.ts';

type Tables = Db<PortalTables>;

/** The proof that waits for a person; null when there is none, or they have answered a question since. */
export async function findProof(db: Tables, personId: string): Promise<Proof | null> {
  const row = await db
    .selectFrom('lost_answers as l')
    .select(['l.credential_id as credentialId', 'l.asked_at as askedAt'])
    .where('l.person_id', '=', personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sign_ins as s')
            .whereRef('s.person_id', '=', 'l.person_id')
            .whereRef('s.at', '>', 'l.asked_at')
            .where('s.outcome', '=', 'signed_in')
            .select('s.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Notes that somebody proved it; a later proof takes the place of a former one, and waits anew. False for one that was
 * sent again: the same credential's, of the same moment.
 */
export async function saveProof(
  tx: Tables,
  personId: string,
  { credentialId, askedAt }: Proof,
): Promise<boolean> {
  const row = { credential_id: credentialId, asked_at: askedAt };
  const saved = await tx
    .insertInto('lost_answers')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet(row)
        .where(({ or, eb }) =>
          or([
            eb('lost_answers.credential_id', '!=', credentialId),
            eb('lost_answers.asked_at', '<', addMs(askedAt, -minutes(1))),
          ]),
        ),
    )
    .returning('person_id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Takes a proof away, so that of two who use or drop it one does; false when it is gone. */
export async function takeProof(tx: Tables, personId: string, { askedAt }: Proof): Promise<boolean> {
  const row = await tx
    .deleteFrom('lost_answers')
    .where('person_id', '=', personId)
    .where('asked_at', '=', askedAt)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets proofs that were given before a moment, for a job. */
export async function deleteProofsBefore(db: Tables, before: Date): Promise<void> {
  await db.deleteFrom('lost_answers').where('asked_at', '<', before).execute();
}
