import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { readToken, sha256 } from '#kernel/secrets/tokens.ts';
import { decideByLink } from '#portal/common/arrival/by-link.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import { isSelf } from '#portal/common/pins/rules.ts';
import { findSealedPin, openSealedPin, type SealedPin } from '#portal/common/pins/seal-store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { words as room } from '../fr.ts';
import { latePage, slipPage } from '../pages.tsx';
import { STAFF_KEEPERS } from '../rules.ts';
import { getActor } from '../store.ts';
import { approve, decline } from './approve.ts';
import { words } from './fr.ts';
import { invitationPage, openedPage, openPage, overPage } from './pages.tsx';
import { type Standing, standingOf } from './rules.ts';
import { getInvitation, type StaffInvitation } from './store.ts';

/** Invitations that wait for a second person, and the link that the invited person opens. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.staffInvitation,
    enter: beforeInvitation(portal),
    show: async (visit, form) => show(invitationPage(visit.locale, form, visit.invitation, visit.standing)),
    submit: (visit, values) => submit(portal, visit, values),
  });
  linkRoutes(portal);
}

interface AtInvitation extends AtWork {
  readonly invitation: StaffInvitation;
  readonly standing: Standing;
}

const beforeInvitation = (portal: Portal): PortalGuard<AtInvitation> =>
  behind(withRole(portal, STAFF_KEEPERS), async (visit) => {
    const invitation = await getInvitation(portal.db, idOf(visit), visit.now);
    return letIn({ invitation, standing: await standingTo(portal, visit, invitation) });
  });

async function standingTo(
  { db }: Portal,
  { personId, now }: PortalVisit<AtWork>,
  invitation: StaffInvitation,
): Promise<Standing> {
  const none = await findNoSecond(db, { second: personId, first: invitation.askedBy }, now);
  return standingOf(isSelf(await getActor(db, personId), invitation), none);
}

async function submit(portal: Portal, visit: PortalVisit<AtInvitation>, values: Typed): Promise<Answer> {
  const { invitation, standing, locale } = visit;
  const decision = textOf(values, 'decision');
  if (decision === 'approve' && standing.kind === 'decides') {
    const made = await approve(portal, visit, invitation.id);
    return made.kind === 'slip' ? show(slipPage(visit, invitation, made)) : late(visit);
  }
  const status = decision === 'withdraw' ? 'withdrawn' : 'refused';
  if (decision !== 'withdraw' && decision !== 'refuse')
    return invalid({ field: '', message: words[locale].one.unchosen });
  return (await decline(portal, visit, invitation.id, status))
    ? go(href(paths.staff, locale), status === 'refused' ? 'staffRefused' : 'staffWithdrawn')
    : late(visit);
}

const late = ({ locale }: PortalVisit): Answer => show(latePage(locale, room[locale].late.text), 409);

/** The link of the e-mail, which works without logging in and can do nothing but let the PIN be used. */
function linkRoutes(portal: Portal): void {
  portal.site.page({
    path: paths.staffPinCut,
    show: async ({ locale }) => show(overPage(locale), 410),
  });
  portal.site.form({
    path: paths.openStaffPin,
    enter: followingLink(portal),
    show: async ({ locale, pin }, form) => show(openPage(locale, form, pin)),
    submit: async (visit) => {
      await open(portal, visit);
      return go(href(paths.staffPinOpened, visit.locale));
    },
  });
  portal.site.page({
    path: paths.staffPinOpened,
    show: async (visit) => show(openedPage(visit.locale)),
  });
}

/** Lets in whoever brings the token of a PIN that is live; others, like one never given, are told that it is over. */
const followingLink =
  ({ db }: Portal): PortalGuard<{ readonly pin: SealedPin }> =>
  async ({ parameters, locale, now }) => {
    const pin = await findSealedPin(db, { hash: sha256(readToken(parameters.token ?? '')) }, now);
    return pin ? letIn({ pin }) : instead(show(overPage(locale), 410));
  };

/** Opening it again changes nothing. */
const open = (portal: Portal, visit: PortalVisit<{ readonly pin: SealedPin }>): Promise<void> =>
  decideByLink(portal, visit, 'staff-pin-link', async (tx, cause) => {
    if (!(await openSealedPin(tx, visit.pin.id, visit.now))) return;
    await record(tx, { ...cause, action: 'pin.opened', subject: `pin:${visit.pin.id}` });
  });
