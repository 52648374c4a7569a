import { record } from '#kernel/audit/store.ts';
import { type Undelivered, whenUndelivered } from '#kernel/mail/undelivered.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { keptSince } from './rules.ts';
import { addUndelivered, deleteGivenUpBefore } from './store.ts';

const NIGHTLY = 'portal.nightly-undelivered';

/** The work of this room's queues; once per process, before they start. */
export async function defineJobs(portal: Portal): Promise<void> {
  await whenUndelivered(portal.jobs, (mail) => keep(portal, mail));
  await portal.jobs.schedule(NIGHTLY, '40 4 * * *', () => forgetOld(portal));
}

/** Puts a mail that was given up on the list; what follows from it elsewhere, follows in the same transaction. */
const keep = (portal: Portal, mail: Undelivered): Promise<void> =>
  portal.db.transaction().execute(async (tx) => {
    const now = portal.clock.now();
    const id = await addUndelivered(tx, mail, now);
    if (id === null) return;
    for (const { undelivered } of portal.rooms) await undelivered?.(portal, tx, mail);
    const { kind = 'unknown', reply = null } = mail.facts.refusal ?? {};
    await record(tx, {
      ...systemCause(now),
      action: 'mail.given_up',
      subject: `mail:${id}`,
      after: { queue: mail.queue, reason: kind, reply },
    });
  });

const forgetOld = (portal: Portal): Promise<void> =>
  portal.db.transaction().execute(async (tx) => {
    const now = portal.clock.now();
    const count = await deleteGivenUpBefore(tx, keptSince(now));
    if (count === 0) return;
    const cause = systemCause(now, undefined, 'schedule');
    await record(tx, { ...cause, action: 'mail.forgotten', subject: 'mail:old', after: { count } });
  });
