import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { changeMembership } from '#portal/common/members/change.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { isDone, progressOf, type ReviewAnswer, type Reviewed } from './rules.ts';
import { listReviewed, lockOpenReview, type Review, saveAnswers, settleReview } from './store.ts';

export type Answered =
  | { readonly kind: 'saved'; readonly done: boolean }
  /** The review ended, or somebody's role isn't theirs to end: nothing was saved. */
  | { readonly kind: 'late' }
  | { readonly kind: 'lastDir' };

interface Answers {
  readonly review: Review;
  /** By membership. */
  readonly answers: ReadonlyMap<string, ReviewAnswer>;
}

/** Saves what a representative says about their people; whoever left loses the role in the same transaction. */
export async function answerReview(
  portal: Portal,
  visit: PortalVisit<AtOurs>,
  said: Answers,
): Promise<Answered> {
  try {
    return await decide(portal, visit, (tx, by) => answer(portal, tx, by, said));
  } catch (error) {
    if (error instanceof Refused) return { kind: error.why };
    throw error;
  }
}

async function answer(
  portal: Portal,
  tx: Db<PortalTables>,
  by: By,
  { review, answers }: Answers,
): Promise<Answered> {
  if ((await lockOpenReview(tx, review.id)) === null) return { kind: 'late' };
  const { personId, cause } = by;
  const before = await listReviewed(tx, review);
  const given = [...answers].filter(([id]) => before.some(({ membershipId }) => membershipId === id));
  for (const [membershipId, said] of given) if (said === 'left') await end(portal, tx, by, membershipId);
  const all = [...given, ...ownAnswers(before, personId)];
  await saveAnswers(tx, review.id, all, { personId, now: cause.at });
  const after = await listReviewed(tx, review);
  const done = isDone(progressOf(after));
  if (done) await settleReview(tx, review.id, 'done', cause.at);
  await record(tx, {
    ...cause,
    action: done ? 'review.done' : 'review.answered',
    subject: `review:${review.id}`,
    organisationId: review.organisationId,
    before: progressOf(before),
    after: { ...progressOf(after), said: Object.fromEntries(all) },
  });
  return { kind: 'saved', done };
}

async function end(portal: Portal, tx: Db<PortalTables>, by: By, membershipId: string): Promise<void> {
  const ended = await changeMembership(portal, tx, { membershipId, fact: 'end', by });
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
const ownAnswers = (people: readonly Reviewed[], personId: string) =>
  people
    .filter((one) => one.personId === personId)
    .map(({ membershipId }) => [membershipId, 'confirmed'] as const);
