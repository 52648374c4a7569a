import { record, recordAll } from '#kernel/audit/store.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { endHaltsBut, haltClosings, isHalted, listReleased } from './halts-store.ts';
import { isTooMany, stepOn } from './rules.ts';
import { addNotice, listUnanswered, lockUnanswered, mapOpen, type Waiting } from './store.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

/** Requests that close in one transaction. */
const AT_ONCE = 200;

/** Tells students whose requests will close, and closes what three notices have told; may run twice a night. */
export async function runUnanswered(portal: Working): Promise<void> {
  const now = portal.clock.now();
  const today = isoDate(now);
  const waiting = await listUnanswered(portal.db, now);
  const steps = waiting.flatMap((one) => {
    const step = stepOn(one, today);
    return step === null ? [] : [{ one, step }];
  });
  for (const { one, step } of steps) if (step.kind === 'notice') await tell(portal, one, today);
  const closing = steps.flatMap(({ one, step }) => (step.kind === 'close' ? [one] : []));
  const open = await mapOpen(portal.db, [...new Set(closing.map(({ organisationId }) => organisationId))]);
  const halted: string[] = [];
  for (const [organisationId, theirs] of Map.groupBy(closing, (one) => one.organisationId))
    if (await closeOrHalt(portal, organisationId, { theirs, open: open.get(organisationId) ?? 0 }))
      halted.push(organisationId);
  await endStale(portal, halted);
}

/** A halt of which every request was answered goes by itself: tonight nothing would close there any more. */
const endStale = ({ db, clock }: Working, halted: readonly string[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const gone = await endHaltsBut(tx, halted);
    await recordAll(
      tx,
      gone.map((organisationId) => ({
        ...systemCause(clock.now(), undefined, 'schedule'),
        action: 'verification.closings_gone' as const,
        subject: `institution:${organisationId}` as const,
        organisationId,
      })),
    );
  });

/** A notice is given once, and looked at again under the lock of its request: it may have been answered meanwhile. */
const tell = ({ db, jobs, clock }: Working, { verificationId }: Waiting, today: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const [one] = await lockUnanswered(tx, [verificationId]);
    const step = one === undefined ? null : stepOn(one, today);
    if (one === undefined || step?.kind !== 'notice') return;
    const { closesOn } = step;
    if (!(await addNotice(tx, { questionId: one.questionId, step: step.step, onDay: today, closesOn })))
      return;
    const now = clock.now();
    await record(tx, {
      ...systemCause(now, undefined, 'schedule'),
      action: 'verification.closing_told',
      subject: `verification:${verificationId}`,
      organisationId: one.organisationId,
      after: { notice: step.step, closesOn },
    });
    const content = { kind: 'closing', closesOn } as const;
    await tellStudents({ jobs }, tx, [{ id: verificationId, personId: one.personId, content }], now);
  });

interface Lot {
  readonly theirs: readonly Waiting[];
  readonly open: number;
}

/** Whether closings wait for an officer; what they have let go on is not counted again. */
async function closeOrHalt(portal: Working, organisationId: string, { theirs, open }: Lot): Promise<boolean> {
  const released = await listReleased(portal.db, organisationId);
  const ids = theirs.map(({ verificationId }) => verificationId);
  const asking = ids.filter((id) => !released.has(id));
  // What waits for an officer waits on, though it became fewer: an answer lets nobody else's request close.
  const waits = await isHalted(portal.db, organisationId);
  if (asking.length === 0 || !(waits || isTooMany(asking.length, open))) {
    await closeAll(portal, ids);
    return false;
  }
  await closeAll(
    portal,
    ids.filter((id) => released.has(id)),
  );
  await portal.db.transaction().execute(async (tx) => {
    const now = portal.clock.now();
    if (!(await haltClosings(tx, { organisationId, ids: asking, open }, now))) return;
    await record(tx, {
      ...systemCause(now, undefined, 'schedule'),
      action: 'verification.closings_halted',
      subject: `institution:${organisationId}`,
      organisationId,
      after: { closing: asking.length, open },
    });
  });
  return true;
}

/** Closes requests whose students have not answered; whatever was answered meanwhile waits for the institution, and stays. */
export async function closeAll(portal: Working, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await closeSome(portal, ids.slice(from, from + AT_ONCE));
}

const closeSome = ({ db, jobs, clock }: Working, ids: readonly string[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    const held = await lockUnanswered(tx, ids);
    const due = held.filter((one) => stepOn(one, isoDate(now))?.kind === 'close');
    const change = { fact: 'close', by: null, at: now, holder: null, dueOn: null } as const;
    const which = { ids: due.map(({ verificationId }) => verificationId) };
    const closed = await changeStatus(tx, which, { ...change, closedWhy: 'unanswered' });
    await recordAll(
      tx,
      closed.map(({ id, reference, organisationId }) => ({
        ...systemCause(now, undefined, 'schedule'),
        action: 'verification.closed' as const,
        subject: `verification:${id}` as const,
        organisationId,
        after: { reference, why: 'unanswered' },
      })),
    );
    const content = { kind: 'closed', why: 'unanswered' } as const;
    await tellStudents(
      { jobs },
      tx,
      closed.map(({ id, personId }) => ({ id, personId, content })),
      now,
    );
  });
