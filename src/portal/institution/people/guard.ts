import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtInstitution, type AtWork, atInstitution, idOf } from '#portal/common/members/guard.ts';
import { getNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { mayManage, type Powers, powersOver } from './rules.ts';
import { type Colleague, countActiveDirs, getColleague } from './store.ts';

/** A representative at the institution of the page's address. */
export interface AtOurs extends AtWork {
  readonly at: AtInstitution;
}

/** The same before one of the institution's people, and what they may do about that person's role. */
export interface BeforeColleague extends AtOurs {
  readonly colleague: Colleague;
  readonly activeDirs: number;
  readonly powers: Powers;
}

/** The same before one of the institution's nominations. */
export interface BeforeNomination extends AtOurs {
  readonly nomination: Nomination;
}

/** Lets a representative in to somebody of their institution; of any other there is no such page. */
export const beforeColleague = (portal: Portal): PortalGuard<BeforeColleague> =>
  behind(atInstitution(portal), async (visit) => {
    const { at } = visit;
    const colleague = await getColleague(portal.db, idOf(visit), at.organisationId);
    const activeDirs = await countActiveDirs(portal.db, at.organisationId);
    return letIn({ colleague, activeDirs, powers: powersOver(at, colleague, activeDirs) });
  });

/** Lets a representative in to a nomination of their institution; of any other there is no such page. */
export const beforeNomination = (portal: Portal): PortalGuard<BeforeNomination> =>
  behind(atInstitution(portal), async (visit) => {
    const reach = { organisationIds: [visit.at.organisationId] };
    return letIn({ nomination: await getNomination(portal.db, idOf(visit), reach) });
  });

/** The same, where it is theirs to withdraw or to send its link again. */
export const beforeManaged = (portal: Portal): PortalGuard<BeforeNomination> =>
  behind(beforeNomination(portal), async ({ at, nomination }) => {
    if (!mayManage(at, nomination)) throw new NotFound();
    return letIn({});
  });
