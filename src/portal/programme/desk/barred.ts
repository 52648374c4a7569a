import type { Db } from '#kernel/db/database.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { mapBarred, mapBars } from '#portal/programme/verifications/barred/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { LIVE } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { listHolders } from './several/holders-store.ts';

/** Why somebody may not decide a request, and the names of those at their institution who may. */
export interface Barred {
  readonly bar: Bar;
  readonly may: readonly string[];
}

/** What bars somebody from deciding a request that is open, or in force; null where nothing does. */
export async function findBarred(
  db: Db<PortalTables>,
  { id, status, organisationId, campusId }: File,
  personId: string,
  now: Date,
): Promise<Barred | null> {
  if (!(LIVE as readonly string[]).includes(status)) return null;
  const bar = (await mapBarred(db, personId, [id], now)).get(id) ?? null;
  if (bar === null) return null;
  const holders = (await listHolders(db, organisationId)).filter(
    ({ campusIds }) => campusId === null || campusIds === null || campusIds.includes(campusId),
  );
  const signerIds = holders.map((one) => one.personId);
  const bars = await mapBars(db, { signerIds, ids: [id] }, now);
  return { bar, may: holders.filter((one) => !bars.get(one.personId)?.has(id)).map(({ name }) => name) };
}
