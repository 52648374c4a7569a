import { record } from '#kernel/audit/store.ts';
import { brand } from '#kernel/brand.ts';
import { partnersOf } from '#kernel/config.ts';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import { endPin } from '#portal/common/pins/ends-store.ts';
import { issueMinted, mintHashedPin } from '#portal/common/pins/issue.ts';
import { expiryOf, isSelf, type Somebody } from '#portal/common/pins/rules.ts';
import { sealSlip } from '#portal/joining/slips/sealed.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { findObstacle, type Refusal, refusalOf } from '../invite.ts';
import { getActor, lockAdministrators } from '../store.ts';
import { tellApproved, tellRefused } from './emails.ts';
import { sealToken, sendLink } from './jobs.ts';
import { standingOf } from './rules.ts';
import { type Invited, lockInvitation, settleInvitation } from './store.ts';

type Tx = Db<PortalTables>;
type Minted = Awaited<ReturnType<typeof mintHashedPin>>;

/** A PIN in clear, this once, and the same sealed, to be printed. */
export interface Slip {
  readonly kind: 'slip';
  readonly pin: string;
  readonly expires: Date;
  readonly sealed: string;
}

type Approval = Slip | { readonly kind: Refusal };

/** The second person's word: issues the PIN, which whoever asked for it never sees. */
export async function approve(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  invitationId: string,
): Promise<Approval> {
  const minted = await mintHashedPin(portal);
  const issued = await decide(portal, visit, async (tx, by) => {
    const administrators = await lockAdministrators(tx);
    const invited = await lockInvitation(tx, invitationId, visit.now);
    if (invited === null) return 'late';
    const refusal =
      (await findRefusal(tx, by, { invited, askedBy: invited.askedBy }, administrators)) ??
      (await findObstacle(tx, invited, administrators, visit.now));
    if (refusal !== null) return refusal;
    const pin = await issueSealed(portal, tx, by, { minted, invited, askedBy: invited.askedBy });
    const settled = { status: 'approved', by: by.personId, at: visit.now, pinId: minted.id } as const;
    await settleInvitation(tx, invitationId, settled);
    await tellApproved(portal, tx, { invited, approverId: by.personId, approver: pin.approver });
    await recordSettled(tx, by, invitationId, 'approved');
    return { ...pin, invited };
  });
  return typeof issued === 'string' ? { kind: issued } : slipOf(portal, visit, issued);
}

/** Issues another PIN in place of one that is lost, which ends in the same moment; it takes a second person as well. */
export async function approveAgain(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  {
    invited,
    askedBy,
    former,
  }: { readonly invited: Invited; readonly askedBy: string; readonly former: string },
): Promise<Approval> {
  const minted = await mintHashedPin(portal);
  const issued = await decide(portal, visit, async (tx, by) => {
    const administrators = await lockAdministrators(tx);
    const refusal = await findRefusal(tx, by, { invited, askedBy }, administrators);
    if (refusal !== null) return refusal;
    if (!(await endPin(tx, former, 'replaced'))) return 'late';
    return { ...(await issueSealed(portal, tx, by, { minted, invited, askedBy })), invited };
  });
  return typeof issued === 'string' ? { kind: issued } : slipOf(portal, visit, issued);
}

/** Leaves somebody out, by a second person's word or by that of whoever asked. False: somebody else was faster. */
export const decline = (
  portal: Portal,
  visit: PortalVisit<AtWork>,
  invitationId: string,
  status: 'refused' | 'withdrawn',
): Promise<boolean> =>
  decide(portal, visit, async (tx, by) => {
    await lockAdministrators(tx);
    const invited = await lockInvitation(tx, invitationId, visit.now);
    if (invited === null || (status === 'withdrawn') !== (invited.askedBy === by.personId)) return false;
    await settleInvitation(tx, invitationId, { status, by: by.personId, at: visit.now });
    if (status === 'refused')
      await tellRefused(portal, tx, {
        invited,
        refuser: await getActor(tx, by.personId),
        askerId: invited.askedBy,
      });
    await recordSettled(tx, by, invitationId, status);
    return true;
  });

/** Whether asker and approver are two, and the asker may ask still. */
async function findRefusal(
  tx: Tx,
  by: By,
  { invited, askedBy }: { readonly invited: Invited; readonly askedBy: string },
  administrators: number,
): Promise<Refusal | null> {
  const none = await findNoSecond(tx, { second: by.personId, first: askedBy }, by.cause.at);
  const standing = standingOf(isSelf(await getActor(tx, by.personId), invited), none);
  if (standing.kind !== 'decides') return standing.kind === 'invited' ? 'self' : 'forbidden';
  const asker = { ...(await getActor(tx, askedBy)), memberships: await listMemberships(tx, askedBy) };
  return refusalOf(asker, invited, administrators);
}

async function issueSealed(
  portal: Portal,
  tx: Tx,
  by: By,
  {
    minted,
    invited,
    askedBy,
  }: { readonly minted: Minted; readonly invited: Invited; readonly askedBy: string },
): Promise<{ readonly pin: string; readonly approver: Somebody }> {
  const { at, actor, correlationId } = by.cause;
  const { id, text } = await issueMinted(tx, minted, {
    ...invited,
    organisationId: null,
    issuedBy: askedBy,
    approvedBy: by.personId,
    sealHash: sha256(sealToken(portal, minted.id)),
    resetsPersonId: null,
    kind: 'slip',
    now: at,
    actor,
    authority: 'staff',
    ...(correlationId !== undefined && { correlationId }),
  });
  await sendLink(portal, tx, id);
  return { pin: text, approver: await getActor(tx, by.personId) };
}

const recordSettled = (tx: Tx, { cause }: By, id: string, status: 'approved' | 'refused' | 'withdrawn') =>
  record(tx, {
    ...cause,
    action: `staff_invitation.${status}`,
    subject: `staff_invitation:${id}`,
    before: { status: 'asked' },
    after: { status },
  });

async function slipOf(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  issued: { readonly pin: string; readonly approver: Somebody; readonly invited: Invited },
): Promise<Slip> {
  const { pin, approver, invited } = issued;
  const { locale, jurisdiction } = invited;
  const expires = expiryOf('slip', visit.now);
  const slip = {
    ...invited,
    institution: jurisdiction === null ? brand[locale].department : jurisdictionText(jurisdiction, locale),
    issuer: fullName(approver),
    pin,
    expires,
    issued: visit.now,
    portal: portal.place.origin,
    partners: partnersOf(portal.config) !== null,
  };
  return { kind: 'slip', pin, expires, sealed: sealSlip(portal, slip, visit.personId) };
}
