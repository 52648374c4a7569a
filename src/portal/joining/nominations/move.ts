import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Told, tellNominator, tellNominee, tellRepresentatives } from './emails.ts';
import { revokeLinks } from './link-store.ts';
import { afterFact, ENDED_LINKS, type NominationFact, type NominationStatus, pinKindOf } from './rules.ts';
import { type Nomination, type NominationChanges, saveNomination } from './store.ts';

/** What happens to a nomination, by whom and on what right. */
interface NominationMove {
  readonly fact: NominationFact;
  /** With its authority: a role, or a form's reference. */
  readonly cause: Cause;
  /** What changes besides the status. */
  readonly changes?: NominationChanges;
}

/**
 * Takes a nomination one step on in its life, if it still is as it was loaded: status, audit, the nominee's mail, and
 * the end of their links where it ends. Null when the step can't be taken any more, because somebody else was
 * faster: nothing is written then, and nothing else should be.
 */
export async function moveNomination(
  portal: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  nomination: Nomination,
  move: NominationMove,
): Promise<NominationStatus | null> {
  const { fact, cause, changes = {} } = move;
  const status = afterFact(nomination.status, fact);
  // Whoever completes the forms was reached, be it by another way.
  const reached = fact === 'complete' ? { unreached_at: null } : {};
  if (status === null || !(await saveNomination(tx, nomination, { ...changes, ...reached, status })))
    return null;
  if (ENDED_LINKS.includes(status)) await revokeLinks(tx, nomination.id, cause.at);
  if (fact === 'approve' && pinKindOf(nomination.kind) === 'slip')
    await tellRepresentatives(portal, tx, nomination);
  const told = TOLD[fact];
  if (told) await tellNominee(portal, tx, nomination.id, told);
  if (told === 'refused' || told === 'withdrawn') {
    const { nominatedBy } = nomination;
    if (nominatedBy !== null && nominatedBy !== cause.actor.id)
      await tellNominator(portal, tx, nomination.id, told);
  }
  await record(tx, eventOf(nomination, move, status));
  return status;
}

/** Nothing is said of an issued PIN before it is on its way: `posted` is told by whoever records the posting. */
const TOLD: Readonly<Partial<Record<NominationFact, Told>>> = {
  complete: 'completed',
  receive: 'received',
  return: 'returned',
  approve: 'approved',
  refuse: 'refused',
  withdraw: 'withdrawn',
  expire: 'expired',
};

const eventOf = (nomination: Nomination, { fact, cause, changes }: NominationMove, status: string) => ({
  ...cause,
  action: PAST[fact],
  subject: `nomination:${nomination.id}` as const,
  organisationId: nomination.organisation.id,
  before: { status: nomination.status },
  after: { status, ...(changes?.received_on && { receivedOn: changes.received_on }) },
});

const PAST = {
  complete: 'nomination.completed',
  reopen: 'nomination.reopened',
  receive: 'nomination.received',
  approve: 'nomination.approved',
  return: 'nomination.returned',
  refuse: 'nomination.refused',
  withdraw: 'nomination.withdrawn',
  expire: 'nomination.expired',
  issue: 'nomination.pin_issued',
  redeem: 'nomination.enrolled',
  lapse: 'nomination.pin_lapsed',
} as const satisfies Readonly<Record<NominationFact, string>>;
