import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { sendMails } from '#kernel/mail/mail.ts';
import { personSubject } from '#portal/common/arrival/subject.ts';
import { reasonCode } from '#portal/common/members/rules.ts';
import { inBatches, type Office } from '#portal/common/reminders/batches.ts';
import { addReminders } from '#portal/common/reminders/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { afterStep, IDLE, type IdleStep, idleSteps } from '../rules.ts';
import { idleMail, keptMail } from './emails.ts';
import {
  endSessions,
  type IdleRole,
  listCoordinatorsOf,
  listIdle,
  lockRoles,
  mapRecipients,
  saveStatuses,
  saveWarned,
} from './store.ts';

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
    const done = due.filter(({ step }) => step !== 'keep');
    await saveSteps(tx, done, now);
    await tellHolders(office, tx, done, now);
    await tellCoordinators(office, tx, due, now);
    await recordAll(
      tx,
      done.map((one) => eventOf(one, now)),
    );
  });
}

async function saveSteps(tx: Db<PortalTables>, due: readonly Due[], now: Date): Promise<void> {
  const at = (step: IdleStep) => due.filter((one) => one.step === step).map(({ role }) => role.id);
  await saveWarned(tx, at('warn'), now);
  await saveStatuses(tx, at('suspend'), { status: 'suspended', reason: reasonOf('suspend'), at: now });
  await saveStatuses(tx, at('deactivate'), {
    status: 'deactivated',
    reason: reasonOf('deactivate'),
    at: now,
  });
  const lost = due.filter(({ step }) => step !== 'warn').map(({ role }) => personSubject(role.personId));
  await endSessions(tx, lost, now);
}

async function tellHolders(
  office: Office,
  tx: Db<PortalTables>,
  due: readonly Due[],
  now: Date,
): Promise<void> {
  const recipients = await mapRecipients(
    tx,
    due.map(({ role }) => role.personId),
  );
  const mails = due.flatMap(({ role, step }) => {
    const recipient = recipients.get(role.personId);
    return recipient && step !== 'keep' ? [idleMail(office.place, recipient, role, step, now)] : [];
  });
  await sendMails(office.jobs, tx, mails);
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
  at: now,
  action: `membership.${PAST[step]}`,
  actor: { kind: 'system', id: 'portal' } as const,
  subject: `person:${role.personId}`,
  ...(role.organisationId !== null && { organisationId: role.organisationId }),
  authority: 'inactivity',
  before: { membership: role.id, role: role.role, status: role.status },
  after: { status: afterStep(role, step) ?? role.status, lastActiveAt: role.lastActiveAt.toISOString() },
});

const PAST: Readonly<Record<IdleStep, string>> = {
  warn: 'warned',
  suspend: 'suspended',
  deactivate: 'deactivated',
  keep: 'kept',
};
