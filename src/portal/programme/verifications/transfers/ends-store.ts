import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { UNDER_WAY } from './rules.ts';

type Tables = Db<PortalTables>;

/** Transfers under way of which one of these requests is an end. */
export async function listOfEnds(
  tx: Tables,
  verificationIds: readonly string[],
): Promise<{ readonly id: string; readonly fromId: string; readonly toId: string | null }[]> {
  if (verificationIds.length === 0) return [];
  return tx
    .selectFrom('transfers')
    .select(['id', 'from_id as fromId', 'to_id as toId'])
    .where(({ or, eb }) => or([eb('from_id', 'in', verificationIds), eb('to_id', 'in', verificationIds)]))
    .where('status', 'in', UNDER_WAY)
    .execute();
}

/** Whose transfers, to or from which institution, and in which line where it is one. */
interface At {
  readonly organisationId: string;
  readonly personIds: readonly string[];
  readonly line?: string;
}

/** Transfers under way of these accounts, to or from an institution. */
export async function listAt(tx: Tables, { organisationId, personIds, line }: At): Promise<string[]> {
  let query = tx
    .selectFrom('transfers')
    .select('id')
    .where('person_id', 'in', personIds)
    .where(({ or, eb }) =>
      or([eb('organisation_id', '=', organisationId), eb('from_organisation_id', '=', organisationId)]),
    )
    .where('status', 'in', UNDER_WAY);
  if (line !== undefined) query = query.where('line', '=', line);
  return (await query.execute()).map(({ id }) => id);
}
