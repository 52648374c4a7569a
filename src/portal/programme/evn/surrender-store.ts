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

/** Whether a student's number in a line has ended, and since when another is good. */
export async function findNumbersStand(
  db: Tables,
  personId: string,
  line: string,
): Promise<{ readonly ended: boolean; readonly goodSince: Date | null }> {
  const rows = await db
    .selectFrom('evns')
    .select(['status', 'live_at'])
    .where('person_id', '=', personId)
    .where('line', '=', line)
    .orderBy('live_at', 'desc')
    .execute();
  return {
    ended: rows.some(({ status }) => status === 'void'),
    goodSince: rows.find(({ status }) => status === 'live')?.live_at ?? null,
  };
}

export interface NamedSurrender {
  readonly line: Line;
  readonly on: string;
}

/** When permits of these students were given back, with the name of the line, by student; the latest first. */
export async function mapSurrenders(
  db: Tables,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedSurrender[]>> {
  const rows = await db
    .selectFrom('surrenders as s')
    .innerJoin('lines as l', 'l.code', 's.line')
    .select(['s.person_id', 'l.code', 'l.name_en', 'l.name_fr', 's.on_day as on'])
    .where('s.person_id', 'in', people)
    .orderBy('s.recorded_at', 'desc')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.person_id)].map(([personId, theirs]) => [
      personId,
      theirs.map(({ code, name_en: en, name_fr: fr, on }) => ({ line: { code, name: { en, fr } }, on })),
    ]),
  );
}

const listSurrenders = (db: Tables, personId: string): Promise<Omit<Surrender, 'personId'>[]> =>
  db
    .selectFrom('surrenders')
    .select(['line', 'on_day as on'])
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .execute();
