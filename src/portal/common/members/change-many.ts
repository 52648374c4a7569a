import type { AuditEvent } from '#kernel/audit/event.ts';
import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { endSessionsOfAll } from '#kernel/http/session-store.ts';
import { type Mail, sendMails } from '#kernel/mail/mail.ts';
import { personSubject } from '#portal/common/arrival/subject.ts';
import { mapRecipients, type Recipient } from '#portal/common/persons/store.ts';
import { voidResetPins } from '#portal/common/pins/ends-store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type HeldMembership, saveStatuses } from './change-store.ts';
import type { MembershipStatus } from './rules.ts';

/** A change of a role, decided under its lock. */
export interface DecidedChange {
  readonly held: HeldMembership;
  readonly status: MembershipStatus;
  /** Somebody's words, or a `reasonCode`. */
  readonly reason: string;
  /** What the log keeps of it; what follows from it has the same cause. */
  readonly event: AuditEvent;
  /** What its holder is told, if they can be written to. */
  readonly mail: (recipient: Recipient) => Mail;
}

/**
 * Makes changes of roles with all that follows from each: whoever loses a role loses their open sessions and the PINs
 * that would have given them back their questions for it. However many they are, in as many statements as one takes.
 */
export async function makeChanges(
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  changes: readonly DecidedChange[],
  at: Date,
): Promise<void> {
  for (const [first, ...rest] of Map.groupBy(changes, ({ status, reason }) => `${status} ${reason}`).values())
    if (first) await saveStatuses(tx, [first, ...rest].map(idOf), { ...first, at });
  const lost = changes.filter(({ status }) => status !== 'active');
  const subjects = lost.map(({ held }) => personSubject(held.personId));
  await endSessionsOfAll(tx, subjects, 'role_changed', at);
  const voided = Map.groupBy(await voidResetPins(tx, lost.map(idOf)), ({ membershipId }) => membershipId);
  await tellHolders(jobs, tx, changes);
  const events = changes.map((change) => [
    ...(voided.get(change.held.id) ?? []).map(({ id }) => voidedEvent(change.event, id)),
    change.event,
  ]);
  await recordAll(tx, events.flat());
}

const idOf = ({ held }: DecidedChange): string => held.id;

async function tellHolders(
  jobs: Portal['jobs'],
  tx: Db<PortalTables>,
  changes: readonly DecidedChange[],
): Promise<void> {
  const recipients = await mapRecipients(
    tx,
    changes.map(({ held }) => held.personId),
  );
  const mails = changes.flatMap(({ held, mail }) => {
    const recipient = recipients.get(held.personId);
    return recipient ? [mail(recipient)] : [];
  });
  await sendMails(jobs, tx, mails);
}

const voidedEvent = (cause: AuditEvent, pinId: string) => ({
  ...cause,
  action: 'pin.voided' as const,
  subject: `pin:${pinId}` as const,
  before: {},
  after: { status: 'void' },
});
