import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { PermitEnd } from './rules.ts';

type Tables = Db<PortalTables>;

interface Surrender {
  readonly personId: string;
  readonly line: string;
  readonly what: PermitEnd;
  readonly on: string;
}

/**
 * Keeps that a permit was given back, or never given, once for the number that ended last: null when no number has ended, or that is kept
 * already, of whatever day.
 */
export async function addSurrender(
  tx: Tables,
  { personId, line, what, on }: Surrender,
  by: string,
  now: Date,
): Promise<{ readonly id: string; readonly ended: Ended } | null> {
  await lockTopic(tx, `surrender:${personId}`);
  const { ended } = await findNumbersStand(tx, personId, line);
  if (ended === null || ended.permit !== null) return null;
  const { id } = await tx
    .insertInto('surrenders')
    .values({ person_id: personId, line, what, on_day: on, recorded_by: by, recorded_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, ended };
}

/** What is on record of a permit, and of which day. */
interface PermitRecord {
  readonly what: PermitEnd;
  readonly on: string;
}

/** The number of a student that ended last in a line. */
interface Ended {
  readonly at: Date;
  /** The request that brought it. */
  readonly verificationId: string;
  /** What became of its permit; null where nothing is on record since it ended. */
  readonly permit: PermitRecord | null;
}

/** How a student's numbers in a line stand. */
export interface NumbersStand {
  /** Null where none has ended. */
  readonly ended: Ended | null;
  /** Since when one is good; null where none is. */
  readonly goodSince: Date | null;
  /** Whether a number ended by a finding, and nothing is on record of its permit: it keeps the student from another. */
  readonly isKept: boolean;
  /** Whether a permit that was kept is all that keeps the student from asking again. */
  readonly frees: boolean;
}

/** What `LIVE` of requests says; in words, for requests read numbers. */
const IS_LIVE = sql<SqlBool>`o.status in ('new', 'in_progress', 'info_requested', 'transfer_in', 'eligible', 'transfer_out')`;

/** How a student's numbers in a line stand, with what was given back since the last one ended. */
export async function findNumbersStand(db: Tables, personId: string, line: string): Promise<NumbersStand> {
  const rows = await db
    .selectFrom('evns as e')
    .select(['e.status', 'e.live_at', 'e.ended_at', 'e.reason', 'e.verification_id'])
    .select(({ selectFrom, exists }) => [
      selectFrom('surrenders as s')
        .select(sql<PermitRecord>`json_build_object('what', s.what, 'on', s.on_day)`.as('record'))
        .whereRef('s.person_id', '=', 'e.person_id')
        .whereRef('s.line', '=', 'e.line')
        .whereRef('s.recorded_at', '>=', 'e.ended_at')
        .orderBy('s.recorded_at', 'desc')
        .limit(1)
        .as('permit'),
      exists(
        selectFrom('verifications as o')
          .select('o.id')
          .whereRef('o.person_id', '=', 'e.person_id')
          .whereRef('o.line', '=', 'e.line')
          .where(IS_LIVE),
      ).as('has_other'),
    ])
    .where('e.person_id', '=', personId)
    .where('e.line', '=', line)
    .orderBy('e.live_at', 'desc')
    .execute();
  const ended = rows.filter(({ status }) => status === 'void').map(endedOf);
  const isKept = rows.some((row) => row.reason === 'ineligible' && row.permit === null);
  return {
    ended: ended.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null,
    goodSince: rows.find(({ status }) => status === 'live')?.live_at ?? null,
    isKept,
    frees: isKept && !rows.some((row) => row.has_other),
  };
}

const endedOf = (row: {
  readonly ended_at: Date | null;
  readonly verification_id: string;
  readonly permit: PermitRecord | null;
  readonly live_at: Date;
}): Ended => ({
  at: row.ended_at ?? row.live_at,
  verificationId: row.verification_id,
  permit: row.permit,
});

export interface NamedSurrender {
  readonly line: Line;
  readonly what: PermitEnd;
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
    .select(['s.person_id', 'l.code', 'l.name_en', 'l.name_fr', 's.what', 's.on_day as on'])
    .where('s.person_id', 'in', people)
    .orderBy('s.recorded_at', 'desc')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.person_id)].map(([personId, theirs]) => [
      personId,
      theirs.map(({ code, name_en: en, name_fr: fr, what, on }) => ({
        line: { code, name: { en, fr } },
        what,
        on,
      })),
    ]),
  );
}
