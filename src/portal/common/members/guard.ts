import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { isId } from '#kernel/ids.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import { keepHeld } from './held.ts';
import { type Acting, activeAmong, type Membership } from './rules.ts';
import { listMemberships } from './store.ts';

/** Somebody at work: their account, and the active roles that let them in. */
export interface AtWork extends SignedIn {
  readonly memberships: readonly Membership[];
}

/** Somebody at work at one of their institutions. */
export interface AtInstitution extends Acting {
  readonly memberships: readonly Membership[];
  readonly organisationId: string;
  /** The highest of their roles there. */
  readonly role: Role;
  readonly name: { readonly en: string; readonly fr: string };
}

/** Lets in people who now hold one of these roles; to everybody else there is no such page (`SECURITY §6`). */
export const withRole = (portal: Portal, roles: readonly Role[]): PortalGuard<AtWork> =>
  behind(signedIn(portal), async (visit) => {
    const held = await listMemberships(portal.db, visit.personId);
    keepHeld(visit, held);
    const memberships = activeAmong(held, roles);
    if (memberships.length === 0) throw new NotFound();
    return letIn({ memberships });
  });

/**
 * Lets in whoever has one of these roles at the institution of the page's address; to everybody else, and for every
 * other institution, there is no such page (`SECURITY §6`).
 */
export const atInstitution = (
  portal: Portal,
  roles: readonly Role[] = REPRESENTATIVES,
): PortalGuard<AtWork & { readonly at: AtInstitution }> =>
  behind(withRole(portal, roles), async (visit) => {
    const { personId, memberships } = visit;
    const organisationId = idOf(visit, 'organisation').toLowerCase();
    const here = memberships.filter((held) => held.organisationId === organisationId);
    const highest = roles.flatMap((role) => here.filter((held) => held.role === role))[0];
    if (!highest?.organisation) throw new NotFound();
    const { role, organisation: name } = highest;
    return letIn({ at: { personId, memberships, organisationId, role, name } });
  });

/** The id in a page's address. @throws NotFound for what can't be one, before the database is asked. */
export function idOf(visit: Pick<PortalVisit, 'parameters'>, name = 'id'): string {
  const id = visit.parameters[name] ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}
