import { record } from '#kernel/audit/store.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import type { Door, Portal, PortalVisit } from '#portal/portal.ts';
import { forgetAnnounced } from './load.ts';
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
type Announced = 'announced' | 'revised' | 'late' | 'last';

/** By what a form says which announcement it was made from. */
export const seenOf = (retirement: Retirement | undefined): string =>
  retirement === undefined ? '' : `${retirement.id}.${retirement.revision}`;

/** An administrator before one of the configured doors. */
export interface AtDoor extends AtWork {
  readonly door: Door;
}

/** Announces that a door closes, or changes what was announced; whoever uses it is told by a job. */
export const announce = (portal: Portal, visit: PortalVisit<AtDoor>, wish: Wish): Promise<Announced> =>
  told(portal, putUp(portal, visit, wish));

const putUp = (portal: Portal, visit: PortalVisit<AtDoor>, wish: Wish): Promise<Announced> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { door, now } = visit;
    await lockAnnouncing(tx);
    const retirements = await listRetirements(tx);
    const current = retirements.find((one) => one.door === door.key);
    if (seenOf(current) !== wish.seen) return 'late';
    if (!mayRetire([...portal.doors.values()], retirements, door.key)) return 'last';
    if (readLastDay(wish.lastDay, current, isoDate(now)).kind === 'faulty') return 'late';
    const change = changeOf(current, wish);
    if (change === 'nothing') return 'revised';
    if (current && change === 'revise') await saveReason(tx, current.id, wish.reason);
    if (current && change === 'move') await saveWithdrawal(tx, current.id, { personId, now });
    if (change !== 'revise') await addRetirement(tx, door.key, wish, { personId, now });
    await record(tx, {
      ...cause,
      action: EVENTS[change],
      subject: `door:${door.key}`,
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
export const keep = (portal: Portal, visit: PortalVisit<AtDoor>, seen: string): Promise<boolean> =>
  told(portal, takeDown(portal, visit, seen));

const takeDown = (portal: Portal, visit: PortalVisit<AtDoor>, seen: string): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { door, now } = visit;
    await lockAnnouncing(tx);
    const current = (await listRetirements(tx)).find((one) => one.door === door.key);
    if (current === undefined || seenOf(current) !== seen) return false;
    await saveWithdrawal(tx, current.id, { personId, now });
    await record(tx, {
      ...cause,
      action: 'door.retirement_withdrawn',
      subject: `door:${door.key}`,
      before: { lastDay: current.lastDay, reason: current.reason },
    });
    await portal.jobs.send(tx, WARN, {});
    return true;
  });

/** Whatever came of it, whoever logs in next sees what is so. */
const told = <Result>(portal: Portal, change: Promise<Result>): Promise<Result> =>
  change.finally(() => forgetAnnounced(portal));
