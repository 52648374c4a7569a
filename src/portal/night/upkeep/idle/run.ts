import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { sendMails } from '#kernel/mail/mail.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import { type DecidedChange, makeChanges } from '#portal/common/members/change-many.ts';
import { saveWarned } from '#portal/common/members/change-store.ts';
import { reasonCode } from '#portal/common/members/rules.ts';
import { mapRecipients, type Recipient } from '#portal/common/persons/store.ts';
import { inBatches, type Office } from '#portal/common/reminders/batches.ts';
import { addReminders } from '#portal/common/reminders/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { afterStep, IDLE, type IdleStep, idleSteps } from '../rules.ts';
import { idleMail, keptMail } from './emails.ts';
import { type IdleRole, listCoordinatorsOf, listIdle, lockRoles } from './store.ts';

/** Warns of, suspends and deactivates the roles that nobody uses; run twice, it does nothing the second time. */
export const attendToIdle = (office: Office): Promise<void> =>
  inBatches(
    office.clock.now(),
    (reach) => listIdle(office.db, reach),
    (batch) => attend(office, batch),
  );

interface Due {
  readonly role: IdleRole;
  readonly step: IdleStep;
}

async function attend(office: Office, batch: readonly { readonly id: string }[]): Promise<void> {
  const now = office.clock.now();
  const ids = new Set(batch.map(({ id }) => id));
  await office.db.transaction().execute(async (tx) => {
    const locked = await lockRoles(tx, [...ids]);
    const candidates = locked.filter(({ id }) => ids.has(id));
    const due = idleSteps(candidates, locked, now);
    await warn(office, tx, due, now);
    await makeChanges(
      office,
      tx,
      due.flatMap((one) => changesOf(office, one, now)),
      now,
    );
    await tellCoordinators(office, tx, due, now);
  });
}

async function warn(office: Office, tx: Db<PortalTables>, due: readonly Due[], now: Date): Promise<void> {
  const warned = due.filter(({ step }) => step === 'warn');
  await saveWarned(
    tx,
    warned.map(({ role }) => role.id),
    now,
  );
  const recipients = await mapRecipients(
    tx,
    warned.map(({ role }) => role.personId),
  );
  const mails = warned.flatMap(({ role }) => {
    const recipient = recipients.get(role.personId);
    return recipient ? [idleMail(office.place, recipient, role, 'warn', now)] : [];
  });
  await sendMails(office.jobs, tx, mails);
  await recordAll(
    tx,
    warned.map((one) => eventOf(one, now)),
  );
}

/** What a step changes about a role: nothing, where it is only warned of or kept. */
function changesOf({ place }: Office, due: Due, now: Date): DecidedChange[] {
  const { role, step } = due;
  const status = afterStep(role, step);
  if (status === null || step === 'warn' || step === 'keep') return [];
  const mail = (recipient: Recipient) => idleMail(place, recipient, role, step, now);
  return [{ held: role, status, reason: reasonOf(step), event: eventOf(due, now), mail }];
}

/** An institution keeps its last representative; its coordinator is told, once for each absence. */
async function tellCoordinators(
  office: Office,
  tx: Db<PortalTables>,
  due: readonly Due[],
  now: Date,
): Promise<void> {
  const kept = due.flatMap(({ role, step }) =>
    step === 'keep' && role.organisationId !== null
      ? [{ subject: `membership:${role.id}`, kind: `kept:${role.lastActiveAt.toISOString()}`, role }]
      : [],
  );
  const fresh = await addReminders(tx, kept, now);
  const institutions = fresh.map(({ role }) => role.organisationId ?? '');
  const coordinators = await listCoordinatorsOf(tx, institutions);
  await sendMails(
    office.jobs,
    tx,
    coordinators.map((coordinator) => keptMail(office.place, coordinator)),
  );
}

const reasonOf = (step: 'suspend' | 'deactivate'): string =>
  reasonCode({ kind: 'inactive', days: IDLE[step] });

const eventOf = ({ role, step }: Due, now: Date) => ({
  ...systemCause(now, 'inactivity'),
  action: PAST[step],
  subject: `person:${role.personId}` as const,
  ...(role.organisationId !== null && { organisationId: role.organisationId }),
  before: { membership: role.id, role: role.role, status: role.status },
  after: { status: afterStep(role, step) ?? role.status, lastActiveAt: role.lastActiveAt.toISOString() },
});

const PAST = {
  warn: 'membership.warned',
  suspend: 'membership.suspended',
  deactivate: 'membership.deactivated',
  keep: 'membership.kept',
} as const satisfies Readonly<Record<IdleStep, string>>;
