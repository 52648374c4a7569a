import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

interface Surrender {
  readonly personId: string;
  readonly line: string;
  readonly on: string;
}

/** Keeps that a permit was given back; null when that is kept already, of the same day. */
export async function addSurrender(
  tx: Tables,
  surrender: Surrender,
  by: string,
  now: Date,
): Promise<string | null> {
  const { personId, line, on } = surrender;
  await lockTopic(tx, `surrender:${personId}`);
  const kept = await listSurrenders(tx, personId);
  if (kept.some((one) => one.line === line && one.on === on)) return null;
  const row = await tx
    .insertInto('surrenders')
    .values({
      person_id: personId,
      line,
      on_day: on,
      recorded_by: by,
      recorded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface NamedSurrender {
  readonly line: Line;
  readonly on: string;
}

/** When permits of a student were given back, with the name of the line; the latest first. */
export async function listSurrendersNamed(db: Tables, personId: string): Promise<NamedSurrender[]> {
  const rows = await db
    .selectFrom('surrenders as s')
    .innerJoin('lines as l', 'l.code', 's.line')
    .select(['l.code', 'l.name_en', 'l.name_fr', 's.on_day as on'])
    .where('s.person_id', '=', personId)
    .orderBy('s.recorded_at', 'desc')
    .execute();
  return rows.map(({ code, name_en: en, name_fr: fr, on }) => ({ line: { code, name: { en, fr } }, on }));
}

const listSurrenders = (db: Tables, personId: string): Promise<Omit<Surrender, 'personId'>[]> =>
  db
    .selectFrom('surrenders')
    .select(['line', 'on_day as on'])
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .execute();
