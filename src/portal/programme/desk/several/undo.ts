import { recordAll } from '#kernel/audit/store.ts';
import { go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getScope } from '#portal/programme/desk/guard.ts';
import { undo } from '#portal/programme/verifications/decisions-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { listWaiting } from './chosen-store.ts';
import { type AtSelection, atSelection } from './guard.ts';

/** Takes back what was signed together, all of it that has not taken effect. */
export function undoRoute(portal: Portal): void {
  portal.site.action({
    path: paths.requestsUndo,
    enter: atSelection(portal, 'sign'),
    submit: async (visit) => {
      const count = await undoSelection(portal, visit);
      const { organisationId: organisation } = visit.at;
      const page = href(paths.requestsToSign, visit.locale, { organisation, id: visit.selection.id });
      return go(page, count > 0 ? 'signaturesUndone' : 'undoLate');
    },
  });
}

const undoSelection = (portal: Portal, visit: PortalVisit<AtSelection>): Promise<number> =>
  decide(portal, visit, async (tx, by) => {
    const { selection, at, now } = visit;
    const waiting = await listWaiting(tx, await getScope(tx, at), selection.id, by.personId);
    const ids = waiting.map(({ decisionId }) => decisionId);
    const undone = new Set((await undo(tx, ids, { personId: by.personId, now })).map(({ id }) => id));
    const events = waiting.filter(({ decisionId }) => undone.has(decisionId));
    await recordAll(
      tx,
      events.map(({ verificationId, reference, organisationId }) => ({
        ...by.cause,
        action: 'verification.undone' as const,
        subject: `verification:${verificationId}` as const,
        organisationId,
        after: { reference, batch: selection.id },
      })),
    );
    return undone.size;
  });
