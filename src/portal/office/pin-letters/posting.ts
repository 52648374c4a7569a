import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import { postPin, savePosting } from '#portal/common/pins/letters-store.ts';
import { lockNominationOf } from '#portal/common/pins/store.ts';
import { withdrawNomination } from '#portal/joining/nominations/decide.ts';
import { tellNominee } from '#portal/joining/nominations/emails.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { noonOf } from '#portal/office/queue/rules.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { LetterVisit } from './guard.ts';
import type { Afterwards } from './rules.ts';
import type { Letter } from './store.ts';

/** Records that a letter has left: the PIN's life begins that day. False: that was recorded before. */
export const postLetter = (
  portal: Portal,
  visit: LetterVisit,
  { number, day }: { readonly number: string; readonly day: string },
): Promise<boolean> =>
  decide(portal, visit, (tx, by) => postIn(portal, tx, by, { letter: visit.letter, number, day }));

/** The same within a transaction, as when many letters leave together. */
export async function postIn(
  portal: Portal,
  tx: Db<PortalTables>,
  by: By,
  { letter, number, day }: { readonly letter: Letter; readonly number: string; readonly day: string },
): Promise<boolean> {
  await lockNominationOf(tx, letter.pinId);
  if (!(await postPin(tx, letter.pinId, noonOf(day)))) return false;
  await savePosting(tx, letter.pinId, { number, day, by: by.personId });
  const nomination = letter.nominationId === null ? null : await findNomination(tx, letter.nominationId);
  if (nomination) await tellNominee(portal, tx, nomination.id, 'posted');
  await record(tx, {
    ...by.cause,
    action: 'pin.posted',
    subject: `pin:${letter.pinId}`,
    ...(nomination && { organisationId: nomination.organisation.id }),
    after: { number, day },
  });
  return true;
}

/** Makes a PIN void, and settles what becomes of the nomination. False: the PIN has come to an end already. */
export async function voidPin(
  portal: Portal,
  visit: LetterVisit,
  { afterwards, reasons }: { readonly afterwards: Afterwards; readonly reasons: string },
): Promise<boolean> {
  const { letter } = visit;
  const nomination = await findNominationOf(portal, letter);
  if (nomination && afterwards === 'withdraw')
    return decide(portal, visit, (tx, by) => withdrawNomination(portal, tx, nomination, { by, reasons }));
  return decide(portal, visit, async (tx, { cause }) => {
    if (!(await endPin(tx, letter.pinId, 'void'))) return false;
    if (nomination) {
      const move = { fact: 'lapse', cause, changes: { pin_id: null } } as const;
      await moveNomination(portal, tx, nomination, move);
    }
    await record(tx, {
      ...cause,
      action: 'pin.voided',
      subject: `pin:${letter.pinId}`,
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
