import type { Db } from '#kernel/db/database.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Correction, findAsked, listMade } from './list-store.ts';
import { bearsCorrection, correctable } from './rules.ts';

/** What of a request's decision was corrected, and whether something still can be, or is asked to be. */
export interface Corrected {
  readonly made: readonly Correction[];
  readonly correction: 'none' | 'possible' | 'asked';
}

/** The same, asked of the database only where it may be so. */
export async function findCorrected(
  db: Db<PortalTables>,
  { id, status }: Pick<File, 'id' | 'status'>,
  decision: Decision | null,
): Promise<Corrected> {
  const made = bearsCorrection(decision) ? await listMade(db, id) : [];
  if (correctable(status, decision).length === 0) return { made, correction: 'none' };
  return { made, correction: (await findAsked(db, id)) === null ? 'possible' : 'asked' };
}
