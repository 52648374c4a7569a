import { recordAll } from '#kernel/audit/store.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getScope } from '#portal/programme/desk/guard.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { listFilesWithin } from '#portal/programme/verifications/file-store.ts';
import type { AtSelection } from './guard.ts';
import { outcomesOf } from './outcomes.ts';
import { fallsOutOfGivingBack } from './rules.ts';
import { lockSelection, saveOutcomes } from './selections-store.ts';

/** Puts what was chosen back in the queue, once; those that fall out are kept with the reason. */
export const giveBackSelection = (portal: Portal, visit: PortalVisit<AtSelection>): Promise<void> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { selection, at, now } = visit;
    const chosen = await lockSelection(tx, selection.id);
    if (chosen === null) return;
    const files = await listFilesWithin(tx, await getScope(tx, at), [...chosen.keys()]);
    const bars = await mapBarred(tx, personId, [...chosen.keys()], now);
    const outcomes = outcomesOf(chosen, files, bars, (standing) => fallsOutOfGivingBack(standing, personId));
    const ids = [...outcomes].flatMap(([id, outcome]) => (outcome === 'done' ? [id] : []));
    const change = { fact: 'put_back', by: personId, at: now, holder: null } as const;
    const changed = await changeStatus(tx, { ids, holderId: personId }, change);
    await saveOutcomes(tx, selection.id, outcomes, { now, holderId: null });
    await recordAll(
      tx,
      changed.map(({ id, reference, organisationId }) => ({
        ...cause,
        action: 'verification.put_back' as const,
        subject: `verification:${id}` as const,
        organisationId,
        after: { reference },
      })),
    );
  });
