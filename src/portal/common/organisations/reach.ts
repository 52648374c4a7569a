import { actingAs } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Jurisdiction } from '#portal/roles.ts';

/** The jurisdictions whose coordinator is signed in. @throws NotFound for everybody else. */
export async function jurisdictionsOf(
  portal: Pick<Portal, 'db'>,
  visit: PortalVisit,
): Promise<readonly Jurisdiction[]> {
  const acting = await actingAs(portal, visit, ['coordinator']);
  return [...new Set(acting.flatMap(({ jurisdiction }) => jurisdiction ?? []))];
}
