import { record } from '#kernel/audit/store.ts';
import { brand } from '#kernel/brand.ts';
import type { Db } from '#kernel/db/database.ts';
import { renderPdf } from '#kernel/letters/render.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import { issuePin } from '#portal/common/pins/issue.ts';
import { expiryOf, isSelf } from '#portal/common/pins/rules.ts';
import { endPin } from '#portal/common/pins/store.ts';
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
export type Refusal = 'self' | 'member' | 'pending' | 'forbidden' | 'late';

export type Invitation = Slip | { readonly kind: Refusal };

/** Issues somebody's first PIN, by the role that allows it at this moment. */
export const invite = (portal: Portal, visit: PortalVisit, invited: Invited): Promise<Invitation> =>
  issue(portal, visit, invited, async (tx, pinId) => {
    if (invited.email === null) return null;
    if (await findHolder(tx, invited.email, invited)) return 'member';
    // The first one is whoever the officers agree on: not one for each officer.
    const first = invited.role === 'administrator' && (await countAdministrators(tx)) === 0;
    if (first && (await isAdministratorInvited(tx, pinId, visit.now))) return 'pending';
    const open = await findOpenPin(tx, invited.email, invited, visit.now);
    return open === null || open === pinId ? null : 'pending';
  });

/** Issues another PIN in place of one that is lost, which ends in the same moment. */
export const inviteAgain = (
  portal: Portal,
  visit: PortalVisit,
  invited: Invited,
  former: string,
): Promise<Invitation> =>
  issue(portal, visit, invited, async (tx) => ((await endPin(tx, former, 'replaced')) ? null : 'late'));

/** Ends a PIN that is not to be used; null when that was done, else why not. */
export async function voidPin(portal: Portal, visit: PortalVisit, pinId: string): Promise<Refusal | null> {
  return portal.db.transaction().execute(async (tx) => {
    const pin = await getOpenPin(tx, pinId, visit.now);
    const refusal = await refusalOf(tx, visit, pin);
    if (refusal !== null) return refusal;
    if (!(await endPin(tx, pinId, 'void'))) return 'late';
    await record(tx, {
      at: visit.now,
      action: 'pin.voided',
      actor: { kind: 'person', id: personOf(visit) },
      subject: `pin:${pinId}`,
      authority: 'staff',
      after: { status: 'void', role: pin.role },
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
    return null;
  });
}

/** Takes the transaction back, since the PIN was added before it was known that none should be. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

async function issue(
  portal: Portal,
  visit: PortalVisit,
  invited: Invited,
  check: (tx: Db<PortalTables>, pinId: string) => Promise<Refusal | null>,
): Promise<Invitation> {
  const by = personOf(visit);
  const order = {
    ...invited,
    organisationId: null,
    issuedBy: by,
    resetsPersonId: null,
    kind: 'slip',
    now: visit.now,
    authority: 'staff',
    correlationId: visit.from.correlationId,
  } as const;
  try {
    const { text } = await issuePin(portal, order, async (tx, pinId) => {
      const refusal = (await refusalOf(tx, visit, invited)) ?? (await check(tx, pinId));
      if (refusal !== null) throw new Undone(refusal);
    });
    return await slipOf(portal, visit, invited, text);
  } catch (error) {
    if (error instanceof Undone) return { kind: error.refusal };
    throw error;
  }
}

/** Whether it is theirs to do, under the administrators' locks: their roles may have changed since the page was shown. */
async function refusalOf(
  tx: Db<PortalTables>,
  visit: PortalVisit,
  invited: Omit<Invited, 'role'> & { readonly role: string },
): Promise<Refusal | null> {
  const administrators = await lockAdministrators(tx);
  const memberships = await listMemberships(tx, personOf(visit));
  if (!rolesToIssue(memberships, administrators).some((role) => role === invited.role)) return 'forbidden';
  return isSelf(await getActor(tx, personOf(visit)), invited) ? 'self' : null;
}

/** The roles for which whoever is signed in may issue a PIN now. */
export async function issuableBy(portal: Portal, visit: PortalVisit): Promise<readonly StaffRole[]> {
  const memberships = await listMemberships(portal.db, personOf(visit));
  return rolesToIssue(memberships, await countAdministrators(portal.db));
}

async function slipOf(portal: Portal, visit: PortalVisit, invited: Invited, pin: string): Promise<Slip> {
  const { locale, jurisdiction } = invited;
  const issuer = await getActor(portal.db, personOf(visit));
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
