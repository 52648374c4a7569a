import type { Db } from '#kernel/db/database.ts';
import { show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { type AtInstitution, type AtWork, atInstitution, idOf } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { type File, listFilesWithin } from '#portal/programme/verifications/file-store.ts';
import { DESK_ROLES, listCampusesOf } from '#portal/programme/verifications/news-store.ts';
import type { Scope } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { shutPage } from './shut-page.tsx';

/** Somebody at the desk of their institution, and whose requests they see. */
export interface AtDesk extends AtWork {
  readonly at: AtInstitution;
  readonly scope: Scope;
}

/** The same before one request within their scope. */
export interface AtRequest extends AtDesk {
  readonly file: File;
}

/** Lets in those who work on requests, with the campuses that a signatory is limited to. */
export const atDesk = (portal: Portal): PortalGuard<AtDesk> =>
  behind(atInstitution(portal, DESK_ROLES), async ({ at }) =>
    letIn({ scope: await getScope(portal.db, at) }),
  );

/** Whose requests somebody sees, as things stand. */
export async function getScope(db: Db<PortalTables>, at: AtInstitution): Promise<Scope> {
  const { organisationId, personId, role } = at;
  const limits = role === 'signatory' ? await listCampusesOf(db, organisationId) : null;
  return { organisationId, campusIds: limits?.get(personId) ?? null };
}

/** Lets them in to a request within their scope; of any other there is no such page (`SECURITY §6`). */
export const atRequest = (portal: Portal): PortalGuard<AtRequest> =>
  behind(atDesk(portal), async (visit) => {
    const [file] = await listFilesWithin(portal.db, visit.scope, [idOf(visit)]);
    if (file === undefined) throw new NotFound();
    // Whoever had it open reads why; it says no more than that it was theirs to see.
    return file.shut ? instead(show(shutPage(visit), 404)) : letIn({ file });
  });
