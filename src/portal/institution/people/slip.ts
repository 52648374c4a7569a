import type { Db } from '#kernel/db/database.ts';
import { renderPdf } from '#kernel/letters/render.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { lockPeers } from '#portal/common/members/change-store.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { authorityOver } from '#portal/common/members/rules.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import { issuePin, type PinOrder } from '#portal/common/pins/issue.ts';
import { savePinNomination } from '#portal/common/pins/letters-store.ts';
import { expiryOf } from '#portal/common/pins/rules.ts';
import { pinSlip } from '#portal/joining/forms/pin/slip.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { mayNominate } from '#portal/joining/nominations/rules.ts';
import { lockNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { lockLivePins } from './pin-store.ts';
import { type InstitutionRole, mayRestore } from './rules.ts';
import { type Colleague, getActor } from './store.ts';

/** A PIN in clear, this once, and the same as a file to print. */
export interface Slip {
  readonly pin: string;
  readonly expires: Date;
  readonly pdf: Buffer;
}

/** Issues the PIN of a nomination, or a new one that ends the former; null when it changed since the page was shown. */
export function issueForNomination(
  portal: Portal,
  visit: PortalVisit,
  at: AtInstitution,
  seen: Nomination,
): Promise<Slip | null> {
  const role: InstitutionRole = seen.kind === 'alternate_dir' ? 'alternate_dir' : 'signatory';
  const person = { ...seen, role, authority: seen.reference, resetsPersonId: null };
  return issueSlip(portal, visit, at, person, async (tx, pinId) => {
    const nomination = await lockNomination(tx, seen.id);
    const memberships = await listMemberships(tx, at.personId);
    if (!memberships.some((held) => mayNominate(held, seen.kind, seen.organisation))) return false;
    if (nomination.pinId !== null) await endPin(tx, nomination.pinId, 'replaced');
    await savePinNomination(tx, pinId, seen.id);
    const moved = await moveNomination(portal, tx, seen, {
      fact: 'issue',
      cause: { ...causeOf(visit, at.personId), authority: at.role },
      changes: { pin_id: pinId },
    });
    return moved !== null;
  });
}

/** The same for somebody whose security questions are disabled; `seen` is the live PIN that the page knew of. */
export function issueForColleague(
  portal: Portal,
  visit: PortalVisit,
  at: AtInstitution,
  colleague: Colleague,
  seen: string | null,
): Promise<Slip | null> {
  const role: InstitutionRole = colleague.role === 'alternate_dir' ? 'alternate_dir' : 'signatory';
  const person = {
    ...colleague,
    role,
    organisation: { name: at.name },
    authority: at.role,
    resetsPersonId: colleague.personId,
  };
  return issueSlip(portal, visit, at, person, async (tx, pinId) => {
    const { held } = await lockPeers(tx, colleague.id);
    const actor = { personId: at.personId, memberships: await listMemberships(tx, at.personId) };
    if (held.status !== 'active' || authorityOver(actor, held) === null) return false;
    if (!mayRestore(actor, held.personId, await listMemberships(tx, held.personId))) return false;
    const former = await lockLivePins(tx, colleague, pinId);
    if ((former[0] ?? null) !== seen) return false;
    for (const id of former) await endPin(tx, id, 'replaced');
    return true;
  });
}

interface Person {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: 'en' | 'fr';
  readonly role: InstitutionRole;
  readonly organisation: { readonly name: { readonly en: string; readonly fr: string } };
  readonly authority: string;
  readonly resetsPersonId: string | null;
}

/** `together` answers false to undo all of it. */
async function issueSlip(
  portal: Portal,
  visit: PortalVisit,
  at: AtInstitution,
  person: Person,
  together: (tx: Db<PortalTables>, pinId: string) => Promise<boolean>,
): Promise<Slip | null> {
  try {
    const order = orderOf(visit, at, person);
    const { text } = await issuePin(portal, order, async (tx, pinId) => {
      if (!(await together(tx, pinId))) throw new Undone();
    });
    return slipOf(portal, visit, person, text, await getActor(portal.db, at.personId));
  } catch (error) {
    if (error instanceof Undone) return null;
    throw error;
  }
}

/** Takes the transaction back, since a PIN was added before it was known that none should be. */
class Undone extends Error {}

const orderOf = (visit: PortalVisit, at: AtInstitution, person: Person): PinOrder => ({
  givenNames: person.givenNames,
  familyName: person.familyName,
  email: person.email,
  locale: person.locale,
  role: person.role,
  organisationId: at.organisationId,
  jurisdiction: null,
  issuedBy: at.personId,
  resetsPersonId: person.resetsPersonId,
  kind: 'slip',
  now: visit.now,
  authority: person.authority,
  correlationId: visit.from.correlationId,
});

async function slipOf(
  portal: Portal,
  { now }: PortalVisit,
  person: Person,
  pin: string,
  issuer: { readonly givenNames: string; readonly familyName: string },
): Promise<Slip> {
  const expires = expiryOf('slip', now);
  const doc = pinSlip({
    locale: person.locale,
    givenNames: person.givenNames,
    familyName: person.familyName,
    role: person.role,
    institution: person.organisation.name[person.locale],
    issuer: `${issuer.givenNames} ${issuer.familyName}`,
    pin,
    expires,
    issued: now,
    portal: portal.place.origin,
  });
  return { pin, expires, pdf: await renderPdf(doc, now) };
}
