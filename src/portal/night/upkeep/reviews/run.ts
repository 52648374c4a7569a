import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import type { Mail } from '#kernel/mail/mail.ts';
import { formatEnd } from '#kernel/time.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import { inBatches, type Office } from '#portal/common/reminders/batches.ts';
import { sayOnce } from '#portal/common/reminders/say.ts';
import { closeReviews, openYear } from '#portal/institution/reviews/life.ts';
import { paths } from '#portal/paths.ts';
import { words } from '../fr.ts';
import { opensReviews, type ReviewNotice, reviewNotice } from '../rules.ts';
import { type KnownReview, listRepresentatives, listReviews } from './store.ts';

/** Opens and closes the yearly reviews at their time, and tells the representatives how they stand. */
export async function attendToReviews(office: Office): Promise<void> {
  const now = office.clock.now();
  if (opensReviews(now)) await openYear(office, now);
  for (let closed = 1; closed > 0; ) closed = await closeReviews(office, now);
  await inBatches(
    now,
    (reach) => listReviews(office.db, reach),
    (batch) => tell(office, batch),
  );
}

async function tell(office: Office, batch: readonly KnownReview[]): Promise<void> {
  const now = office.clock.now();
  const due = batch.flatMap((review) => {
    const kind = reviewNotice(review, now);
    return kind === null ? [] : [{ subject: `review:${review.id}`, kind, review }];
  });
  await sayOnce(office, due, async (tx, fresh) => {
    const told = await listRepresentatives(
      tx,
      fresh.map(({ review }) => review.organisationId),
    );
    return fresh.flatMap(({ review, kind }) =>
      told
        .filter(({ organisationId }) => organisationId === review.organisationId)
        .map((recipient) => noticeOf(office, review, kind, recipient)),
    );
  });
}

function noticeOf(
  { place }: Office,
  { organisationId, closesAt }: KnownReview,
  notice: ReviewNotice,
  { email, locale, givenNames }: Recipient,
): Mail {
  const w = words[locale].review;
  const page = href(paths.institutionReview, locale, { organisation: organisationId });
  return composeMail({
    to: email,
    locale,
    subject: w[notice].subject,
    firstName: givenNames,
    paragraphs: [w[notice].text(formatEnd(closesAt, locale))],
    link: { text: w.link, href: place.origin + page },
  });
}
