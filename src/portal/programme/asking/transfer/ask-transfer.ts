import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import type { AsStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { judgeAsk, type Order } from '#portal/programme/asking/ask.ts';
import type { NotAsked } from '#portal/programme/asking/rules.ts';
import { CONSENT_VERSION, PURPOSES, type Purpose } from '#portal/programme/consents/rules.ts';
import { findConsent, giveConsent } from '#portal/programme/consents/store.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { renewConsent } from '#portal/programme/verifications/change/pass-store.ts';
import { announceTransfer } from '#portal/programme/verifications/transfers/emails.ts';
import { listTransferable, type Transferable } from '#portal/programme/verifications/transfers/list-store.ts';
import { addTransfer } from '#portal/programme/verifications/transfers/store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Asked = { readonly kind: 'asked' } | { readonly kind: 'not_transferable' } | NotAsked;

/**
 * Asks that a decision be taken along to another institution (`ENS §10`), with the consents for it at both. Nothing of
 * it is shown there before it is handed out; the number goes on living.
 */
export const askTransfer = (
  portal: Portal,
  visit: PortalVisit<AsStudent>,
  order: Order & { readonly fromId: string },
): Promise<Asked> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const { now, locale } = visit;
    const { line } = order;
    const today = isoDate(now);
    const judged = await judgeAsk(tx, { personId, now }, order);
    if (judged.kind !== 'may') return judged;
    const { place, version } = judged;
    const { organisationId } = place;
    const all = await listTransferable(tx, { personId, line, to: organisationId });
    const from = all.find(({ id }) => id === order.fromId);
    if (from === undefined) return { kind: 'not_transferable' };
    const student = { personId, locale, cause, now };
    const consentId = await consentTo(tx, student, { organisationId, line, purposes: order.purposes });
    await mayPassOn(tx, student, { organisationId: from.organisationId, line });
    const id = await addTransfer(
      tx,
      {
        ...{ personId, line, fromId: from.id, fromOrganisationId: from.organisationId },
        ...{ placeId: place.id, organisationId, consentId, ruleVersion: version.version },
        ...{ askedOn: today, answers: order.answers },
        dueOn: addBusinessDays(today, version.rule.clocks.handOut, from.jurisdiction),
      },
      now,
    );
    if (id === null) throw new Error('A transfer came to be that was not there under the lock');
    await tell(portal, tx, { id, line, from }, student);
    return { kind: 'asked' };
  });

interface Begun {
  readonly id: string;
  readonly line: string;
  readonly from: Transferable;
}

async function tell(
  portal: Portal,
  tx: Db<PortalTables>,
  { id, line, from }: Begun,
  { personId, cause, now }: Student,
): Promise<void> {
  await record(tx, {
    ...cause,
    action: 'transfer.asked',
    subject: `transfer:${id}`,
    organisationId: from.organisationId,
    after: { line },
  });
  const content = { kind: 'transfer', step: 'asked' } as const;
  await tellStudents(portal, tx, [{ id: from.id, personId, content }], now);
  await announceTransfer(portal, tx, from.organisationId, now);
}

interface Student {
  readonly personId: string;
  readonly locale: Locale;
  readonly cause: Cause;
  readonly now: Date;
}

interface Where {
  readonly organisationId: string;
  readonly line: string;
}

async function consentTo(
  tx: Db<PortalTables>,
  { personId, locale, cause, now }: Student,
  { organisationId, line, purposes }: Where & { readonly purposes: readonly Purpose[] },
): Promise<string> {
  const given = { personId, organisationId, line, version: CONSENT_VERSION, locale, purposes };
  const id = await giveConsent(tx, given, now);
  await record(tx, {
    ...cause,
    action: 'consent.given',
    subject: `consent:${id}`,
    organisationId,
    after: { version: CONSENT_VERSION, purposes },
  });
  return id;
}

/** That the former institution may pass its decision on is added to the consent that lives there, once. */
async function mayPassOn(tx: Db<PortalTables>, student: Student, where: Where): Promise<void> {
  const { personId } = student;
  const live = await findConsent(tx, { personId, ...where });
  if (live === null || live.purposes.includes('transfer')) return;
  const purposes = PURPOSES.filter((one) => one === 'transfer' || live.purposes.includes(one));
  const to = await consentTo(tx, student, { ...where, purposes });
  await renewConsent(tx, { from: live.id, to });
}
