import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayJudge } from '#portal/joining/nominations/rules.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';

/** An officer, before the nomination of the page's address. */
export type NominationVisit = PortalVisit<AtWork & { readonly nomination: Nomination }>;

/** The same, and whether it is theirs to judge. */
export type CaseVisit = NominationVisit & { readonly judges: boolean };

/** Lets an officer in to any nomination; of one that isn't there, there is no such page. */
export const beforeNomination = (portal: Portal) =>
  behind(withRole(portal, ['officer']), async (visit) => {
    const nomination = await findNomination(portal.db, idOf(visit));
    if (nomination === null) throw new NotFound();
    return letIn({ nomination });
  });

/** Lets an officer in to any nomination, and says whether they may judge it. */
export const beforeCase = (portal: Portal) =>
  behind(beforeNomination(portal), async ({ nomination, personId }) =>
    letIn({ judges: mayJudge(nomination, await getNominator(portal.db, personId)) }),
  );
