import type { Answer } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { findPerson, personOf } from '#portal/common/arrival/subject.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import type { Membership } from './rules.ts';
import { listMemberships } from './store.ts';

type Guard = (visit: PortalVisit) => Promise<Answer | null>;

/** Lets in people who now hold one of these roles; to everybody else there is no such page (`SECURITY §6`). */
export const withRole =
  (portal: Portal, roles: readonly Role[]): Guard =>
  async (visit) => {
    const instead = await signedIn(portal)(visit);
    if (instead === null) await actingAs(portal, visit, roles);
    return instead;
  };

/**
 * The roles by which somebody acts at this moment, the active ones among those named: read anew at each request,
 * so that a suspension counts at once. @throws NotFound when they hold none, or nobody has signed in.
 */
export async function actingAs(
  portal: Pick<Portal, 'db'>,
  visit: PortalVisit,
  roles: readonly Role[],
): Promise<readonly Membership[]> {
  if (findPerson(visit) === null) throw new NotFound();
  const held = await listMemberships(portal.db, personOf(visit));
  const acting = held.filter(({ role, status }) => status === 'active' && roles.includes(role));
  if (acting.length === 0) throw new NotFound();
  return acting;
}

/** The id in a page's address. @throws NotFound for what can't be one, before the database is asked. */
export function idOf(visit: Pick<PortalVisit, 'parameters'>, name = 'id'): string {
  const id = visit.parameters[name] ?? '';
  if (!UUID.test(id)) throw new NotFound();
  return id;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
