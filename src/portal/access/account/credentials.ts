import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { endSessionsWhere } from '#kernel/http/session-store.ts';
import { listDoors } from '#portal/access/doors/load.ts';
import {
  linkCredential,
  lockAccount,
  lockCredential,
  retireCredentials,
} from '#portal/access/moves/credentials/store.ts';
import { freshlySignedIn } from '#portal/access/security-questions/fresh.ts';
import { leaveFor } from '#portal/access/sign-in/leave.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { credentialOf, personOf } from '#portal/common/arrival/subject.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { eventOf } from './audit.ts';
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
    enter: async (visit) =>
      (await signedIn(portal)(visit)) ??
      (findShown(visit) === null ? go(href(paths.account, visit.locale)) : null),
    show: async (visit, form) => {
      const shown = (await findCredential(portal.db, getShown(visit))) ?? notThere();
      const verdict = judgeShown(shown, personOf(visit));
      return verdict === 'free'
        ? show(shownPage(visit.locale, form, doorNames(portal)(shown.issuer, visit.locale)))
        : show(refusedPage(visit.locale, verdict));
    },
    submit: (visit) => link(portal, visit),
  });
}

/** The credential that was shown for linking, while that is fresh. */
function findShown({ session, now }: PortalVisit): string | null {
  const { shown } = session.data;
  const fresh = shown?.purpose === 'link' && now.getTime() - Date.parse(shown.at) < SHOWN_MS;
  return fresh ? shown.credential : null;
}

const getShown = (visit: PortalVisit): string => findShown(visit) ?? notThere();

async function link(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const id = getShown(visit);
  const personId = personOf(visit);
  const verdict = await portal.db.transaction().execute(async (tx) => {
    await lockAccount(tx, personId);
    // The account may have moved since this request came in; then whoever sent it has no more say in it.
    if (!(await listCredentials(tx, personId)).some((own) => own.id === credentialOf(visit))) notThere();
    const shown = (await lockCredential(tx, id)) ?? notThere();
    const judged = judgeShown(shown, personId);
    await visit.session.keep({ shown: null }, tx);
    if (judged !== 'free') return judged;
    await linkCredential(tx, id, personId, visit.now);
    await tellOwner(portal, tx, personId, 'linked');
    await record(tx, eventOf(visit, 'credential.linked', { after: { credential: id } }));
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
      const credentials = await listCredentials(portal.db, personOf(visit));
      const credential = getOwn(credentials, visit);
      const page = {
        credential,
        door: doorNames(portal)(credential.issuer, visit.locale),
        isLast: credentials.length === 1,
        isThis: credential.id === credentialOf(visit),
      };
      return show(unlinkPage(visit.locale, form, page));
    },
    submit: (visit) => unlink(portal, visit),
  });
}

function getOwn(credentials: readonly LinkedCredential[], visit: PortalVisit): LinkedCredential {
  return credentials.find(({ id }) => id === visit.parameters.id) ?? notThere();
}

async function unlink(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const personId = personOf(visit);
  const isLast = await portal.db.transaction().execute(async (tx) => {
    await lockAccount(tx, personId);
    const credentials = await listCredentials(tx, personId);
    const { id } = getOwn(credentials, visit);
    if (
      judgeUnlink(
        credentials.map((credential) => credential.id),
        id,
      ) !== 'may'
    )
      return true;
    await retireCredentials(tx, personId, { only: id }, visit.now);
    await endSessionsWhere(tx, { credential: id }, 'credential_unlinked', visit.now);
    await dropWaiting(tx, personId, causeOf(visit));
    await tellOwner(portal, tx, personId, 'unlinked');
    await record(tx, eventOf(visit, 'credential.unlinked', { before: { credential: id } }));
    return false;
  });
  if (isLast) return go(href(paths.unlink, visit.locale, visit.parameters));
  const isThis = visit.parameters.id === credentialOf(visit);
  return go(href(isThis ? paths.logIn : paths.account, visit.locale), 'credentialUnlinked');
}

function notThere(): never {
  throw new NotFound();
}
