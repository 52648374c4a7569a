import { partnersOf } from '#kernel/config.ts';
import { fullName } from '#kernel/names.ts';
import { lockPeers } from '#portal/common/members/change-store.ts';
import { decide } from '#portal/common/members/decide.ts';
import { authorityOver } from '#portal/common/members/rules.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import {
  addMinted,
  issueMinted,
  mintHashedPin,
  type PinOrder,
  recordIssued,
} from '#portal/common/pins/issue.ts';
import { savePinNomination } from '#portal/common/pins/letters-store.ts';
import { expiryOf } from '#portal/common/pins/rules.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { afterFact, mayNominate } from '#portal/joining/nominations/rules.ts';
import { lockNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { sealSlip } from '#portal/joining/slips/sealed.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { AtOurs, BeforeColleague } from './guard.ts';
import { lockLivePins } from './pin-store.ts';
import { type InstitutionRole, mayRestore } from './rules.ts';
import { getActor } from './store.ts';

/** A PIN in clear, this once, and the same sealed, to be printed. */
export interface Slip {
  readonly pin: string;
  readonly expires: Date;
  readonly sealed: string;
}

/** Issues the PIN of a nomination, or a new one that ends the former; null when it changed since the page was shown. */
export async function issueForNomination(
  portal: Portal,
  visit: PortalVisit<AtOurs>,
  seen: Nomination,
): Promise<Slip | null> {
  const role: InstitutionRole = seen.kind === 'alternate_dir' ? 'alternate_dir' : 'signatory';
  const person = { ...seen, role, authority: seen.reference, resetsPersonId: null };
  const minted = await mintHashedPin(portal);
  const pin = await decide(portal, visit, async (tx, by) => {
    const nomination = await lockNomination(tx, seen.id);
    const { kind, organisation, pinId } = nomination;
    if (!isAs(seen, nomination) || afterFact(nomination.status, 'issue') === null) return null;
    if (!by.memberships.some((held) => mayNominate(held, kind, organisation))) return null;
    if (pinId !== null) await endPin(tx, pinId, 'replaced');
    const order = orderOf(visit, person);
    const { text } = await addMinted(tx, minted, order);
    await savePinNomination(tx, minted.id, seen.id);
    const changes = { pin_id: minted.id };
    await moveNomination(portal, tx, nomination, { fact: 'issue', cause: by.cause, changes });
    await recordIssued(tx, minted.id, order);
    return text;
  });
  return pin === null ? null : slipOf(portal, visit, person, pin);
}

const isAs = (seen: Nomination, { status, revision }: Nomination): boolean =>
  seen.status === status && seen.revision === revision;

/** The same for somebody whose security questions are disabled; `seen` is the live PIN that the page knew of. */
export async function issueForColleague(
  portal: Portal,
  visit: PortalVisit<BeforeColleague>,
  seen: string | null,
): Promise<Slip | null> {
  const { at, colleague } = visit;
  const role: InstitutionRole = colleague.role === 'alternate_dir' ? 'alternate_dir' : 'signatory';
  const organisation = { name: at.name };
  const person = { ...colleague, role, organisation, authority: at.role, resetsPersonId: colleague.personId };
  const minted = await mintHashedPin(portal);
  const pin = await decide(portal, visit, async (tx, by) => {
    const { held } = await lockPeers(tx, colleague.id);
    if (held.status !== 'active' || authorityOver(by, held) === null) return null;
    if (!mayRestore(by, held.personId, await listMemberships(tx, held.personId))) return null;
    const former = await lockLivePins(tx, colleague);
    if ((former[0] ?? null) !== seen) return null;
    for (const id of former) await endPin(tx, id, 'replaced');
    return (await issueMinted(tx, minted, orderOf(visit, person))).text;
  });
  return pin === null ? null : slipOf(portal, visit, person, pin);
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

const orderOf = ({ at, now, from }: PortalVisit<AtOurs>, person: Person): PinOrder => ({
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
  now,
  authority: person.authority,
  correlationId: from.correlationId,
});

async function slipOf(
  portal: Portal,
  { now, personId }: PortalVisit<AtOurs>,
  person: Person,
  pin: string,
): Promise<Slip> {
  const expires = expiryOf('slip', now);
  const issuer = await getActor(portal.db, personId);
  const slip = {
    locale: person.locale,
    givenNames: person.givenNames,
    familyName: person.familyName,
    role: person.role,
    institution: person.organisation.name[person.locale],
    issuer: fullName(issuer),
    pin,
    expires,
    issued: now,
    portal: portal.place.origin,
    partners: partnersOf(portal.config) !== null,
  };
  return { pin, expires, sealed: sealSlip(portal, slip, personId) };
}
