import { behind, instead, letIn } from '#kernel/http/route.ts';
import { type Arriving, arriving, onwards } from '#portal/common/arrival/guard.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { getQuestioned, type Questioned } from './store.ts';

/** Somebody at the last step of signing in, whose questions may be disabled. */
export interface AtQuestion extends Arriving {
  readonly person: Questioned;
}

/** Lets in enrolled people who have not answered yet. */
export const atQuestion = (portal: Portal): PortalGuard<AtQuestion> =>
  behind(arriving(portal, 'question'), async (visit) => {
    const { personId } = visit.arrival;
    if (personId === null) return instead(await onwards(portal, visit));
    return letIn({ person: await getQuestioned(portal.db, personId) });
  });
