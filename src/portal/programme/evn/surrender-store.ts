import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

interface Surrender {
  readonly personId: string;
  readonly line: string;
  readonly on: string;
}

/** Keeps that a permit was given back. */
export async function addSurrender(tx: Tables, surrender: Surrender, by: string, now: Date): Promise<string> {
  const row = await tx
    .insertInto('surrenders')
    .values({
      person_id: surrender.personId,
      line: surrender.line,
      on_day: surrender.on,
      recorded_by: by,
      recorded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** When permits of a student were given back, by line; the latest first. */
export const listSurrenders = (db: Tables, personId: string): Promise<Omit<Surrender, 'personId'>[]> =>
  db
    .selectFrom('surrenders')
    .select(['line', 'on_day as on'])
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .execute();
