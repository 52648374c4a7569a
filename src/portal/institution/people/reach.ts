import { NotFound } from '#kernel/http/errors.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { actingAs, idOf } from '#portal/common/members/guard.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';

/**
 * Whoever is signed in, at the institution of the page's address. @throws NotFound where they have none of these roles
 * there now, and for every other institution (`SECURITY §6`).
 */
export async function atInstitution(
  portal: Pick<Portal, 'db'>,
  visit: PortalVisit,
  roles: readonly Role[] = REPRESENTATIVES,
): Promise<AtInstitution> {
  const organisationId = idOf(visit, 'organisation').toLowerCase();
  const acting = await actingAs(portal, visit, roles);
  const here = acting.filter((held) => held.organisationId === organisationId);
  const highest = roles.flatMap((role) => here.filter((held) => held.role === role))[0];
  if (!highest?.organisation) throw new NotFound();
  return {
    personId: personOf(visit),
    memberships: acting,
    organisationId,
    role: highest.role,
    name: highest.organisation,
  };
}

/** The institutions at which somebody works by one of these roles, each once. */
export async function institutionsOf(
  portal: Pick<Portal, 'db'>,
  visit: PortalVisit,
  roles: readonly Role[],
): Promise<readonly Membership[]> {
  const acting = await actingAs(portal, visit, roles);
  return acting.filter(
    (held, index) => acting.findIndex((other) => other.organisationId === held.organisationId) === index,
  );
}
