import { personOf } from '#portal/common/arrival/subject.ts';
import { actingAs, idOf } from '#portal/common/members/guard.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import { type AmendmentPowers, powersOver } from './rules.ts';
import { type Amendment, getAmendment, type Reach } from './store.ts';

/** Everybody who has to do with amendments. */
export const CONCERNED = [
  'dir',
  'alternate_dir',
  'coordinator',
  'officer',
] as const satisfies readonly Role[];

export interface Seen {
  readonly amendment: Amendment;
  readonly powers: AmendmentPowers;
  readonly memberships: readonly Membership[];
}

/** The amendment of the page's address, where it is one of theirs. @throws NotFound */
export async function loadAmendment(portal: Portal, visit: PortalVisit): Promise<Seen> {
  const memberships = await actingAs(portal, visit, CONCERNED);
  const amendment = await getAmendment(portal.db, idOf(visit), reachOf(memberships));
  const powers = powersOver({ personId: personOf(visit), memberships }, amendment);
  return { amendment, powers, memberships };
}

export const reachOf = (memberships: readonly Membership[]): Reach => ({
  everywhere: memberships.some(({ role }) => role === 'officer'),
  organisationIds: memberships.flatMap(({ organisationId }) => organisationId ?? []),
  jurisdictions: memberships.flatMap(({ role, jurisdiction }) =>
    role === 'coordinator' && jurisdiction !== null ? [jurisdiction] : [],
  ),
});
