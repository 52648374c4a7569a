import type { Db } from '#kernel/db/database.ts';
import { numberKeys } from '#portal/programme/roster/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { listFiles } from './file-store.ts';
import { loadJudged } from './judge/load.ts';
import { listOpenBy, saveJudgement } from './judge/store.ts';

/** Judges open requests again, for the lists; in the transaction that changed what they go by, or by a job. */
export async function rejudge(tx: Db<PortalTables>, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  for (const file of await listFiles(tx, ids)) {
    const { judgement } = await loadJudged(tx, file);
    const { match, evaluation } = judgement;
    await saveJudgement(tx, file.id, { match: match.level, prediction: evaluation.outcome }, now);
  }
}

/** The same of all open requests that go by an institution's record of a student number. */
export const rejudgeNumber = async (
  tx: Db<PortalTables>,
  { organisationId, studentNumber }: { readonly organisationId: string; readonly studentNumber: string },
  now: Date,
): Promise<void> => rejudge(tx, await listOpenBy(tx, organisationId, numberKeys(studentNumber)), now);
