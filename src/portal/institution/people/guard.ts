import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtInstitution, type AtWork, atInstitution, idOf } from '#portal/common/members/guard.ts';
import { isSelf } from '#portal/common/pins/rules.ts';
import { getNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { mayManage, type Powers, powersOver, withoutGiving } from './rules.ts';
import { type Colleague, countActiveDirs, getActor, getColleague } from './store.ts';

/** A representative at the institution of the page's address. */
export interface AtOurs extends AtWork {
  readonly at: AtInstitution;
}

/** The same before one of the institution's people, and what they may do about that person's role. */
export interface BeforeColleague extends AtOurs {
  readonly colleague: Colleague;
  readonly activeDirs: number;
  readonly powers: Powers;
  /** They bear the representative's own name or have their address, so that a colleague gives them anything. */
  readonly namesake: boolean;
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
    const powers = powersOver(at, colleague, activeDirs);
    // Only where it would matter, so that most pages need not ask who is asking.
    const gives = powers.reactivate || powers.newPin;
    const namesake = gives && isSelf(colleague, await getActor(portal.db, at.personId));
    return letIn({ colleague, activeDirs, powers: namesake ? withoutGiving(powers) : powers, namesake });
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
