import type { Db } from '#kernel/db/database.ts';
import type { PeriodEntry } from '#portal/programme/roster/rules.ts';
import { findRosterPerson, lockRosterPerson, replacePeriods } from '#portal/programme/roster/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { rejudgeNumber } from '#portal/programme/verifications/rejudge.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Puts typed periods on the institution's record of a request's student, and judges all anew that goes by it. */
export async function keepPeriods(
  tx: Db<PortalTables>,
  { file, entries }: { readonly file: File; readonly entries: readonly PeriodEntry[] },
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const { organisationId, claimed, campusId, place } = file;
  const held = await findRosterPerson(tx, organisationId, claimed.studentNumber);
  const studentNumber = held?.studentNumber ?? claimed.studentNumber;
  const typed = { ...claimed, studentNumber, organisationId, campusId, programme: place.programme };
  const rosterId = await lockRosterPerson(tx, typed, by);
  await replacePeriods(tx, { organisationId, rosterId }, entries, by);
  await rejudgeNumber(tx, { organisationId, studentNumber: claimed.studentNumber }, by.now);
}
