import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { endSessionsWhere } from '#kernel/http/session-store.ts';
import { listDoors } from '#portal/access/doors/load.ts';
import { freshlySignedIn } from '#portal/access/security-questions/fresh.ts';
import { leaveFor } from '#portal/access/sign-in/leave.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { linkCredential, lockCredential, retireCredentials } from '#portal/common/credentials/store.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { linkPage, refusedPage, shownPage, unlinkPage } from './credential-pages.tsx';
import { tellOwner } from './emails.ts';
import { judgeShown, judgeUnlink, SHOWN_MS } from './rules.ts';
import { findCredential, type LinkedCredential, listCredentials } from './store.ts';
import { doorNames, words } from './words.ts';

/** Adding a credential, which takes a fresh answer and a sign-in with it, and unlinking one. */
export function credentialRoutes(portal: Portal): void {
  linkRoute(portal);
  shownRoute(portal);
  unlinkRoute(portal);
}

function linkRoute(portal: Portal): void {
  portal.site.form({
    path: paths.link,
    enter: freshlySignedIn(portal, 'link'),
    show: async (visit, form) => show(linkPage(visit.locale, form, await listDoors(portal, visit.now))),
    submit: async (visit, values) => {
      const w = words[visit.locale].link;
      const door = portal.doors.get(textOf(values, 'door'));
      if (!door) return invalid({ field: '', message: w.lead });
      const message = w.unreachable(door.name[visit.locale]);
      return (await leaveFor(portal, visit, door.key, 'link')) ?? invalid({ field: '', message });
    },
  });
}

/** Where the sign-in with the other credential comes back to (`../sign-in/callback.ts`). */
function shownRoute(portal: Portal): void {
  portal.site.form({
    path: paths.linkShown,
    enter: showing(portal),
    show: async ({ locale, personId, shown }, form) => {
      const credential = (await findCredential(portal.db, shown)) ?? notThere();
      const verdict = judgeShown(credential, personId);
      return verdict === 'free'
        ? show(shownPage(locale, form, doorNames(portal)(credential.issuer, locale)))
        : show(refusedPage(locale, verdict));
    },
    submit: (visit) => link(portal, visit),
  });
}

/** Somebody who has shown a credential for linking, while that is fresh. */
interface Showing extends SignedIn {
  readonly shown: string;
}

const showing = (portal: Portal): PortalGuard<Showing> =>
  behind(signedIn(portal), async ({ session, now, locale }) => {
    const { shown } = session.data;
    const fresh = shown?.purpose === 'link' && now.getTime() - Date.parse(shown.at) < SHOWN_MS;
    return fresh ? letIn({ shown: shown.credential }) : instead(go(href(paths.account, locale)));
  });

async function link(portal: Portal, visit: PortalVisit<Showing>): Promise<Answer> {
  const { shown: id, credentialId } = visit;
  const verdict = await decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    // The account may have moved since this request came in; then whoever sent it has no more say in it.
    if (!(await listCredentials(tx, personId)).some((own) => own.id === credentialId)) notThere();
    const judged = judgeShown((await lockCredential(tx, id)) ?? notThere(), personId);
    await visit.session.keep({ shown: null }, tx);
    if (judged !== 'free') return judged;
    await linkCredential(tx, id, personId, cause.at);
    await tellOwner(portal, tx, personId, 'linked');
    await record(tx, {
      ...cause,
      action: 'credential.linked',
      subject: `person:${personId}`,
      after: { credential: id },
    });
    return judged;
  });
  return verdict === 'free'
    ? go(href(paths.account, visit.locale), 'credentialLinked')
    : show(refusedPage(visit.locale, verdict), 409);
}

function unlinkRoute(portal: Portal): void {
  portal.site.form({
    path: paths.unlink,
    enter: freshlySignedIn(portal, 'account'),
    show: async (visit, form) => {
      const { locale, credentialId, parameters } = visit;
      const credentials = await listCredentials(portal.db, visit.personId);
      const credential = getOwn(credentials, parameters.id);
      const page = {
        credential,
        door: doorNames(portal)(credential.issuer, locale),
        isLast: credentials.length === 1,
        isThis: credential.id === credentialId,
      };
      return show(unlinkPage(locale, form, page));
    },
    submit: (visit) => unlink(portal, visit),
  });
}

function getOwn(credentials: readonly LinkedCredential[], own: string | undefined): LinkedCredential {
  return credentials.find(({ id }) => id === own) ?? notThere();
}

async function unlink(portal: Portal, visit: PortalVisit<SignedIn>): Promise<Answer> {
  const { locale, parameters } = visit;
  const isLast = await decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const credentials = await listCredentials(tx, personId);
    const { id } = getOwn(credentials, parameters.id);
    const ids = credentials.map((credential) => credential.id);
    if (judgeUnlink(ids, id) !== 'may') return true;
    await retireCredentials(tx, personId, { only: id }, cause.at);
    await endSessionsWhere(tx, { credential: id }, 'credential_unlinked', cause.at);
    await dropWaiting(tx, personId, cause);
    await tellOwner(portal, tx, personId, 'unlinked');
    await record(tx, {
      ...cause,
      action: 'credential.unlinked',
      subject: `person:${personId}`,
      before: { credential: id },
    });
    return false;
  });
  if (isLast) return go(href(paths.unlink, locale, parameters));
  const isThis = parameters.id === visit.credentialId;
  return go(href(isThis ? paths.logIn : paths.account, locale), 'credentialUnlinked');
}

function notThere(): never {
  throw new NotFound();
}
