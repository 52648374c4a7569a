import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

/** A code that periods of study name, and how many do. */
export interface NamedCode {
  readonly code: string;
  readonly periods: number;
}

/**
 * The codes named by an institution's periods of study that are not among these, by code. Steps from code to code through
 * the index, and counts only what is not known.
 */
export async function listOtherCodes(
  db: Db<PortalTables>,
  organisationId: string,
  known: readonly string[],
): Promise<NamedCode[]> {
  const live = sql`organisation_id = ${organisationId} and superseded_at is null and programme <> ''`;
  const { rows } = await sql<NamedCode>`
    with recursive codes as (
      select (select min(programme) from portal.study_periods where ${live}) as code
      union all
      select (select min(programme) from portal.study_periods where ${live} and programme > codes.code)
      from codes where codes.code is not null
    )
    select code, (select count(*)::integer from portal.study_periods where ${live} and programme = codes.code) as periods
    from codes where code <> all(${known}::text[]) order by code`.execute(db);
  return rows;
}
