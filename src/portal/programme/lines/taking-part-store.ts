import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Line } from './rules.ts';

/** The lines in which each of these institutions takes part on a day by a rule in force, the oldest line first. */
export async function mapLinesAt(
  db: Db<PortalTables>,
  organisationIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Line[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('participations as p')
    .innerJoin('lines as l', 'l.code', 'p.line')
    .select(['p.organisation_id', 'l.code', 'l.name_en', 'l.name_fr'])
    .where('p.organisation_id', 'in', organisationIds)
    .where('p.from_day', '<=', day)
    .where(({ or, eb }) => or([eb('p.to_day', 'is', null), eb('p.to_day', '>=', day)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('line_rules as r')
          .select('r.version')
          .whereRef('r.line', '=', 'l.code')
          .where('r.in_force_from', '<=', day),
      ),
    )
    .orderBy('l.created_at')
    .orderBy('l.code')
    .execute();
  const lines = rows.map((row) => ({
    organisationId: row.organisation_id,
    line: { code: row.code, name: { en: row.name_en, fr: row.name_fr } },
  }));
  return new Map(
    [...Map.groupBy(lines, ({ organisationId }) => organisationId)].map(([id, all]) => [
      id,
      all.map(({ line }) => line),
    ]),
  );
}
