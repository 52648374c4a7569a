import { record } from '#kernel/audit/store.ts';
import type { Origin } from '#kernel/http/visit.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import { addMs } from '#kernel/time.ts';
import { personOf } from '../../arrival/subject.ts';
import type { Portal, PortalVisit } from '../../portal.ts';
import { eventOf } from '../audit.ts';
import { tellOwner } from '../emails.ts';
import { getAccount, saveEmail } from '../store.ts';
import { confirmToken, sendLink } from './jobs.ts';
import { CONFIRM_MS, type EmailChange, isWaiting, LINKS } from './rules.ts';
import { findChange, replaceChange, takeChange } from './store.ts';

/** `same`: it is the address on file, and nothing waits any more. `tooMany`: too many links were sent already. */
export type Asked = 'asked' | 'same' | 'tooMany';

/**
 * Lets a new address wait until its mail's link is followed; the one on file stays in force meanwhile and is told, so
 * that a stranger at somebody's session can't turn the account's notices away from its owner (`SECURITY §5`).
 */
export async function askForEmail(portal: Portal, visit: PortalVisit, email: string): Promise<Asked> {
  const personId = personOf(visit);
  const { email: former } = await getAccount(portal.db, personId);
  if (former === email) {
    await dropEmail(portal, visit);
    return 'same';
  }
  const tried = await reserveTry(portal.db, `email-links:${personId}`, visit.now, LINKS);
  if (tried.kind !== 'go') return 'tooMany';
  await portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const wanted = { personId, email, askedAt: visit.now, expiresAt: addMs(visit.now, CONFIRM_MS) };
    const id = await replaceChange(tx, wanted, (change) => sha256(confirmToken(portal, change)));
    await tellOwner(portal, tx, personId, 'emailAsked');
    await sendLink(portal, tx, id);
    // The log tells that it was asked for; the addresses themselves are no one else's business.
    await record(tx, eventOf(visit, 'person.email_change_asked'));
  });
  return 'asked';
}

/** Leaves the address as it is; false when nothing waited. */
export const dropEmail = (portal: Portal, visit: PortalVisit): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    const change = await findChange(tx, personOf(visit));
    if (!change || !(await takeChange(tx, change.id))) return false;
    await record(tx, eventOf(visit, 'person.email_change_cancelled'));
    return true;
  });

/** Whoever reads the mail of the new address has said so: from now on it counts. False when it waits no more. */
export async function confirmEmail(
  portal: Portal,
  change: EmailChange,
  { from, now }: { readonly from: Origin; readonly now: Date },
): Promise<boolean> {
  if (!isWaiting(change, now)) return false;
  const { id, personId, email } = change;
  return portal.db.transaction().execute(async (tx) => {
    if (!(await takeChange(tx, id))) return false;
    const { email: former } = await getAccount(tx, personId);
    await saveEmail(tx, personId, email);
    await tellOwner(portal, tx, personId, 'emailChanged', former);
    await record(tx, {
      at: now,
      action: 'person.email_changed',
      actor: { kind: 'visitor', id: 'confirmation-link' },
      subject: `person:${personId}`,
      correlationId: from.correlationId,
      network: from.network,
    });
    return true;
  });
}
