import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type AtRequest, atRequest } from '#portal/programme/desk/guard.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { pageAt } from '#portal/programme/desk/ways.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import {
  type Appeal,
  findReviewable,
  type Reviewable,
} from '#portal/programme/verifications/appeals/list-store.ts';
import { judgeReviewer, type ReviewFault } from '#portal/programme/verifications/appeals/rules.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { type Correction, findAsked } from '#portal/programme/verifications/corrections/list-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';

/** Somebody of the institution before a review of one of its decisions. */
export interface AtAppeal extends AtRequest {
  readonly reviewable: Reviewable;
  readonly appeal: Appeal;
  /** A correction of the same decision that waits for a second person: it comes before the decision is upheld. */
  readonly correction: Correction | null;
  /** Why whoever looks does not review it. */
  readonly fault: ReviewFault | null;
}

/** Lets those at the desk in to a review within their scope; opening it is a reading (`ENS §8`). */
export const atAppeal = (portal: Portal): PortalGuard<AtAppeal> =>
  behind(atRequest(portal), async ({ file, personId, at, now }) => {
    const { db } = portal;
    const reviewable = await findReviewable(db, file.id);
    if (reviewable === null || reviewable.appeal === null) throw new NotFound();
    const reading = { studentId: file.personId, readerId: personId, role: at.role } as const;
    if (file.personId !== personId)
      await addReading(db, { ...reading, organisationId: at.organisationId, page: 'request' }, now);
    const bar = (await mapBarred(db, personId, [file.id], now)).get(file.id) ?? null;
    const me = { personId, represents: isRepresentative(at.role) };
    const fault = judgeReviewer({ ...reviewable, bar }, me);
    const correction = await findAsked(db, file.id);
    return letIn({ reviewable, appeal: reviewable.appeal, correction, fault });
  });

/** The page of a review. */
export const pageOf = (visit: PortalVisit<AtAppeal>): string => pageAt(visit, paths.requestReview);
