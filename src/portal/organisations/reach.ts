import { actingAs } from '../members/guard.ts';
import type { Jurisdiction } from '../members/roles.ts';
import type { Portal, PortalVisit } from '../portal.ts';

/** The jurisdictions whose coordinator is signed in. @throws NotFound for everybody else. */
export async function jurisdictionsOf(
  portal: Pick<Portal, 'db'>,
  visit: PortalVisit,
): Promise<readonly Jurisdiction[]> {
  const acting = await actingAs(portal, visit, ['coordinator']);
  return [...new Set(acting.flatMap(({ jurisdiction }) => jurisdiction ?? []))];
}
