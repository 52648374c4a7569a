import { formatDateTime } from '#kernel/ui/locale.ts';
import type { AsStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getFull } from './taken-store.ts';

/** From when a student can ask again, in words, where they have sent as many as they may; null where they can at once. */
export async function againFrom(
  { db }: Portal,
  { personId, locale, now }: PortalVisit<AsStudent>,
): Promise<string | null> {
  const { requests } = await getFull(db, personId, now);
  return requests && formatDateTime(requests, locale);
}
