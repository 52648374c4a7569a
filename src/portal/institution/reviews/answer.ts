import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { changeMembership } from '#portal/common/members/change.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { isDone, progressOf, type ReviewAnswer, type Reviewed } from './rules.ts';
import { listReviewed, lockOpenReview, type Review, saveAnswers, settleReview } from './store.ts';

export type Answered =
  | { readonly kind: 'saved'; readonly done: boolean }
  /** The review ended, or somebody's role isn't theirs to end: nothing was saved. */
  | { readonly kind: 'late' }
  | { readonly kind: 'lastDir' };

export interface Answers {
  readonly review: Review;
  /** By membership. */
  readonly answers: ReadonlyMap<string, ReviewAnswer>;
}

/** Saves what a representative says about their people; whoever left loses the role in the same transaction. */
export async function answerReview(
  portal: Portal,
  visit: PortalVisit,
  at: AtInstitution,
  said: Answers,
): Promise<Answered> {
  try {
    return await portal.db.transaction().execute((tx) => answer(portal, visit, tx, at, said));
  } catch (error) {
    if (error instanceof Refused) return { kind: error.why };
    throw error;
  }
}

async function answer(
  portal: Portal,
  visit: PortalVisit,
  tx: Db<PortalTables>,
  at: AtInstitution,
  { review, answers }: Answers,
): Promise<Answered> {
  if ((await lockOpenReview(tx, review.id)) === null) return { kind: 'late' };
  const before = await listReviewed(tx, review);
  const given = [...answers].filter(([id]) => before.some(({ membershipId }) => membershipId === id));
  for (const [membershipId, said] of given)
    if (said === 'left') await end(portal, visit, tx, at, membershipId);
  const all = [...given, ...ownAnswers(before, at)];
  await saveAnswers(tx, review.id, all, { personId: at.personId, now: visit.now });
  const after = await listReviewed(tx, review);
  const done = isDone(progressOf(after));
  if (done) await settleReview(tx, review.id, 'done', visit.now);
  await record(tx, {
    at: visit.now,
    action: done ? 'review.done' : 'review.answered',
    actor: { kind: 'person', id: at.personId },
    subject: `review:${review.id}`,
    organisationId: at.organisationId,
    authority: at.role,
    before: progressOf(before),
    after: { ...progressOf(after), said: Object.fromEntries(all) },
    correlationId: visit.from.correlationId,
    network: visit.from.network,
  });
  return { kind: 'saved', done };
}

async function end(
  portal: Portal,
  visit: PortalVisit,
  tx: Db<PortalTables>,
  at: AtInstitution,
  membershipId: string,
): Promise<void> {
  const ended = await changeMembership(portal, tx, {
    membershipId,
    fact: 'end',
    by: {
      personId: at.personId,
      memberships: await listMemberships(tx, at.personId),
      cause: causeOf(visit, at.personId),
    },
  });
  if (ended !== 'changed') throw new Refused(ended === 'lastDir' ? 'lastDir' : 'late');
}

/** Takes everything back: one of several who left could not be removed. */
class Refused extends Error {
  readonly why: 'late' | 'lastDir';

  constructor(why: 'late' | 'lastDir') {
    super(why);
    this.why = why;
  }
}

/** Whoever answers is there. */
const ownAnswers = (people: readonly Reviewed[], { personId }: AtInstitution) =>
  people
    .filter((one) => one.personId === personId)
    .map(({ membershipId }) => [membershipId, 'confirmed'] as const);
