import { endOfDayAfter } from '#kernel/time.ts';
import type { ReviewRow } from './business-rows.ts';
import { idFor } from './dice.ts';
import { ago, dayOf, type Institution, inRole, type Making, note } from './making.ts';
import type { Members } from './members.ts';

const WINDOW = 90;

/** This year's review, opened some weeks ago and done, half done or untouched; and that of the year before. */
export function addReviews(making: Making, at: Institution, members: Members, turn: number): void {
  const dir = members.dir.person.id;
  const untouched = turn % 3 === 0;
  const done = turn % 3 === 2;
  const opened = 20 + (turn % 5);
  const review = addReview(making, at, dir, opened, done ? 'done' : 'open', done ? opened - 9 : null);
  if (!untouched) answer(making, review, members, done ? 1 : 2, opened - 9);
  const former = addReview(
    making,
    at,
    dir,
    opened + 365,
    turn % 7 === 3 ? 'closed' : 'done',
    opened + 365 - 40,
  );
  if (former.status === 'done') answer(making, former, members, 1, opened + 365 - 40);
}

function addReview(
  making: Making,
  { row }: Institution,
  dir: string,
  opened: number,
  status: ReviewRow['status'],
  settled: number | null,
): ReviewRow {
  const openedAt = ago(making, opened);
  const year = Number(dayOf(openedAt).slice(0, 4));
  const closesAt = endOfDayAfter(openedAt, WINDOW);
  const settledAt = status === 'closed' ? closesAt : settled === null ? null : ago(making, settled);
  const review: ReviewRow = {
    id: idFor(`review ${row.id} ${opened > 365 ? 'former' : 'present'}`),
    organisation_id: row.id,
    year,
    status,
    opened_at: openedAt,
    closes_at: closesAt,
    settled_at: settledAt,
  };
  making.country.reviews.push(review);
  const subject = `review:${review.id}` as const;
  const common = { subject, organisationId: row.id, authority: 'yearly review' };
  note(making, { ...common, at: openedAt, action: 'review.opened', after: { year, status: 'open' } });
  if (settledAt !== null)
    note(making, {
      ...common,
      ...(status === 'done' && inRole(dir, 'dir')),
      at: settledAt,
      action: status === 'done' ? 'review.done' : 'review.closed',
      after: { year, status },
    });
  return review;
}

/** The DIR confirms everybody, or every second one so far. */
function answer(
  { country, ...making }: Making,
  review: ReviewRow,
  { dir, all }: Members,
  step: 1 | 2,
  age: number,
): void {
  const people = all.filter(
    ({ membership }) => membership !== dir.membership && membership.status === 'active',
  );
  for (const [index, { membership }] of people.entries()) {
    if (index % step > 0) continue;
    country.review_answers.push({
      review_id: review.id,
      membership_id: membership.id,
      answer: 'confirmed',
      answered_by: dir.person.id,
      answered_at: ago({ country, ...making }, age),
    });
  }
}
