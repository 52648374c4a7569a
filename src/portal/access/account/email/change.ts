import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import { addMs } from '#kernel/time.ts';
import { isTwin } from '#kernel/twin.ts';
import { decideByLink } from '#portal/common/arrival/by-link.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { SignedIn } from '#portal/common/arrival/guard.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { CONFIRM_MS, type EmailChange, isWaiting, LINKS } from '#portal/common/email-changes/rules.ts';
import { findChange, replaceChange, saveSent, takeChange } from '#portal/common/email-changes/store.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { saveEmail } from '#portal/common/persons/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellOwner } from '../emails.ts';
import { getAccount } from '../store.ts';
import { confirmToken, sendLink } from './jobs.ts';

/** `same`: it is the address on file, and nothing waits any more. `tooMany`: no other link is sent until then. */
type Asked = { readonly kind: 'asked' | 'same' } | { readonly kind: 'tooMany'; readonly until: Date };

/**
 * Lets a new address wait until its mail's link is followed; the one on file stays in force meanwhile and is told, so
 * that a stranger at somebody's session can't turn the account's notices away from its owner (`SECURITY §5`).
 */
export async function askForEmail(
  portal: Portal,
  visit: PortalVisit<SignedIn>,
  email: string,
): Promise<Asked> {
  const { email: former } = await getAccount(portal.db, visit.personId);
  if (former === email) {
    await dropEmail(portal, visit);
    return { kind: 'same' };
  }
  return decideOnAccount<Asked>(portal, visit, async (tx, { personId, cause }) => {
    const waiting = await findChange(tx, personId);
    if (waiting?.email === email && isTwin(waiting.sentAt, cause.at)) return { kind: 'asked' };
    const tried = await reserveLink(tx, visit);
    if (tried.kind === 'wait') return { kind: 'tooMany', until: tried.until };
    await tellOwner(portal, tx, personId, 'emailAsked');
    await letAddressWait(portal, tx, { personId, email }, cause);
    return { kind: 'asked' };
  });
}

/** Lets an address wait for a person's account, and sends it the link that confirms it. */
export async function letAddressWait(
  portal: Portal,
  tx: Db<PortalTables>,
  { personId, email }: Pick<EmailChange, 'personId' | 'email'>,
  cause: Cause,
): Promise<void> {
  const wanted = { personId, email, sentAt: cause.at, expiresAt: addMs(cause.at, CONFIRM_MS) };
  const id = await replaceChange(tx, wanted, (change) => sha256(confirmToken(portal, change)));
  await sendLink(portal, tx, id);
  // The log tells that it was asked for; the addresses themselves are no one else's business.
  await record(tx, { ...cause, action: 'person.email_change_asked', subject: `person:${personId}` });
}

const reserveLink = (tx: Db<PortalTables>, { personId, now }: PortalVisit<SignedIn>) =>
  reserveTry(tx, `email-links:${personId}`, now, LINKS);

/**
 * Sends the same link once more, which works no longer for it: so it takes no fresh answer, as asking does. `over`:
 * none waits, or not any more.
 */
export const resendLink = (
  portal: Portal,
  visit: PortalVisit<SignedIn>,
): Promise<'sent' | 'over' | 'tooMany'> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const change = await findChange(tx, personId);
    if (!change || !isWaiting(change, cause.at)) return 'over';
    if (isTwin(change.sentAt, cause.at)) return 'sent';
    if ((await reserveLink(tx, visit)).kind === 'wait') return 'tooMany';
    await saveSent(tx, change.id, cause.at);
    await sendLink(portal, tx, change.id);
    await record(tx, { ...cause, action: 'person.email_link_sent', subject: `person:${personId}` });
    return 'sent';
  });

/** Leaves the address as it is; false when nothing waited. */
export const dropEmail = (portal: Portal, visit: PortalVisit<SignedIn>): Promise<boolean> =>
  decideOnAccount(portal, visit, (tx, { personId, cause }) => dropWaiting(tx, personId, cause));

/** Whoever reads the mail of the new address has said so: from now on it counts. False when it waits no more. */
export async function confirmEmail(
  portal: Portal,
  change: EmailChange,
  visit: PortalVisit,
): Promise<boolean> {
  if (!isWaiting(change, visit.now)) return false;
  const { id, personId, email } = change;
  return decideByLink(portal, visit, 'confirmation-link', async (tx, cause) => {
    if (!(await takeChange(tx, id))) return false;
    const { email: former } = await getAccount(tx, personId);
    await saveEmail(tx, personId, email);
    await tellOwner(portal, tx, personId, 'emailChanged', former);
    await record(tx, {
      ...cause,
      action: 'person.email_changed',
      subject: `person:${personId}`,
    });
    return true;
  });
}
