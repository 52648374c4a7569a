import type { Db } from '#kernel/db/database.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Change, type Programme, placeOf } from './rules.ts';

type Tables = Db<PortalTables>;

/** Whose programmes, in which line. */
export interface Whose {
  readonly organisationId: string;
  readonly line: string;
}

/** What an institution's programmes in a line are and were, by code and day. */
export async function listProgrammes(db: Tables, { organisationId, line }: Whose): Promise<Programme[]> {
  const rows = await programmesOf(db, organisationId).where('line', '=', line).execute();
  return rows.map(programmeOf);
}

/** The same of all its lines. */
export async function mapProgrammes(
  db: Tables,
  organisationId: string,
): Promise<ReadonlyMap<string, Programme[]>> {
  const rows = await programmesOf(db, organisationId).execute();
  return new Map(
    [...Map.groupBy(rows, ({ line }) => line)].map(([line, all]) => [line, all.map(programmeOf)]),
  );
}

const programmesOf = (db: Tables, organisationId: string) =>
  db
    .selectFrom('programmes')
    .select(['id', 'line', 'code', 'name_en', 'name_fr', 'kind', 'from_day', 'to_day'])
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .orderBy('code')
    .orderBy('from_day');

type Row = Awaited<ReturnType<ReturnType<typeof programmesOf>['executeTakeFirstOrThrow']>>;

const programmeOf = (row: Row): Programme => ({
  id: row.id,
  code: row.code,
  name: { en: row.name_en, fr: row.name_fr },
  kind: row.kind,
  from: row.from_day,
  to: row.to_day,
});

/** Puts a change on file, in the place of what was to be from its day on; whoever calls holds the institution's lock. */
export async function saveChange(
  tx: Tables,
  { organisationId, line }: Whose,
  change: Change & { readonly among: readonly Programme[] },
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const { superseded, cut } = placeOf(change, change.among);
  if (superseded.length > 0)
    await tx
      .updateTable('programmes')
      .set({ superseded_at: now, superseded_by: personId })
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', superseded)
      .execute();
  if (cut !== null)
    await tx
      .updateTable('programmes')
      .set({ to_day: cut.to })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', cut.id)
      .execute();
  if (change.becomes === null) return;
  const { name, kind } = change.becomes;
  await tx
    .insertInto('programmes')
    .values({
      ...{
        line,
        organisation_id: organisationId,
        code: change.code,
        kind,
        name_en: name.en,
        name_fr: name.fr,
      },
      ...{ from_day: change.from, recorded_by: personId, recorded_at: now, superseded_by: null },
    })
    .execute();
}

/** The lines in which an institution takes part, will or did, the oldest first. */
export async function listLinesOf(db: Tables, organisationId: string): Promise<Line[]> {
  const rows = await db
    .selectFrom('lines as l')
    .select(['l.code', 'l.name_en', 'l.name_fr'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('participations as p')
          .select('p.id')
          .whereRef('p.line', '=', 'l.code')
          .where('p.organisation_id', '=', organisationId),
      ),
    )
    .orderBy('l.created_at')
    .orderBy('l.code')
    .execute();
  return rows.map((row) => ({ code: row.code, name: { en: row.name_en, fr: row.name_fr } }));
}
