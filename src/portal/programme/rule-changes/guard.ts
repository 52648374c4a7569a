import { behind, letIn } from '#kernel/http/route.ts';
import { idOf } from '#portal/common/members/guard.ts';
import type { NoSecond } from '#portal/common/members/second/rules.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { type AtLine, atLine, RULE_READERS } from '#portal/programme/lines/guard.ts';
import { getProposal, type Proposal } from './store.ts';

/** Somebody before a proposed rule. */
export interface AtProposal extends AtLine {
  readonly proposal: Proposal;
  /** What they may do about it, or why they are not the second person that it waits for. */
  readonly standing: Standing;
}

/** `reads`: an officer, who proposes and does not publish. */
export type Standing = { readonly kind: 'decides' } | { readonly kind: 'reads' } | NoSecond;

/** Lets in officers and administrators, to a proposal of the line in the address. */
export const atProposal = (portal: Portal): PortalGuard<AtProposal> =>
  behind(atLine(portal, RULE_READERS), async (visit) => {
    const proposal = await getProposal(portal.db, visit.line.code, idOf(visit));
    const publishes = visit.memberships.some(({ role }) => role === 'administrator');
    const pair = { second: visit.personId, first: proposal.proposedBy };
    const none = await findNoSecond(portal.db, pair, visit.now);
    // Whoever proposed may withdraw it, whatever else they are.
    const standing: Standing =
      none?.kind === 'self' ? none : publishes ? (none ?? { kind: 'decides' }) : { kind: 'reads' };
    return letIn({ proposal, standing });
  });
