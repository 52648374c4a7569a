import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/**
 * The numbers that one account got at an institution become another's of the same person, live or not. A permit that was
 * given back after one of them is on record for both from then on: whoever kept one is known by either.
 */
export async function passNumbers(
  tx: Db<PortalTables>,
  {
    organisationId,
    from,
    to,
  }: { readonly organisationId: string; readonly from: string; readonly to: string },
): Promise<void> {
  const passed = await tx
    .updateTable('evns')
    .set({ person_id: to })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', from)
    .returning('line')
    .execute();
  if (passed.length === 0) return;
  await tx
    .insertInto('surrenders')
    .columns(['person_id', 'line', 'on_day', 'what', 'recorded_by', 'recorded_at'])
    .expression(({ selectFrom }) =>
      selectFrom('surrenders')
        .select([
          sql<string>`${to}::uuid`.as('person_id'),
          'line',
          'on_day',
          'what',
          'recorded_by',
          'recorded_at',
        ])
        .where('person_id', '=', from)
        .where('line', 'in', [...new Set(passed.map(({ line }) => line))])
        .where(
          sql<boolean>`not exists (select from portal.surrenders o where o.person_id = ${to}
            and o.line = surrenders.line and o.on_day = surrenders.on_day)`,
        ),
    )
    .execute();
}
