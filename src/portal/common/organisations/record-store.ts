import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { COLUMN_FIELDS, type RecordFields } from '#portal/common/identification/fields.ts';
import { columnsOf, linesOf } from '#portal/common/identification/rules.ts';
import { deleteScopesBut } from '#portal/common/members/scope-store.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

export interface Institution {
  readonly en: string;
  readonly fr: string;
  readonly jurisdiction: Jurisdiction;
}

/** The institution of this English name, made when there is none. */
export async function ensureInstitution(tx: Tables, institution: Institution, now: Date): Promise<string> {
  const known = await tx
    .selectFrom('organisations')
    .select('id')
    .where('name_en', '=', institution.en)
    .executeTakeFirst();
  if (known) return known.id;
  const added = await tx
    .insertInto('organisations')
    .values({
      name_en: institution.en,
      name_fr: institution.fr,
      jurisdiction: institution.jurisdiction,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}

/** Writes what is on file about an institution, its campuses too. */
export async function saveRecord(tx: Tables, organisationId: string, fields: RecordFields): Promise<void> {
  await tx.updateTable('organisations').set(columnsOf(fields)).where('id', '=', organisationId).execute();
  await saveCampuses(tx, organisationId, linesOf(fields.campuses));
}

/** Campuses that stay keep their ids, and with them whoever is limited to them. */
async function saveCampuses(tx: Tables, organisationId: string, names: readonly string[]): Promise<void> {
  // Only of people who have left; whoever is here was looked at before.
  await deleteScopesBut(tx, organisationId, names);
  let gone = tx.deleteFrom('campuses').where('organisation_id', '=', organisationId);
  if (names.length > 0) gone = gone.where('name', 'not in', names);
  await gone.execute();
  await addCampuses(tx, organisationId, names);
}

/** Takes over from an approved form what was not on file about an institution; nothing that was is changed. */
export async function fillRecord(tx: Tables, organisationId: string, form: RecordFields): Promise<void> {
  const typed = columnsOf(form);
  await tx
    .updateTable('organisations')
    .set(
      Object.fromEntries(
        COLUMN_FIELDS.map(({ record, assumedWithout }) => {
          const { record: empty } = COLUMN_FIELDS.find(({ key }) => key === assumedWithout) ?? { record };
          return [
            record,
            sql`case when ${sql.ref(empty)} = '' then ${typed[record]} else ${sql.ref(record)} end`,
          ];
        }),
      ),
    )
    .where('id', '=', organisationId)
    .execute();
  await addCampuses(tx, organisationId, linesOf(form.campuses));
}

async function addCampuses(tx: Tables, organisationId: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx
    .insertInto('campuses')
    .values(names.map((name) => ({ organisation_id: organisationId, name })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
