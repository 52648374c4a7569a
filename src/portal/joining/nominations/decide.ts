import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isTwin } from '#kernel/twin.ts';
import type { By } from '#portal/common/members/decide.ts';
import { settleProposed } from '#portal/common/organisations/store.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellNominee } from './emails.ts';
import { lockSent, revokeLinks, saveSent } from './link-store.ts';
import { moveNomination } from './move.ts';
import { KINDS, linkMail } from './rules.ts';
import { listPending, type Nomination, saveNomination } from './store.ts';

type Outbox = Pick<Portal, 'jobs' | 'place'>;

/** Whoever decides, and why: nothing where no reason was asked for. */
interface Said {
  readonly by: Pick<By, 'personId' | 'cause'>;
  readonly reasons: string;
}

/** A coordinator vouches for a nomination, and with it for an institution that was only proposed. False: too late. */
export async function confirmNomination(
  tx: Db<PortalTables>,
  nomination: Nomination,
  { personId, cause }: Said['by'],
): Promise<boolean> {
  const { status, organisation, confirmation } = nomination;
  const changes = {
    status,
    confirmation: 'confirmed',
    confirmed_by: personId,
    confirmed_at: cause.at,
  } as const;
  if (!(await saveNomination(tx, nomination, changes))) return false;
  await settleProposed(tx, organisation.id, 'confirmed', personId);
  await record(tx, {
    ...cause,
    action: 'nomination.confirmed',
    subject: `nomination:${nomination.id}`,
    organisationId: organisation.id,
    before: { confirmation, institution: organisation.status },
    after: { confirmation: 'confirmed', institution: 'confirmed' },
  });
  return true;
}

/** A coordinator refuses, with reasons; with the last nomination goes an institution that was only proposed. */
export async function refuseNomination(
  outbox: Outbox,
  tx: Db<PortalTables>,
  nomination: Nomination,
  { by, reasons }: Said,
): Promise<boolean> {
  const { personId, cause } = by;
  const changes = { confirmation: 'refused', confirmed_by: personId, ...decided({ by, reasons }) } as const;
  if ((await moveNomination(outbox, tx, nomination, { fact: 'refuse', cause, changes })) === null)
    return false;
  const others = await listPending(tx, nomination.organisation.id, KINDS);
  if (others.length === 0) await settleProposed(tx, nomination.organisation.id, 'refused', personId);
  return true;
}

/** Whoever put somebody forward takes it back; a PIN that was issued already dies with it. False: too late. */
export async function withdrawNomination(
  outbox: Outbox,
  tx: Db<PortalTables>,
  nomination: Nomination,
  said: Said,
): Promise<boolean> {
  const move = { fact: 'withdraw', cause: said.by.cause, changes: decided(said) } as const;
  if ((await moveNomination(outbox, tx, nomination, move)) === null) return false;
  if (nomination.pinId !== null) await endPin(tx, nomination.pinId, 'void');
  return true;
}

/**
 * Sends the nominee a new personal link, and ends the former ones: the mail may have come into other hands. False
 * where there is nothing left to do with one. A nominee's own request ends none, nor does a stranger's at the public
 * form: whoever found an old link could shut them out with it.
 */
export async function sendLinkAgain(
  outbox: Outbox,
  tx: Db<PortalTables>,
  nomination: Nomination,
  { cause }: Said['by'],
): Promise<boolean> {
  const told = linkMail(nomination.status);
  if (told === null) return false;
  if (isTwin((await lockSent(tx, nomination.id)).replaced, cause.at)) return true;
  await saveSent(tx, nomination.id, { link_replaced_at: cause.at, unreached_at: null });
  await revokeLinks(tx, nomination.id, cause.at);
  await tellNominee(outbox, tx, nomination.id, told);
  await record(tx, {
    ...cause,
    action: 'nomination.link_sent',
    subject: `nomination:${nomination.id}`,
    organisationId: nomination.organisation.id,
  });
  return true;
}

const decided = ({ by, reasons }: Said) => ({
  reasons,
  decided_at: by.cause.at,
  decided_by: by.personId,
});
