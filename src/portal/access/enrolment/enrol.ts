import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { hashAnswers, nextPosition } from '#portal/access/security-questions/answers.ts';
import { letIn } from '#portal/access/security-questions/enter.ts';
import type { Chosen } from '#portal/access/security-questions/rules.ts';
import { type StoredAnswer, saveAnswers } from '#portal/access/security-questions/store.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { grantRole } from '#portal/common/pins/grants/grant.ts';
import { deleteProof } from '#portal/common/pins/proofs/store.ts';
import type { LivePin } from '#portal/common/pins/rules.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellEnrolled } from './emails.ts';
import { addPerson, linkCredential, lockUnlinkedCredential, saveAcceptedBy } from './store.ts';

/**
 * Makes a person of a credential that proved a PIN: all of it in one transaction, or nothing.
 * False when the PIN was redeemed by somebody else meanwhile, ended, or the credential is enrolled already.
 */
export async function enrol(
  portal: Portal,
  visit: PortalVisit,
  pin: LivePin,
  chosen: readonly Chosen[],
): Promise<boolean> {
  const personId = randomUUID();
  const credentialId = credentialOf(visit);
  const answers = await hashAnswers(portal.hasher, personId, chosen);
  return portal.db.transaction().execute(async (tx) => {
    if (!(await lockUnlinkedCredential(tx, credentialId))) return false;
    if (!(await spendPin(tx, { pinId: pin.id, personId, credentialId, now: visit.now }))) return false;
    await becomePerson(portal, visit, tx, personId, pin, answers);
    await tellEnrolled(portal, tx, { ...pin, locale: visit.locale }, 'enrolled');
    await letIn(visit, tx, { ...pin, id: personId });
    for (const event of eventsOf(visit, personId, pin)) await record(tx, event);
    return true;
  });
}

async function becomePerson(
  portal: Portal,
  visit: PortalVisit,
  tx: Db<PortalTables>,
  personId: string,
  pin: LivePin,
  answers: readonly StoredAnswer[],
): Promise<void> {
  const credentialId = credentialOf(visit);
  await addPerson(tx, { id: personId, locale: visit.locale, pin, now: visit.now });
  await linkCredential(tx, credentialId, personId, visit.now);
  await grantRole(portal, tx, visit, { personId, pin });
  await saveAcceptedBy(tx, credentialId, personId);
  await saveAnswers(tx, personId, answers, nextPosition(), visit.now);
  await deleteProof(tx, credentialId);
}

function eventsOf(visit: PortalVisit, personId: string, pin: LivePin): AuditEvent[] {
  const event = {
    at: visit.now,
    actor: { kind: 'person', id: personId } as const,
    authority: `pin:${pin.id}`,
    correlationId: visit.from.correlationId,
    network: visit.from.network,
    ...(pin.organisationId !== null && { organisationId: pin.organisationId }),
  };
  const { role, organisationId, jurisdiction } = pin;
  return [
    { ...event, action: 'pin.redeemed', subject: `pin:${pin.id}` },
    {
      ...event,
      action: 'person.enrolled',
      subject: `person:${personId}`,
      after: { credential: credentialOf(visit) },
    },
    {
      ...event,
      action: 'membership.granted',
      subject: `person:${personId}`,
      after: { role, organisationId, jurisdiction, issuedBy: pin.issuedBy },
    },
  ];
}
