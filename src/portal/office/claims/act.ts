import { record } from '#kernel/audit/store.ts';
import { decide } from '#portal/common/members/decide.ts';
import { lockNomination } from '#portal/joining/nominations/store.ts';
import type { CaseVisit } from '#portal/office/scans/guard.ts';
import type { Portal } from '#portal/portal.ts';
import { type ClaimAct, claimActOn } from './rules.ts';
import { endClaim, findClaim, saveClaim } from './store.ts';

const ACTIONS = {
  take_up: 'case.taken_up',
  take_over: 'case.taken_over',
  give_back: 'case.given_back',
} as const;

/**
 * Does to a case what an officer asked for, of the holder whom the page showed. False: whose it is has changed since.
 * Under the nomination's lock, as decisions are, so that nobody decides about what is being taken over.
 */
export const act = (portal: Portal, visit: CaseVisit, asked: ClaimAct, from: string): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const nomination = await lockNomination(tx, visit.nomination.id);
    const claim = await findClaim(tx, nomination.id, visit.now);
    if ((claim?.personId ?? '') !== from || claimActOn(nomination, claim, personId) !== asked) return false;
    if (asked === 'give_back') await endClaim(tx, nomination.id);
    else await saveClaim(tx, nomination.id, { personId, now: visit.now });
    // Of no institution: who at the department has a case is in nobody else's log.
    await record(tx, {
      ...cause,
      action: ACTIONS[asked],
      subject: `nomination:${nomination.id}`,
      before: { holder: claim?.personId ?? null },
      after: { holder: asked === 'give_back' ? null : personId },
    });
    return true;
  });
