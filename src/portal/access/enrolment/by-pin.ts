import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { completeSignIn } from '#portal/access/security-questions/enter.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import { grantRole } from '#portal/common/members/grants/grant.ts';
import type { LivePin } from '#portal/common/pins/rules.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import { takeDetails } from '#portal/common/students/details-store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { granted, redeeming } from './audit.ts';
import { tellEnrolled } from './emails.ts';
import { becomePerson, type Newcomer } from './enrol.ts';

/** Enrols whoever proved a PIN, in its role; false when it was redeemed by somebody else meanwhile, or ended. */
export async function enrolByPin(
  portal: Portal,
  visit: PortalVisit<Arriving>,
  pin: LivePin,
  { tx, newcomer }: { readonly tx: Db<PortalTables>; readonly newcomer: Newcomer },
): Promise<boolean> {
  const { credentialId, now, locale } = visit;
  const personId = newcomer.id;
  if (!(await spendPin(tx, { pinId: pin.id, personId, credentialId, now }))) return false;
  await becomePerson(visit, tx, newcomer, pin);
  // They may have begun as a student.
  await takeDetails(tx, credentialId);
  await grantRole(portal, tx, visit, { personId, pin });
  await tellEnrolled(portal, tx, { ...pin, locale }, 'enrolled');
  await completeSignIn(visit, tx, { ...pin, id: personId });
  await recordEnrolment(tx, visit, pin, personId);
  return true;
}

async function recordEnrolment(
  tx: Db<PortalTables>,
  visit: PortalVisit<Arriving>,
  pin: LivePin,
  personId: string,
): Promise<void> {
  const cause = redeeming(causeOf(visit, personId), pin);
  await record(tx, { ...cause, action: 'pin.redeemed', subject: `pin:${pin.id}` });
  await record(tx, {
    ...cause,
    action: 'person.enrolled',
    subject: `person:${personId}`,
    after: { credential: visit.credentialId },
  });
  await record(tx, granted(cause, personId, pin));
}
