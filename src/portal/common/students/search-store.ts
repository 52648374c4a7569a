import type { ExpressionBuilder } from 'kysely';
import type { PortalTables } from '#portal/tables.ts';

/** For a search of people: who studies, and has no role, is not for the office to look up (`ENS §4`). */
export const isNoMereStudent = (eb: ExpressionBuilder<PortalTables & { p: PortalTables['persons'] }, 'p'>) =>
  eb.or([
    eb.not(
      eb.exists(eb.selectFrom('students as s').whereRef('s.person_id', '=', 'p.id').select('s.person_id')),
    ),
    eb.exists(eb.selectFrom('memberships as m').whereRef('m.person_id', '=', 'p.id').select('m.id')),
  ]);
