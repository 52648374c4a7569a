import { randomUUID } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { hashAnswers, nextPosition } from '#portal/access/security-questions/answers.ts';
import { completeSignIn } from '#portal/access/security-questions/enter.ts';
import type { Chosen } from '#portal/access/security-questions/rules.ts';
import { type StoredAnswer, saveAnswers } from '#portal/access/security-questions/store.ts';
import { saveAcceptedBy } from '#portal/access/terms/store.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import { linkCredential, lockUnlinkedCredential } from '#portal/common/credentials/store.ts';
import { grantRole } from '#portal/common/members/grants/grant.ts';
import { addPerson } from '#portal/common/persons/store.ts';
import type { LivePin } from '#portal/common/pins/rules.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { granted, redeeming } from './audit.ts';
import { tellEnrolled } from './emails.ts';

/** Somebody whose credential has proved a PIN that is still good for an enrolment. */
export interface Enrolling extends Arriving {
  readonly pin: LivePin;
}

/**
 * Makes a person of a credential that proved a PIN: all of it in one transaction, or nothing.
 * False when the PIN was redeemed by somebody else meanwhile, ended, or the credential is enrolled already.
 */
export async function enrol(
  portal: Portal,
  visit: PortalVisit<Enrolling>,
  chosen: readonly Chosen[],
): Promise<boolean> {
  const personId = randomUUID();
  const { credentialId, pin, now, locale } = visit;
  const answers = await hashAnswers(portal.hasher, personId, chosen);
  return portal.db.transaction().execute(async (tx) => {
    if (!(await lockUnlinkedCredential(tx, credentialId))) return false;
    if (!(await spendPin(tx, { pinId: pin.id, personId, credentialId, now }))) return false;
    await becomePerson(portal, visit, tx, { id: personId, answers });
    await tellEnrolled(portal, tx, { ...pin, locale }, 'enrolled');
    await completeSignIn(visit, tx, { ...pin, id: personId });
    await recordEnrolment(tx, visit, personId);
    return true;
  });
}

async function becomePerson(
  portal: Portal,
  visit: PortalVisit<Enrolling>,
  tx: Db<PortalTables>,
  { id, answers }: { readonly id: string; readonly answers: readonly StoredAnswer[] },
): Promise<void> {
  const { credentialId, pin, now, locale } = visit;
  await addPerson(tx, { ...pin, id, locale, now });
  await linkCredential(tx, credentialId, id, now);
  await grantRole(portal, tx, visit, { personId: id, pin });
  await saveAcceptedBy(tx, credentialId, id);
  await saveAnswers(tx, id, answers, nextPosition(), now);
}

async function recordEnrolment(
  tx: Db<PortalTables>,
  visit: PortalVisit<Enrolling>,
  personId: string,
): Promise<void> {
  const { credentialId, pin } = visit;
  const cause = redeeming(causeOf(visit, personId), pin);
  await record(tx, { ...cause, action: 'pin.redeemed', subject: `pin:${pin.id}` });
  await record(tx, {
    ...cause,
    action: 'person.enrolled',
    subject: `person:${personId}`,
    after: { credential: credentialId },
  });
  await record(tx, granted(cause, personId, pin));
}
