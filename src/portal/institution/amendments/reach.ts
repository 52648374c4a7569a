import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import { type AmendmentPowers, powersOver } from './rules.ts';
import { type Amendment, getAmendment, type Reach } from './store.ts';

/** Who decides about amendments. */
export const DECIDERS = ['coordinator', 'officer'] as const satisfies readonly Role[];

/** Everybody who has to do with them. */
export const CONCERNED = ['dir', 'alternate_dir', ...DECIDERS] as const satisfies readonly Role[];

/** Somebody before an amendment of theirs, and what they may do about it. */
export interface BeforeAmendment extends AtWork {
  readonly amendment: Amendment;
  readonly powers: AmendmentPowers;
}

export type Seen = Pick<BeforeAmendment, 'amendment' | 'powers' | 'memberships'>;

/** Lets in to the amendment of the page's address whoever has one of these roles where it is; nobody else. */
export const beforeAmendment = (portal: Portal, roles: readonly Role[]): PortalGuard<BeforeAmendment> =>
  behind(withRole(portal, roles), async (visit) => {
    const amendment = await getAmendment(portal.db, idOf(visit), reachOf(visit.memberships));
    return letIn({ amendment, powers: powersOver(visit, amendment) });
  });

export const reachOf = (memberships: readonly Membership[]): Reach => ({
  everywhere: memberships.some(({ role }) => role === 'officer'),
  organisationIds: memberships.flatMap(({ organisationId }) => organisationId ?? []),
  jurisdictions: memberships.flatMap(({ role, jurisdiction }) =>
    role === 'coordinator' && jurisdiction !== null ? [jurisdiction] : [],
  ),
});
