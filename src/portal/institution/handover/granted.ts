import type { AuditEvent } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import { causeOf, systemCause } from '#portal/common/arrival/cause.ts';
import { changeMembership } from '#portal/common/members/change.ts';
import type { Granted, GrantHook } from '#portal/common/members/grants/grant.ts';
import { reasonCode } from '#portal/common/members/rules.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { listOpenWork } from '#portal/joining/nominations/open-work/list.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { findNominationOfPin } from '#portal/joining/nominations/store.ts';

/**
 * Whoever was nominated has enrolled; where they replace a DIR, the former access ends in this same transaction and
 * the open work is theirs. The locks on the institution's people come first, the audit log's last.
 */
export const nominationRedeemed: GrantHook = async (portal, tx, granted) => {
  const nomination = await findNominationOfPin(tx, granted.pin.id);
  if (nomination === null) return;
  const { visit, personId, pin, added } = granted;
  if (nomination.replacesId !== null && added) {
    const ended = await changeMembership(portal, tx, {
      membershipId: nomination.replacesId,
      fact: 'end',
      by: { cause: { ...causeOf(visit, personId), ...systemCause(visit.now, nomination.reference) } },
      reason: reasonCode({ kind: 'replaced', reference: nomination.reference }),
    });
    // They may have left before.
    if (ended === 'changed') await record(tx, await handedOver(portal, tx, nomination, granted));
  }
  await moveNomination(portal, tx, nomination, {
    fact: 'redeem',
    cause: { ...causeOf(visit, personId), authority: `pin:${pin.id}` },
  });
};

const handedOver = async (
  portal: Parameters<GrantHook>[0],
  tx: Parameters<GrantHook>[1],
  nomination: Nomination,
  { visit, personId }: Granted,
): Promise<AuditEvent> => ({
  ...causeOf(visit, personId),
  action: 'institution.handed_over',
  subject: `institution:${nomination.organisation.id}`,
  organisationId: nomination.organisation.id,
  authority: nomination.reference,
  before: { membership: nomination.replacesId },
  // What was open passes over as it is, for it belongs to the institution.
  after: Object.fromEntries(
    (await listOpenWork(portal, tx, nomination.organisation.id)).map(({ key, count }) => [key, count]),
  ),
});
