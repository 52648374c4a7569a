import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Closings of one institution that wait for an officer. */
export interface Halt {
  readonly id: string;
  readonly organisation: { readonly en: string; readonly fr: string };
  readonly closing: number;
  readonly open: number;
  readonly haltedAt: Date;
}

/** Puts the closings of an institution before officers, with those that wait there already; true when they are new. */
export async function haltClosings(
  tx: Tables,
  { organisationId, ids, open }: { organisationId: string; ids: readonly string[]; open: number },
  now: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('halted_closings')
    .values({
      ...{ organisation_id: organisationId, verification_ids: ids, open, halted_at: now },
      released_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('organisation_id')
        .where(sql<SqlBool>`released_at is null`)
        .doUpdateSet({ verification_ids: ids, open }),
    )
    .returning('halted_at')
    .executeTakeFirstOrThrow();
  return row.halted_at.getTime() === now.getTime();
}

/** The questions of a halt that are not answered still. */
const STILL = sql`from portal.verification_questions q
  where q.verification_id = any(h.verification_ids) and q.answered_at is null`;

/** That some request of a halt is unanswered still: where none is, nothing waits for an officer. */
const waitsStill = sql<SqlBool>`h.released_at is null and exists (select ${STILL})`;

/** Closings that wait, the longest first; what was answered meanwhile is not counted. */
export async function listHalts(db: Tables): Promise<Halt[]> {
  const rows = await db
    .selectFrom('halted_closings as h')
    .innerJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select(['h.id', 'o.name_en', 'o.name_fr', 'h.open', 'h.halted_at as haltedAt'])
    .select(sql<number>`(select count(*)::integer ${STILL})`.as('closing'))
    .where(waitsStill)
    .orderBy('h.halted_at')
    .execute();
  return rows.map(({ name_en, name_fr, ...row }) => ({ ...row, organisation: { en: name_en, fr: name_fr } }));
}

/** Lets closings go on; null where they wait no longer. */
export async function releaseHalt(
  tx: Tables,
  id: string,
  by: string,
  now: Date,
): Promise<{ readonly organisationId: string; readonly ids: readonly string[] } | null> {
  const row = await tx
    .updateTable('halted_closings')
    .set({ released_by: by, released_at: now })
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .returning(['organisation_id as organisationId', 'verification_ids as ids'])
    .executeTakeFirst();
  return row ?? null;
}

/** Whether closings of an institution wait for an officer. */
export async function isHalted(db: Tables, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('halted_closings')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('released_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Requests that an officer has let close over the question that is still not answered: the night does not ask again. One
 * that was answered, and asked another question since, is counted like every other.
 */
export async function listReleased(db: Tables, organisationId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('halted_closings as h')
    .innerJoin('verification_questions as q', (join) =>
      join.on(sql<SqlBool>`q.verification_id = any(h.verification_ids)`),
    )
    .select('q.verification_id as id')
    .distinct()
    .where('h.organisation_id', '=', organisationId)
    .where('q.answered_at', 'is', null)
    .whereRef('q.asked_at', '<', 'h.released_at')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Takes away the halts that wait but at these institutions, and names where they were. */
export async function endHaltsBut(tx: Tables, organisationIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .deleteFrom('halted_closings')
    .where('released_at', 'is', null)
    .where(sql<SqlBool>`organisation_id <> all(${organisationIds}::uuid[])`)
    .returning('organisation_id as id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Institutions whose closings wait, for the home page of officers. */
export const haltsToDecide: WaitQuery = (db) =>
  db
    .selectFrom('halted_closings as h')
    .where(waitsStill)
    .select([
      sql<string>`${OFFICE}::text`.as('place'),
      'h.halted_at as since',
      sql<string | null>`null::uuid`.as('except'),
    ]);
