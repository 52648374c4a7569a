import { behind, instead, letIn } from '#kernel/http/route.ts';
import { type Arriving, arriving, onwards } from '#portal/common/arrival/guard.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { type Asked, loadAsked } from './ask.ts';
import type { Questioned } from './store.ts';

/** Somebody at the last step of signing in, whose questions may be disabled. */
export interface AtQuestion extends Arriving {
  readonly asked: Asked;
  readonly person: Questioned;
}

/** Lets in enrolled people who have not answered yet. */
export const atQuestion = (portal: Portal): PortalGuard<AtQuestion> =>
  behind(arriving(portal, 'question'), async (visit) => {
    const { personId } = visit.arrival;
    if (personId === null) return instead(await onwards(portal, visit));
    const asked = await loadAsked(portal, personId);
    return letIn({ asked, person: asked.person });
  });
