import { partnersOf } from '#kernel/config.ts';
import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import type { Doc } from '#kernel/letters/document.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import { addMinted, mintHashedPin, recordIssued } from '#portal/common/pins/issue.ts';
import { addLetter } from '#portal/common/pins/letters-store.ts';
import { expiryOf, type Grant, isSelf } from '#portal/common/pins/rules.ts';
import { pinLetter } from '#portal/joining/forms/pin/letter.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayJudge, roleOf } from '#portal/joining/nominations/rules.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { saveResetPin } from '#portal/office/unlock/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { findReset, lockResetRole, type ResetToPrint } from './resets-store.ts';
import { countDone } from './runs/store.ts';
import { findAddressLines, findPinStatus } from './store.ts';

export type Printed =
  /** The letter holds the PIN in clear: give it away and let go of it. */
  | { readonly kind: 'printed'; readonly doc: Doc; readonly reference: string; readonly pinId: string }
  /** Somebody else was faster, or it isn't this officer's to print. */
  | { readonly kind: 'late' };

/** Which letter: a nomination's first, or one in the place of a former PIN's. */
interface PrintOrder {
  readonly former: string | null;
  readonly runId?: string;
}

/** Mints the PIN of an approved nomination and writes its letter, once. */
export async function printNomination(
  portal: Portal,
  visit: PortalVisit<AtWork>,
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
    issuedBy: visit.personId,
    resetsPersonId: null,
  };
  return write(portal, visit, { grant, place: organisation.name, reference }, async (tx, by, pinId) => {
    await supersede(tx, former);
    await addLetter(tx, { pinId, nominationId, now: visit.now, by: by.personId, runId: runId ?? null });
    if (runId !== undefined) await countDone(tx, runId, portal.clock.now());
    const cause = { ...by.cause, authority: reference };
    const move = { fact: 'issue', cause, changes: { pin_id: pinId } } as const;
    if ((await moveNomination(portal, tx, nomination, move)) === null) throw new TooLate();
  });
}

/** Mints the PIN with which somebody sets new security questions, and writes its letter, once. */
export async function printReset(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  resetId: string,
  former: string | null,
): Promise<Printed> {
  const reset = await findReset(portal.db, { id: resetId });
  if (reset === null || reset.pinId !== former) return { kind: 'late' };
  if (!(await isOfAnother(portal.db, visit, reset))) return { kind: 'late' };
  const { givenNames, familyName, email, locale, role, organisationId, jurisdiction, institution } = reset;
  const grant: Grant = {
    givenNames,
    familyName,
    email,
    locale,
    role,
    organisationId,
    jurisdiction,
    issuedBy: visit.personId,
    resetsPersonId: reset.personId,
  };
  const reference = `R-${reset.id.slice(0, 8).toUpperCase()}`;
  return write(portal, visit, { grant, place: institution, reference }, async (tx, by, pinId) => {
    if (!(await lockResetRole(tx, resetId))) throw new TooLate();
    await supersede(tx, former);
    await addLetter(tx, { pinId, nominationId: null, now: visit.now, by: by.personId, runId: null });
    if (!(await saveResetPin(tx, resetId, former, pinId))) throw new TooLate();
  });
}

/** Undoes the transaction that would have issued a PIN for nothing. */
class TooLate extends Error {}

async function isPrintable(
  db: Db<PortalTables>,
  visit: PortalVisit<AtWork>,
  nomination: Nomination,
  former: string | null,
): Promise<boolean> {
  const status = former === null ? 'approved' : 'pin_issued';
  if (nomination.status !== status || roleOf(nomination.kind) !== 'dir') return false;
  if (former !== null && nomination.pinId !== former) return false;
  return mayJudge(nomination, await getNominator(db, visit.personId));
}

/** Whether a reset is of somebody else than the officer, as far as names and addresses tell (`DOMAIN §1`). */
export const isOfAnother = async (
  db: Db<PortalTables>,
  { personId }: PortalVisit<AtWork>,
  reset: ResetToPrint,
): Promise<boolean> => reset.personId !== personId && !isSelf(reset, await getNominator(db, personId));

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

/** `together` is what must be true if and only if the PIN exists. */
async function write(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  { grant, place, reference }: Wording,
  together: (tx: Db<PortalTables>, by: By, pinId: string) => Promise<void>,
): Promise<Printed> {
  const { now, from } = visit;
  const address = await findAddressLines(portal.db, grant.organisationId);
  const { correlationId } = from;
  const order = { ...grant, kind: 'mailed', now, authority: reference, correlationId } as const;
  const minted = await mintHashedPin(portal);
  try {
    const pin = await decide(portal, visit, async (tx, by) => {
      const added = await addMinted(tx, minted, order);
      await together(tx, by, added.id);
      await recordIssued(tx, added.id, order);
      return added;
    });
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
      partners: partnersOf(portal.config) !== null,
    });
    return { kind: 'printed', doc, reference, pinId: pin.id };
  } catch (error) {
    if (error instanceof TooLate) return { kind: 'late' };
    throw error;
  }
}
