import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { endOfDayAfter } from '#kernel/time.ts';
import { type Cause, systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { listNotices, saveNotice } from './notices-store.ts';
import { isToldAtHome } from './people/rules.ts';
import { isUnwritten } from './people/students-store.ts';
import { RELEASE, tellApprovers } from './queues.ts';
import { APPROVAL_DAYS, advance, type Move, type NoticeStatus, releaseOf, toldOf } from './rules.ts';
import { lockMove, saveMove } from './store.ts';

type Office = Pick<Portal, 'jobs' | 'clock'>;

/** What became of the notice to one address, and what follows from it. */
export async function settleNotice(
  office: Office,
  tx: Db<PortalTables>,
  notice: { readonly moveId: string; readonly to: string },
  status: Exclude<NoticeStatus, 'waiting'>,
): Promise<void> {
  // The move's lock first, so that of two notices that settle at once the second sees both.
  const move = await lockMove(tx, notice.moveId);
  if (!move) return;
  await saveNotice(tx, notice, status, office.clock.now());
  await heedNotices(office, tx, move);
}

/**
 * Begins the hold of a move once its owner was told; when nobody could be, asks whoever approves such moves. The caller
 * holds the lock of the move.
 */
export async function heedNotices(office: Office, tx: Db<PortalTables>, move: Move): Promise<void> {
  const now = office.clock.now();
  if (move.answeredAt === null || move.personId === null) return;
  const notices = await listNotices(tx, move.id);
  const isUnwrittenOwner = notices.length === 0 && (await isUnwritten(tx, move.personId));
  const fact = isToldAtHome(move, notices, isUnwrittenOwner)
    ? 'notify'
    : toldOf(notices, move.answeredAt, now);
  const status = fact && advance(move, fact, now);
  if (!status) return;
  const cause = systemCause(now, move.proof);
  if (status === 'held') return beginHold(office, tx, move, cause);
  await saveMove(tx, move.id, { status, lapses_at: endOfDayAfter(now, APPROVAL_DAYS) });
  await tellApprovers(office, tx, move.id);
  await record(tx, {
    ...cause,
    action: 'move.unreached',
    subject: `person:${move.personId}`,
    before: { status: move.status },
    after: { move: move.id, status, addresses: notices.length },
  });
}

/** From now on its owner has 24 hours to cancel it. */
export async function beginHold(
  { jobs }: Pick<Office, 'jobs'>,
  tx: Db<PortalTables>,
  move: Move,
  cause: Cause,
): Promise<void> {
  const releaseAt = releaseOf(cause.at);
  await saveMove(tx, move.id, { status: 'held', release_at: releaseAt });
  await jobs.send(tx, RELEASE, { moveId: move.id }, { startAfter: releaseAt });
  await record(tx, {
    ...cause,
    action: 'move.held',
    subject: `person:${move.personId}`,
    before: { status: move.status },
    after: { move: move.id, releaseAt },
  });
}
