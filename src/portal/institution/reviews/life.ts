import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import { changeMembership, type MembershipChanged } from '#portal/common/members/change.ts';
import { reasonCode } from '#portal/common/members/rules.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { isDone, progressOf } from './rules.ts';
import {
  addReviews,
  listOpenReviews,
  listReviewed,
  lockOpenReview,
  type Review,
  settleReview,
} from './store.ts';

/**
 * Opens this year's review wherever there is none yet, so that it may run twice; answers those it opened, for
 * whoever tells the representatives. A year is Ottawa's.
 */
export async function openReviews(tx: Db<PortalTables>, now: Date): Promise<readonly Review[]> {
  const opened = await addReviews(tx, Number(isoDate(now).slice(0, 4)), now);
  for (const review of opened)
    await record(tx, {
      at: now,
      action: 'review.opened',
      actor: SYSTEM,
      subject: `review:${review.id}`,
      organisationId: review.organisationId,
      authority: 'yearly review',
      after: { year: review.year, closesAt: review.closesAt },
    });
  return opened;
}

/** The same in a transaction of its own. */
export const openYear = ({ db }: Pick<Portal, 'db'>, now: Date): Promise<readonly Review[]> =>
  db.transaction().execute((tx) => openReviews(tx, now));

/** So many institutions are closed in one go; a job that finds as many runs again. */
const AT_ONCE = 200;

/**
 * Closes the reviews whose time is over: whoever was not confirmed is suspended, but for an institution's last active
 * DIR. One transaction for each institution, so that it may be cut off and run again. Answers how many it closed.
 */
export async function closeReviews(
  portal: Pick<Portal, 'db' | 'jobs' | 'place'>,
  now: Date,
): Promise<number> {
  const due = await listOpenReviews(portal.db, { closed: now, limit: AT_ONCE });
  let closed = 0;
  for (const { id } of due) {
    const done = await portal.db.transaction().execute((tx) => closeReview(portal, tx, id, now));
    if (done) closed += 1;
  }
  return closed;
}

async function closeReview(
  portal: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  id: string,
  now: Date,
): Promise<boolean> {
  const review = await lockOpenReview(tx, id);
  if (review === null) return false;
  const people = await listReviewed(tx, review);
  const unconfirmed = people.filter(({ answer, status }) => answer === null && status === 'active');
  const outcomes: MembershipChanged[] = [];
  for (const { membershipId } of unconfirmed)
    outcomes.push(
      await changeMembership(portal, tx, {
        membershipId,
        fact: 'suspend',
        by: { cause: systemCause(now, 'yearly review') },
        reason: reasonCode({ kind: 'review', year: review.year }),
      }),
    );
  await settleReview(tx, id, isDone(progressOf(people)) ? 'done' : 'closed', now);
  const suspended = outcomes.filter((outcome) => outcome === 'changed').length;
  const kept = outcomes.filter((outcome) => outcome === 'lastDir').length;
  await record(tx, {
    at: now,
    action: 'review.closed',
    actor: SYSTEM,
    subject: `review:${id}`,
    organisationId: review.organisationId,
    authority: 'yearly review',
    after: { ...progressOf(people), suspended, keptAsLastDir: kept },
  });
  return true;
}

const SYSTEM = { kind: 'system', id: 'portal' } as const;
