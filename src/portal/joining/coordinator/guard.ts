import { behind, letIn } from '#kernel/http/route.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { type Coordinating, coordinating } from '#portal/common/organisations/reach.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { getRecord } from '#portal/common/organisations/store.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { coordinatorMay } from '#portal/joining/nominations/rules.ts';
import { getNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';

/** A coordinator before an institution of theirs. */
export interface BeforeInstitution extends Coordinating {
  readonly record: OrganisationRecord;
}

/** A coordinator before a nomination of theirs, and what they may do about it. */
export interface BeforeNomination extends Coordinating {
  readonly nomination: Nomination;
  readonly may: ReturnType<typeof coordinatorMay>;
}

/** Lets a coordinator in to the institution of the page's address. */
export const beforeInstitution = (portal: Portal): PortalGuard<BeforeInstitution> =>
  behind(coordinating(portal), async (visit) =>
    letIn({ record: await getRecord(portal.db, idOf(visit), visit.jurisdictions) }),
  );

/** Lets a coordinator in to the nomination of the page's address. */
export const beforeNomination = (portal: Portal): PortalGuard<BeforeNomination> =>
  behind(coordinating(portal), async (visit) => {
    const { personId, jurisdictions } = visit;
    const nomination = await getNomination(portal.db, idOf(visit), { jurisdictions });
    return letIn({ nomination, may: coordinatorMay(nomination, await getNominator(portal.db, personId)) });
  });
