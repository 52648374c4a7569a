import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Where a message waits: with the coordinator of its place, and at the office where there is none now. */
export const placeOfHelp = async (db: Tables, jurisdiction: Jurisdiction | null): Promise<string> => {
  if (jurisdiction === null) return OFFICE;
  const held = await db
    .selectFrom('memberships')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('status', '=', 'active')
    .where('jurisdiction', '=', jurisdiction)
    .limit(1)
    .executeTakeFirst();
  return held === undefined ? OFFICE : jurisdiction;
};

/** Messages that nobody has answered yet. */
export const helpToAnswer: WaitQuery = (db) =>
  db
    .selectFrom('help_requests as h')
    .where('h.status', '=', 'new')
    .select((eb) => [
      eb
        .case()
        .when(isCoordinated(eb))
        .then(sql<string>`h.jurisdiction`)
        .else(sql<string>`${OFFICE}::text`)
        .end()
        .as('place'),
      'h.asked_at as since',
      sql<string | null>`null::uuid`.as('except'),
    ]);

type Helping = ExpressionBuilder<PortalTables & { h: PortalTables['help_requests'] }, 'h'>;

/** Whether somebody coordinates its place now. */
export const isCoordinated = (eb: Helping) =>
  eb.exists(
    eb
      .selectFrom('memberships as m')
      .whereRef('m.jurisdiction', '=', 'h.jurisdiction')
      .where('m.role', '=', 'coordinator')
      .where('m.status', '=', 'active')
      .select('m.id'),
  );
