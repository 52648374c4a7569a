import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getLocked, type Locked } from './store.ts';

/** An officer before somebody who may need help. */
export type LockedVisit = PortalVisit<AtWork & { readonly person: Locked }>;

/** Lets officers in to the person in the page's address. */
export const beforePerson = (portal: Portal) =>
  behind(withRole(portal, ['officer']), async (visit) =>
    letIn({ person: await getLocked(portal.db, idOf(visit)) }),
  );
