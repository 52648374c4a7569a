import type { Db } from '#kernel/db/database.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Correction, listCorrectionsOf } from './list-store.ts';
import { bearsCorrection, type CorrectionStatus, correctable } from './rules.ts';

/** What of a request's decision was corrected, and whether something still can be, or is asked to be. */
export interface Corrected {
  readonly made: readonly Correction[];
  /** What a second person refused; its student hears nothing of it. */
  readonly refused: readonly Correction[];
  readonly correction: 'none' | 'possible' | 'asked';
}

/** The same, asked of the database only where it may be so. */
export async function findCorrected(
  db: Db<PortalTables>,
  { id, status }: Pick<File, 'id' | 'status'>,
  decision: Decision | null,
): Promise<Corrected> {
  const isPossible = correctable(status, decision).length > 0;
  const all = isPossible || bearsCorrection(decision) ? await listCorrectionsOf(db, id) : [];
  const of = (one: CorrectionStatus) => all.filter((correction) => correction.status === one);
  return {
    made: of('made'),
    refused: of('refused'),
    correction: !isPossible ? 'none' : of('asked').length === 0 ? 'possible' : 'asked',
  };
}
