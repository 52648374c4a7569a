import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { letAddressWait } from '#portal/access/account/email/change.ts';
import { completeSignIn } from '#portal/access/security-questions/enter.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import { takeDetails } from '#portal/common/students/details-store.ts';
import { addStudent } from '#portal/common/students/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { becomePerson, type Newcomer } from '../enrol.ts';

/** Enrols a student by the details that they gave; false when those were taken or forgotten meanwhile. */
export async function enrolStudent(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  tx: Db<PortalTables>,
  newcomer: Newcomer,
): Promise<boolean> {
  const details = await takeDetails(tx, visit.credentialId);
  if (!details) return false;
  const { email, ...who } = details;
  const personId = newcomer.id;
  // An address counts once its mail was read; until then the person has none.
  await becomePerson(visit, tx, newcomer, { ...who, email: null });
  await addStudent(tx, personId, who, visit.now);
  if (email !== null) await letAddressWait(portal, tx, { personId, email }, causeOf(visit, personId));
  await completeSignIn(visit, tx, { ...who, id: personId });
  await recordEnrolment(tx, visit, personId);
  return true;
}

/** Ids only: who a student is, is no business of the log. */
async function recordEnrolment(
  tx: Db<PortalTables>,
  visit: PortalVisit<Arriving>,
  personId: string,
): Promise<void> {
  const cause = causeOf(visit, personId);
  const after = { credential: visit.credentialId };
  await record(tx, { ...cause, action: 'person.enrolled', subject: `person:${personId}`, after });
  await record(tx, { ...cause, action: 'student.enrolled', subject: `student:${personId}` });
}
