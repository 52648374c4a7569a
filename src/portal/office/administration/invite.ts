import { record } from '#kernel/audit/store.ts';
import { brand } from '#kernel/brand.ts';
import type { Db } from '#kernel/db/database.ts';
import { renderPdf } from '#kernel/letters/render.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import { issueMinted, mintHashedPin, type PinOrder } from '#portal/common/pins/issue.ts';
import { expiryOf, isSelf, type Somebody } from '#portal/common/pins/rules.ts';
import { pinSlip } from '#portal/joining/forms/pin/slip.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { rolesToIssue, type StaffRole } from './rules.ts';
import {
  countAdministrators,
  findHolder,
  findOpenPin,
  getActor,
  getOpenPin,
  isAdministratorInvited,
  lockAdministrators,
} from './store.ts';

/** Whom to let in, as what. */
export interface Invited {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly role: StaffRole;
  readonly jurisdiction: Jurisdiction | null;
}

/** A PIN in clear, this once, and the same as a file to print. */
export interface Slip {
  readonly kind: 'slip';
  readonly pin: string;
  readonly expires: Date;
  readonly pdf: Buffer;
}

/** Why no PIN was issued: nothing was written then. */
type Refusal = 'self' | 'member' | 'pending' | 'forbidden' | 'late';

export type Invitation = Slip | { readonly kind: Refusal };

/** Issues somebody's first PIN, by the role that allows it at this moment. */
export const invite = (portal: Portal, visit: PortalVisit<AtWork>, invited: Invited): Promise<Invitation> =>
  issue(portal, visit, invited, async (tx, administrators) => {
    if (invited.email === null) return null;
    if (await findHolder(tx, invited.email, invited)) return 'member';
    // The first one is whoever the officers agree on: not one for each officer.
    const first = invited.role === 'administrator' && administrators === 0;
    if (first && (await isAdministratorInvited(tx, visit.now))) return 'pending';
    const open = await findOpenPin(tx, invited.email, invited, visit.now);
    return open === null ? null : 'pending';
  });

/** Issues another PIN in place of one that is lost, which ends in the same moment. */
export const inviteAgain = (
  portal: Portal,
  visit: PortalVisit<AtWork>,
  invited: Invited,
  former: string,
): Promise<Invitation> =>
  issue(portal, visit, invited, async (tx) => ((await endPin(tx, former, 'replaced')) ? null : 'late'));

/** Ends a PIN that is not to be used; null when that was done, else why not. */
export const voidPin = (portal: Portal, visit: PortalVisit<AtWork>, pinId: string): Promise<Refusal | null> =>
  decide(portal, visit, async (tx, by) => {
    const pin = await getOpenPin(tx, pinId, visit.now);
    const administrators = await lockAdministrators(tx);
    const refusal = refusalOf(by, await getActor(tx, by.personId), pin, administrators);
    if (refusal !== null) return refusal;
    if (!(await endPin(tx, pinId, 'void'))) return 'late';
    await record(tx, {
      ...by.cause,
      action: 'pin.voided',
      subject: `pin:${pinId}`,
      authority: 'staff',
      after: { status: 'void', role: pin.role },
    });
    return null;
  });

/** `check` says, under the administrators' locks, what else stands in the way, and ends what the new PIN replaces. */
async function issue(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  invited: Invited,
  check: (tx: Db<PortalTables>, administrators: number) => Promise<Refusal | null>,
): Promise<Invitation> {
  const minted = await mintHashedPin(portal);
  const issued = await decide(portal, visit, async (tx, by) => {
    const administrators = await lockAdministrators(tx);
    const issuer = await getActor(tx, by.personId);
    const refusal = refusalOf(by, issuer, invited, administrators) ?? (await check(tx, administrators));
    if (refusal !== null) return refusal;
    const { text } = await issueMinted(tx, minted, orderOf(visit, invited));
    return { pin: text, issuer };
  });
  return typeof issued === 'string' ? { kind: issued } : slipOf(portal, visit, invited, issued);
}

const orderOf = ({ personId, now, from }: PortalVisit<AtWork>, invited: Invited): PinOrder => ({
  ...invited,
  organisationId: null,
  issuedBy: personId,
  resetsPersonId: null,
  kind: 'slip',
  now,
  authority: 'staff',
  correlationId: from.correlationId,
});

/** Whether it is theirs to do, as things are under the administrators' locks. */
function refusalOf(
  { memberships }: By,
  issuer: Somebody,
  invited: Somebody & { readonly role: string },
  administrators: number,
): Refusal | null {
  if (!rolesToIssue(memberships, administrators).some((role) => role === invited.role)) return 'forbidden';
  return isSelf(issuer, invited) ? 'self' : null;
}

/** The roles for which somebody with these roles may issue a PIN now. */
export const issuableBy = async (
  portal: Portal,
  memberships: readonly Membership[],
): Promise<readonly StaffRole[]> => rolesToIssue(memberships, await countAdministrators(portal.db));

async function slipOf(
  portal: Portal,
  visit: PortalVisit,
  invited: Invited,
  { pin, issuer }: { readonly pin: string; readonly issuer: Somebody },
): Promise<Slip> {
  const { locale, jurisdiction } = invited;
  const expires = expiryOf('slip', visit.now);
  const doc = pinSlip({
    ...invited,
    institution: jurisdiction === null ? brand[locale].department : jurisdictionText(jurisdiction, locale),
    issuer: `${issuer.givenNames} ${issuer.familyName}`,
    pin,
    expires,
    issued: visit.now,
    portal: portal.place.origin,
  });
  return { kind: 'slip', pin, expires, pdf: await renderPdf(doc, visit.now) };
}
