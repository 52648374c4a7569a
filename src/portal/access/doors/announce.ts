import { record } from '#kernel/audit/store.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import type { Door, Portal, PortalVisit } from '#portal/portal.ts';
import { changeOf, type InBoth, mayRetire, type Retirement, readLastDay } from './rules.ts';
import { addRetirement, listRetirements, lockAnnouncing, saveReason, saveWithdrawal } from './store.ts';
import { WARN } from './warn.ts';

/** What an administrator wants people to be told. */
export interface Wish {
  readonly lastDay: string;
  readonly reason: InBoth;
  /** The announcement that was seen, by its id and revision; empty for none. */
  readonly seen: string;
}

/** `late`: the announcement is not the one that was seen. `last`: nobody could come in any more. */
export type Announced = 'announced' | 'revised' | 'late' | 'last';

/** By what a form says which announcement it was made from. */
export const seenOf = (retirement: Retirement | undefined): string =>
  retirement === undefined ? '' : `${retirement.id}.${retirement.revision}`;

/** Announces that a door closes, or changes what was announced; whoever uses it is told by a job. */
export const announce = (portal: Portal, visit: PortalVisit, door: Door, wish: Wish): Promise<Announced> =>
  portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    await lockAnnouncing(tx);
    const retirements = await listRetirements(tx);
    const current = retirements.find((one) => one.door === door.key);
    if (seenOf(current) !== wish.seen) return 'late';
    if (!mayRetire([...portal.doors.values()], retirements, door.key)) return 'last';
    if (readLastDay(wish.lastDay, current, isoDate(visit.now)).kind === 'faulty') return 'late';
    const change = changeOf(current, wish);
    if (change === 'nothing') return 'revised';
    const by = { personId: personOf(visit), now: visit.now };
    if (current && change === 'revise') await saveReason(tx, current.id, wish.reason);
    if (current && change === 'move') await saveWithdrawal(tx, current.id, by);
    if (change !== 'revise') await addRetirement(tx, door.key, wish, by);
    await record(tx, {
      ...eventOf(visit, door, EVENTS[change]),
      ...(current && { before: { lastDay: current.lastDay, reason: current.reason } }),
      after: { lastDay: wish.lastDay, reason: wish.reason },
    });
    if (change !== 'revise') await portal.jobs.send(tx, WARN, {});
    return change === 'revise' ? 'revised' : 'announced';
  });

const EVENTS = {
  announce: 'door.retirement_announced',
  move: 'door.retirement_moved',
  revise: 'door.retirement_explained',
} as const;

/** Withdraws an announcement as it was seen; false when it has changed since. */
export const keep = (portal: Portal, visit: PortalVisit, door: Door, seen: string): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    await lockAnnouncing(tx);
    const current = (await listRetirements(tx)).find((one) => one.door === door.key);
    if (current === undefined || seenOf(current) !== seen) return false;
    await saveWithdrawal(tx, current.id, { personId: personOf(visit), now: visit.now });
    await record(tx, {
      ...eventOf(visit, door, 'door.retirement_withdrawn'),
      before: { lastDay: current.lastDay, reason: current.reason },
    });
    await portal.jobs.send(tx, WARN, {});
    return true;
  });

const eventOf = (visit: PortalVisit, door: Door, action: string) => ({
  at: visit.now,
  action,
  actor: { kind: 'person', id: personOf(visit) } as const,
  subject: `door:${door.key}`,
  authority: 'administrator',
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});
