import { record, recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { addMessages } from '#portal/programme/messages/store.ts';
import { refusePlace } from '#portal/programme/places/refuse.ts';
import { lockLive } from '#portal/programme/verifications/change/pass-store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { followTransfers } from '#portal/programme/verifications/transfers/follow.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellAccounts } from './emails.ts';
import type { Claimant } from './list-store.ts';

interface Refusing {
  readonly findingId: string;
  readonly loser: Pick<Claimant, 'personId' | 'placeId'>;
  readonly organisationId: string;
  readonly cause: Cause;
  /** Null where it was held, and takes effect by itself. */
  readonly by: string | null;
}

/**
 * Refuses the claim of whoever the record is not: what lives of theirs there is closed, a number ends, and they are told
 * what they can do. The institution's own places are held by the caller.
 */
export async function refuseClaim(
  portal: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  { findingId, loser, organisationId, cause, by }: Refusing,
): Promise<void> {
  const { personId: loserId, placeId } = loser;
  const live = await lockLive(tx, { organisationId, personIds: [loserId] });
  const ids = live.filter((one) => one.placeId === placeId).map(({ id }) => id);
  const change = { fact: 'close', by, at: cause.at, holder: null, dueOn: null } as const;
  const closed = await changeStatus(tx, { ids }, { ...change, closedWhy: 'other_person' });
  await followTransfers(portal, tx, closed, { by, cause, now: cause.at });
  await addMessages(
    tx,
    closed.map(({ id }) => ({ id, personId: loserId, content: { kind: 'closed', why: 'other_person' } })),
    cause.at,
  );
  const refused = await refusePlace(tx, { id: placeId, personId: loserId }, cause.at);
  if (refused)
    await record(tx, { ...cause, action: 'place.refused', subject: `place:${placeId}`, organisationId });
  await recordAll(
    tx,
    closed.map(({ id, reference }) => ({
      ...cause,
      action: 'verification.closed' as const,
      subject: `verification:${id}` as const,
      organisationId,
      after: { reference, why: 'other_person' },
    })),
  );
  await tellAccounts(portal, tx, { id: findingId, told: 'refused' }, [loser]);
}
