import type { Db } from '#kernel/db/database.ts';
import type { Portal } from '#portal/portal.ts';
import { numberKeys } from '#portal/programme/roster/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { listFiles } from './file-store.ts';
import { loadJudged } from './judge/load.ts';
import { loadAllJudged } from './judge/load-all.ts';
import { listOpenBy, lockOpenAt, saveJudgement, saveJudgements } from './judge/store.ts';

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

/** Requests that are judged in one transaction: whoever works on them meanwhile does not wait for long. */
const CHUNK = 500;

/** The same of all open requests of an institution in a line, when its programmes or its participation changed. */
export async function rejudgeInstitution(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  where: { readonly organisationId: string; readonly line: string },
): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    after = await db.transaction().execute((tx) => rejudgeChunk(tx, { ...where, after: from }, clock.now()));
  }
}

/** The id behind which the next chunk begins; null after the last. What a request goes by is read under its lock. */
async function rejudgeChunk(
  tx: Db<PortalTables>,
  where: Parameters<typeof lockOpenAt>[1],
  now: Date,
): Promise<string | null> {
  const ids = await lockOpenAt(tx, where, CHUNK);
  const judged = await loadAllJudged(tx, where.organisationId, await listFiles(tx, ids));
  const found = [...judged].map(([id, { judgement }]) => ({
    id,
    match: judgement.match.level,
    prediction: judgement.evaluation.outcome,
  }));
  await saveJudgements(tx, found, now);
  return ids[CHUNK - 1] ?? null;
}
