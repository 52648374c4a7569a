import type { Db } from '#kernel/db/database.ts';
import type { Facts } from '#portal/programme/eligibility/rules.ts';
import { listKept } from '#portal/programme/evn/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { mapDecisions } from '#portal/programme/verifications/history-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Loss } from './rules.ts';

/** The losses that exclude a request's student now; nothing is asked for where it was not judged by one. */
export async function loadLosses(
  db: Db<PortalTables>,
  { id, personId, line }: Pick<File, 'id' | 'personId' | 'line'>,
  judgedBy: readonly (Facts | undefined)[],
): Promise<readonly Loss[]> {
  if (!judgedBy.some((facts) => facts?.permitKept)) return [];
  const kept = await listKept(db, { personId, line, besides: id });
  const ids = kept.map(({ verificationId }) => verificationId);
  const decisions = await mapDecisions(db, ids);
  return kept.map(({ verificationId, ...loss }) => ({
    ...loss,
    plain: decisions.get(verificationId)?.plain ?? null,
  }));
}
