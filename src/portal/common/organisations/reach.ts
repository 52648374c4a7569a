import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import type { Jurisdiction } from '#portal/roles.ts';

/** A coordinator at work, and the jurisdictions that are theirs. */
export interface Coordinating extends AtWork {
  readonly jurisdictions: readonly Jurisdiction[];
}

/** Lets in coordinators; to everybody else there is no such page. */
export const coordinating = (portal: Portal): PortalGuard<Coordinating> =>
  behind(withRole(portal, ['coordinator']), async ({ memberships }) =>
    letIn({ jurisdictions: jurisdictionsOf(memberships) }),
  );

/** The jurisdictions of a coordinator's roles, each once. */
export const jurisdictionsOf = (memberships: readonly Membership[]): readonly Jurisdiction[] => [
  ...new Set(memberships.flatMap(({ jurisdiction }) => jurisdiction ?? [])),
];
