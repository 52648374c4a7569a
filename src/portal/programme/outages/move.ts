import { recordAll } from '#kernel/audit/store.ts';
import { addDays, endOfDay, startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { addBusinessDays, daysWithin } from '#portal/programme/deadlines/rules.ts';
import { moveReplies } from '#portal/programme/messages/store.ts';
import { moveAskDays, moveReviews } from '#portal/programme/verifications/appeals/moved-store.ts';
import { moveIntents } from '#portal/programme/verifications/intents/moved-store.ts';
import { type Move, moveRequests, moveTransfers } from '#portal/programme/verifications/moved-store.ts';
import { JURISDICTIONS, type Jurisdiction } from '#portal/roles.ts';
import { type Outage, takesFrom } from './rules.ts';
import { findOutage, holdOutage } from './store.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

/** Moves every last day that an outage took to the next business day; may be done twice, and then moves nothing more. */
export async function moveDeadlines(portal: Working, outageId: string): Promise<void> {
  const outage = await findOutage(portal.db, outageId);
  if (outage === null) return;
  const today = isoDate(portal.clock.now());
  for (const moves of movesOf(outage))
    for (const kind of KINDS) await moveKind(portal, kind, { ...moves, outageId, today });
}

/** What has a last day, and whether messages say by when a reply is wanted. */
const KINDS = [
  { moves: moveRequests, isReplied: true },
  { moves: moveTransfers, isReplied: false },
  { moves: moveIntents, isReplied: true },
  { moves: moveReviews, isReplied: false },
  { moves: moveAskDays, isReplied: false },
] as const;

/** Each kind by itself: whoever holds requests of one waits for none of another. */
const moveKind = (
  { db, clock }: Working,
  { moves, isReplied }: (typeof KINDS)[number],
  move: Move,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const now = clock.now();
    if (!(await holdOutage(tx, move.outageId))) return;
    const moved = await moves(tx, move, now);
    const ids = moved.map(({ id }) => id);
    if (isReplied) await moveReplies(tx, ids, move);
    await recordAll(
      tx,
      moved.map(({ id, reference, organisationId }) => ({
        ...systemCause(now, `outage:${move.outageId}`),
        action: 'verification.deadline_moved' as const,
        subject: `verification:${id}` as const,
        organisationId,
        before: { day: move.from },
        after: { reference, day: move.to },
      })),
    );
  });

/** Where each last day goes that an outage took: to the first business day of a province that it left alone. */
export function movesOf(outage: Outage): readonly Pick<Move, 'from' | 'to' | 'provinces'>[] {
  const taken = new Set(lastDaysOf(outage));
  const goes = (day: string, where: Jurisdiction): string => {
    const next = addBusinessDays(day, 1, where);
    return taken.has(next) ? goes(next, where) : next;
  };
  return [...taken].flatMap((from) => {
    const next = Map.groupBy(JURISDICTIONS, (where) => goes(from, where));
    return [...next].map(([to, provinces]) => ({ from, to, provinces }));
  });
}

/** The days of which an outage took so much that a deadline on them moves, the earliest first. */
const lastDaysOf = (outage: Outage): readonly string[] =>
  daysWithin(addDays(isoDate(outage.from), -1), isoDate(outage.to)).filter((day) =>
    takesFrom(outage, { begins: startOfDay(day), ends: endOfDay(day) }),
  );
