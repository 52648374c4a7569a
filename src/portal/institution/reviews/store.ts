import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { closingOf, type ReviewAnswer, type Reviewed, type ReviewStatus } from './rules.ts';

type Tables = Db<PortalTables>;

export interface Review {
  readonly id: string;
  readonly organisationId: string;
  readonly year: number;
  readonly status: ReviewStatus;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly settledAt: Date | null;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'year',
  'status',
  'opened_at as openedAt',
  'closes_at as closesAt',
  'settled_at as settledAt',
] as const;

/** Opens the review of a year for every confirmed institution that has people and none yet; answers which. */
export const addReviews = (tx: Tables, year: number, now: Date): Promise<Review[]> =>
  tx
    .insertInto('reviews')
    .columns(['organisation_id', 'year', 'status', 'opened_at', 'closes_at'])
    .expression((eb) =>
      eb
        .selectFrom('organisations as o')
        .where('o.status', '=', 'confirmed')
        .where((on) =>
          on.exists(
            on
              .selectFrom('memberships as m')
              .whereRef('m.organisation_id', '=', 'o.id')
              .where('m.status', '=', 'active')
              .select('m.id'),
          ),
        )
        .select((on) => [
          'o.id',
          on.cast<number>(on.val(year), 'integer').as('year'),
          on.cast<'open'>(on.val('open'), 'text').as('status'),
          on.cast<Date>(on.val(now), 'timestamptz').as('opened_at'),
          on.cast<Date>(on.val(closingOf(now)), 'timestamptz').as('closes_at'),
        ]),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'year']).doNothing())
    .returning(columns)
    .execute();

/** The last review of an institution. */
export async function findReview(db: Tables, organisationId: string): Promise<Review | null> {
  const row = await db
    .selectFrom('reviews')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes the row lock of a review that is still open. */
export async function lockOpenReview(tx: Tables, id: string): Promise<Review | null> {
  const row = await tx
    .selectFrom('reviews')
    .select(columns)
    .where('id', '=', id)
    .where('status', '=', 'open')
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The open reviews whose time is over by now, or, without `closed`, all that are open. */
export async function listOpenReviews(
  db: Tables,
  { closed, limit }: { readonly closed?: Date; readonly limit: number },
): Promise<Review[]> {
  let query = db.selectFrom('reviews').select(columns).where('status', '=', 'open');
  if (closed !== undefined) query = query.where('closes_at', '<=', closed);
  return query.orderBy('closes_at').orderBy('id').limit(limit).execute();
}

/** Whom a review asks about: everybody who held a role when it opened and hadn't left by then. */
export async function listReviewed(db: Tables, review: Review): Promise<Reviewed[]> {
  return db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .leftJoin('review_answers as a', (join) =>
      join.onRef('a.membership_id', '=', 'm.id').on('a.review_id', '=', review.id),
    )
    .where('m.organisation_id', '=', review.organisationId)
    .where('m.granted_at', '<=', review.openedAt)
    .where((eb) => eb.or([eb('m.status', '!=', 'ended'), eb('m.changed_at', '>', review.openedAt)]))
    .select([
      'm.id as membershipId',
      'm.person_id as personId',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'm.role',
      'm.organisation_id as organisationId',
      'm.status',
      'a.answer',
    ])
    .select((eb) =>
      eb
        .selectFrom('sign_ins as s')
        .whereRef('s.person_id', '=', 'm.person_id')
        .where('s.outcome', '=', 'signed_in')
        .orderBy('s.at', 'desc')
        .limit(1)
        .select('s.at')
        .as('lastSignInAt'),
    )
    .orderBy((eb) =>
      eb.case().when('m.role', '=', 'dir').then(0).when('m.role', '=', 'alternate_dir').then(1).else(2).end(),
    )
    .orderBy('p.sort_name')
    .orderBy('m.id')
    .execute();
}

/** Keeps answers; a later one about the same person counts. */
export async function saveAnswers(
  tx: Tables,
  reviewId: string,
  answers: readonly (readonly [string, ReviewAnswer])[],
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  if (answers.length === 0) return;
  await tx
    .insertInto('review_answers')
    .values(
      answers.map(([membership_id, answer]) => ({
        review_id: reviewId,
        membership_id,
        answer,
        answered_by: by.personId,
        answered_at: by.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['review_id', 'membership_id']).doUpdateSet((eb) => ({
        answer: eb.ref('excluded.answer'),
        answered_by: eb.ref('excluded.answered_by'),
        answered_at: eb.ref('excluded.answered_at'),
      })),
    )
    .execute();
}

/** Ends a review; done when everybody was answered for, closed when its time was over first. */
export async function settleReview(
  tx: Tables,
  id: string,
  status: Exclude<ReviewStatus, 'open'>,
  now: Date,
): Promise<void> {
  await tx.updateTable('reviews').set({ status, settled_at: now }).where('id', '=', id).execute();
}
