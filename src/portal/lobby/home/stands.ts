import type { VNode } from 'preact';
import type { Portal, PortalVisit } from '#portal/portal.ts';

/** Where things of a student's stand, room by room. */
export async function listStands(
  portal: Portal,
  visit: PortalVisit<{ readonly personId: string }>,
): Promise<readonly VNode[]> {
  const found: VNode[] = [];
  for (const { stands } of portal.rooms) {
    const one = (await stands?.(portal, visit)) ?? null;
    if (one !== null) found.push(one);
  }
  return found;
}
