import { record } from '#kernel/audit/store.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { endPin, postPin } from '#portal/common/pins/store.ts';
import { withdrawNomination } from '#portal/joining/nominations/decide.ts';
import { tellNominee } from '#portal/joining/nominations/emails.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { noonOf } from '#portal/office/queue/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Afterwards } from './rules.ts';
import { type Letter, savePosting } from './store.ts';

/** Records that a letter has left: the PIN's life begins that day. False: that was recorded before. */
export async function postLetter(
  portal: Portal,
  visit: PortalVisit,
  letter: Letter,
  { number, day }: { readonly number: string; readonly day: string },
): Promise<boolean> {
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    if (!(await savePosting(tx, letter.pinId, { number, day, by: personOf(visit) }))) return false;
    await postPin(tx, letter.pinId, noonOf(day));
    const nomination = letter.nominationId === null ? null : await findNomination(tx, letter.nominationId);
    if (nomination) await tellNominee(portal, tx, nomination.id, 'posted');
    await record(tx, {
      ...eventOf(visit, letter, 'pin.posted'),
      ...(nomination && { organisationId: nomination.organisation.id }),
      after: { number, day },
    });
    return true;
  });
}

/** Makes a PIN void, and settles what becomes of the nomination. False: the PIN has come to an end already. */
export async function voidPin(
  portal: Portal,
  visit: PortalVisit,
  letter: Letter,
  { afterwards, reasons }: { readonly afterwards: Afterwards; readonly reasons: string },
): Promise<boolean> {
  const nomination = await findNominationOf(portal, letter);
  if (nomination && afterwards === 'withdraw')
    return withdrawNomination(portal, visit, nomination, { authority: 'officer', reasons });
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    if (!(await endPin(tx, letter.pinId, 'void'))) return false;
    if (nomination) {
      const move = { fact: 'lapse', cause: { ...causeOf(visit), authority: 'officer' } } as const;
      await moveNomination(portal, tx, nomination, { ...move, changes: { pin_id: null } });
    }
    await record(tx, {
      ...eventOf(visit, letter, 'pin.voided'),
      ...(nomination && { organisationId: nomination.organisation.id }),
      before: { status: letter.status },
      after: { status: 'void', reasons },
    });
    return true;
  });
}

/** The nomination, while this is its PIN. */
async function findNominationOf(portal: Portal, letter: Letter): Promise<Nomination | null> {
  if (letter.nominationId === null) return null;
  const nomination = await findNomination(portal.db, letter.nominationId);
  return nomination?.pinId === letter.pinId ? nomination : null;
}

const eventOf = (visit: PortalVisit, letter: Letter, action: string) => ({
  at: visit.now,
  action,
  actor: { kind: 'person', id: personOf(visit) } as const,
  subject: `pin:${letter.pinId}`,
  authority: 'officer',
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});
