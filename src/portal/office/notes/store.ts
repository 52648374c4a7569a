import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A note on a case: who wrote it, when, and what. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** The notes on a case, newest first; for officers who may judge it, and nobody else. */
export async function listNotes(db: Tables, nominationId: string): Promise<Note[]> {
  return await db
    .selectFrom('case_notes as n')
    .innerJoin('persons as p', 'p.id', 'n.written_by')
    .where('n.nomination_id', '=', nominationId)
    .select([
      'n.id',
      'n.note as text',
      'n.written_at as at',
      sql<string>`ltrim(p.given_names || ' ' || p.family_name)`.as('by'),
    ])
    .orderBy('n.id', 'desc')
    .execute();
}

/** Adds a note, for good; tells its number. */
export async function addNote(
  tx: Tables,
  nominationId: string,
  { text, by, at }: Omit<Note, 'id'>,
): Promise<string> {
  const { id } = await tx
    .insertInto('case_notes')
    .values({ nomination_id: nominationId, note: text, written_by: by, written_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
