import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import type { Doc } from '#kernel/letters/document.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { issuePin } from '#portal/common/pins/issue.ts';
import { expiryOf, type Grant } from '#portal/common/pins/rules.ts';
import { endPin } from '#portal/common/pins/store.ts';
import { pinLetter } from '#portal/joining/forms/pin/letter.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayJudge, roleOf } from '#portal/joining/nominations/rules.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { findReset, lockResetRole, saveResetPin } from './resets-store.ts';
import { countDone } from './runs/store.ts';
import { addLetter, findAddressLines, findPinStatus } from './store.ts';

export type Printed =
  /** The letter holds the PIN in clear: give it away and let go of it. */
  | { readonly kind: 'printed'; readonly doc: Doc; readonly reference: string; readonly pinId: string }
  /** Somebody else was faster, or it isn't this officer's to print. */
  | { readonly kind: 'late' };

/** Which letter: a nomination's first, or one in the place of a former PIN's. */
export interface PrintOrder {
  readonly former: string | null;
  readonly runId?: string;
}

/** Mints the PIN of an approved nomination and writes its letter, once. */
export async function printNomination(
  portal: Portal,
  visit: PortalVisit,
  nominationId: string,
  { former, runId }: PrintOrder,
): Promise<Printed> {
  const { db } = portal;
  const nomination = await findNomination(db, nominationId);
  if (nomination === null || !(await isPrintable(db, visit, nomination, former))) return { kind: 'late' };
  const { organisation, givenNames, familyName, email, locale, kind, reference } = nomination;
  const grant: Grant = {
    givenNames,
    familyName,
    email,
    locale,
    role: roleOf(kind),
    organisationId: organisation.id,
    jurisdiction: null,
    issuedBy: personOf(visit),
    resetsPersonId: null,
  };
  return write(portal, visit, { grant, place: organisation.name, reference }, async (tx, pinId) => {
    await visit.session.hold(tx);
    await supersede(tx, former);
    await addLetter(tx, {
      pinId,
      nominationId,
      now: visit.now,
      by: personOf(visit),
      runId: runId ?? null,
    });
    if (runId !== undefined) await countDone(tx, runId);
    const move = { fact: 'issue', cause: { ...causeOf(visit), authority: reference } } as const;
    const moved = await moveNomination(portal, tx, nomination, { ...move, changes: { pin_id: pinId } });
    if (moved === null) throw new TooLate();
  });
}

/** Mints the PIN with which somebody sets new security questions, and writes its letter, once. */
export async function printReset(
  portal: Portal,
  visit: PortalVisit,
  resetId: string,
  former: string | null,
): Promise<Printed> {
  const reset = await findReset(portal.db, { id: resetId });
  if (reset === null || reset.pinId !== former || reset.personId === personOf(visit)) return { kind: 'late' };
  const { givenNames, familyName, email, locale, role, organisationId, jurisdiction, institution } = reset;
  const grant: Grant = {
    givenNames,
    familyName,
    email,
    locale,
    role,
    organisationId,
    jurisdiction,
    issuedBy: personOf(visit),
    resetsPersonId: reset.personId,
  };
  const reference = `R-${reset.id.slice(0, 8).toUpperCase()}`;
  return write(portal, visit, { grant, place: institution, reference }, async (tx, pinId) => {
    await visit.session.hold(tx);
    if (!(await lockResetRole(tx, resetId))) throw new TooLate();
    await supersede(tx, former);
    await addLetter(tx, { pinId, nominationId: null, now: visit.now, by: personOf(visit), runId: null });
    if (!(await saveResetPin(tx, resetId, former, pinId))) throw new TooLate();
  });
}

/** Undoes the transaction that would have issued a PIN for nothing. */
class TooLate extends Error {}

async function isPrintable(
  db: Db<PortalTables>,
  visit: PortalVisit,
  nomination: Nomination,
  former: string | null,
): Promise<boolean> {
  const status = former === null ? 'approved' : 'pin_issued';
  if (nomination.status !== status || roleOf(nomination.kind) !== 'dir') return false;
  if (former !== null && nomination.pinId !== former) return false;
  return mayJudge(nomination, await getNominator(db, personOf(visit)));
}

/** Ends the PIN that a new one replaces; one that was redeemed meanwhile is replaced by nothing. */
async function supersede(tx: Db<PortalTables>, former: string | null): Promise<void> {
  if (former === null || (await endPin(tx, former, 'replaced'))) return;
  if ((await findPinStatus(tx, former)) === 'redeemed') throw new TooLate();
}

interface Wording {
  readonly grant: Grant;
  readonly place: { readonly en: string; readonly fr: string } | null;
  readonly reference: string;
}

async function write(
  portal: Portal,
  visit: PortalVisit,
  { grant, place, reference }: Wording,
  together: (tx: Db<PortalTables>, pinId: string) => Promise<void>,
): Promise<Printed> {
  const { now, from } = visit;
  const address = await findAddressLines(portal.db, grant.organisationId);
  const order = {
    ...grant,
    kind: 'mailed',
    now,
    authority: reference,
    correlationId: from.correlationId,
  } as const;
  try {
    const pin = await issuePin(portal, order, together);
    const { origin } = portal.place;
    const doc = pinLetter({
      ...grant,
      place,
      address,
      pin: pin.text,
      expires: expiryOf('mailed', now),
      printed: now,
      reference,
      portal: { en: origin + href(paths.front, 'en'), fr: origin + href(paths.front, 'fr') },
    });
    return { kind: 'printed', doc, reference, pinId: pin.id };
  } catch (error) {
    if (error instanceof TooLate) return { kind: 'late' };
    throw error;
  }
}
