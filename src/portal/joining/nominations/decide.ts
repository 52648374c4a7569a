import { record } from '#kernel/audit/store.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { settleProposed } from '#portal/common/organisations/store.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { tellNominee } from './emails.ts';
import { revokeLinks } from './link-store.ts';
import { moveNomination } from './move.ts';
import { KINDS, linkMail } from './rules.ts';
import { listPending, type Nomination, saveNomination } from './store.ts';

/** A coordinator vouches for a nomination, and with it for an institution that was only proposed. False: too late. */
export async function confirmNomination(
  portal: Portal,
  visit: PortalVisit,
  nomination: Nomination,
): Promise<boolean> {
  const by = personOf(visit);
  const { status, organisation, confirmation } = nomination;
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const changes = { status, confirmation: 'confirmed', confirmed_by: by } as const;
    if (!(await saveNomination(tx, nomination, changes))) return false;
    await settleProposed(tx, organisation.id, 'confirmed', by);
    await record(tx, {
      ...eventOf(visit, nomination, 'nomination.confirmed', 'coordinator'),
      before: { confirmation, institution: organisation.status },
      after: { confirmation: 'confirmed', institution: 'confirmed' },
    });
    return true;
  });
}

/** A coordinator refuses, with reasons; with the last nomination goes an institution that was only proposed. */
export async function refuseNomination(
  portal: Portal,
  visit: PortalVisit,
  nomination: Nomination,
  reasons: string,
): Promise<boolean> {
  const by = personOf(visit);
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const changes = { confirmation: 'refused', confirmed_by: by, ...decided(visit, reasons) } as const;
    const move = { fact: 'refuse', ...hand(visit, 'coordinator'), changes } as const;
    if ((await moveNomination(portal, tx, nomination, move)) === null) return false;
    const others = await listPending(tx, nomination.organisation.id, KINDS);
    if (others.length === 0) await settleProposed(tx, nomination.organisation.id, 'refused', by);
    return true;
  });
}

/** Whoever put somebody forward takes it back; a PIN that was issued already dies with it. False: too late. */
export async function withdrawNomination(
  portal: Portal,
  visit: PortalVisit,
  nomination: Nomination,
  { authority, reasons }: { readonly authority: string; readonly reasons: string },
): Promise<boolean> {
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const move = { fact: 'withdraw', ...hand(visit, authority), changes: decided(visit, reasons) } as const;
    if ((await moveNomination(portal, tx, nomination, move)) === null) return false;
    if (nomination.pinId !== null) await endPin(tx, nomination.pinId, 'void');
    return true;
  });
}

/**
 * Sends the nominee a new personal link, and ends the former ones: the mail may have come into other hands. False
 * where there is nothing left to do with one. A nominee's own request ends none, nor does a stranger's at the public
 * form: whoever found an old link could shut them out with it.
 */
export async function sendLinkAgain(
  portal: Portal,
  visit: PortalVisit,
  nomination: Nomination,
  authority: string,
): Promise<boolean> {
  const told = linkMail(nomination.status);
  if (told === null) return false;
  await portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    await revokeLinks(tx, nomination.id, visit.now);
    await tellNominee(portal, tx, nomination.id, told);
    await record(tx, eventOf(visit, nomination, 'nomination.link_sent', authority));
  });
  return true;
}

const decided = (visit: PortalVisit, reasons: string) => ({
  reasons,
  decided_at: visit.now,
  decided_by: personOf(visit),
});

const hand = (visit: PortalVisit, authority: string) => ({ cause: { ...causeOf(visit), authority } });

const eventOf = (visit: PortalVisit, nomination: Nomination, action: string, authority: string) => ({
  ...causeOf(visit),
  action,
  subject: `nomination:${nomination.id}`,
  organisationId: nomination.organisation.id,
  authority,
});
