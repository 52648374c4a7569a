import { afterFact, isPending, type NominationStatus } from '#portal/joining/nominations/rules.ts';

/** How many scans one nomination may have. */
export const MOST_SCANS = 20;

/** Whether a scan still counts. */
export const isAttached = ({ withdrawn }: { readonly withdrawn: unknown }): boolean => withdrawn === null;

/** Why a scan can't be withdrawn: it was already, or a decision rests on it. */
export type Hold = 'withdrawn' | 'decided';

/** What keeps a scan where it is; null while it may be withdrawn, as long as nothing was decided with it. */
export function whatHolds(
  scan: { readonly addedAt: Date; readonly withdrawn: unknown },
  nomination: { readonly status: NominationStatus; readonly decidedAt: Date | null },
): Hold | null {
  if (!isAttached(scan)) return 'withdrawn';
  const undecided = afterFact(nomination.status, 'refuse') !== null;
  const { decidedAt, status } = nomination;
  const later = isPending(status) && decidedAt !== null && scan.addedAt > decidedAt;
  return undecided || later ? null : 'decided';
}

/** Whether a browser shows a scan by its viewer of documents. */
export const isDocument = ({ mediaType }: { readonly mediaType: string }): boolean =>
  mediaType === 'application/pdf';

/** Whether a browser shows a scan as part of a page. */
export const isPicture = ({ mediaType }: { readonly mediaType: string }): boolean =>
  mediaType.startsWith('image/');
