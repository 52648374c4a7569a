import { go } from '#kernel/http/answer.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getScope } from '#portal/programme/desk/guard.ts';
import { undoSignatures } from '#portal/programme/desk/take-back.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { listWaiting } from './chosen-store.ts';
import { type AtSelection, atSelection, selectionAt } from './guard.ts';

/** Takes back what was signed together, all of it that has not taken effect. */
export function undoRoute(portal: Portal): void {
  portal.site.action({
    path: paths.requestsUndo,
    enter: atSelection(portal, 'sign'),
    submit: async (visit) => {
      const count = await undoSelection(portal, visit);
      return go(selectionAt(visit, paths.requestsToSign), count > 0 ? 'signaturesUndone' : 'undoLate');
    },
  });
}

const undoSelection = (portal: Portal, visit: PortalVisit<AtSelection>): Promise<number> =>
  decide(portal, visit, async (tx, by) => {
    const { selection, at } = visit;
    const waiting = await listWaiting(tx, await getScope(tx, at), selection.id, by.personId);
    // Signed together is only who was proved before.
    return undoSignatures(tx, waiting, by, selection.id);
  });
