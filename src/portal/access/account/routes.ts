import { go, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { cancelMove } from '#portal/access/moves/cancel.ts';
import { isOpen } from '#portal/access/moves/rules.ts';
import { listOpenMoves } from '#portal/access/moves/store.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { findChange } from '#portal/common/email-changes/store.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { keepHeld } from '#portal/common/members/held.ts';
import { listProvenance } from '#portal/common/members/provenance/store.ts';
import { findStudent } from '#portal/common/students/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { credentialRoutes } from './credentials.ts';
import type { Overview } from './overview.ts';
import { accountPage } from './pages.tsx';
import { listOwnSessions, sessionRoutes } from './sessions.ts';
import { settingsRoutes } from './settings.ts';
import { getAccount, listCredentials, listGranted } from './store.ts';
import { doorNames } from './words.ts';

/** What people see and change of their own account; all of it only once they have fully signed in. */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.account,
    enter: signedIn(portal),
    show: async (visit) => show(accountPage(visit.locale, await loadOverview(portal, visit))),
  });
  credentialRoutes(portal);
  sessionRoutes(portal);
  settingsRoutes(portal);
  stopMoveRoute(portal);
}

async function loadOverview(portal: Portal, visit: PortalVisit<SignedIn>): Promise<Overview> {
  const { db } = portal;
  const { personId } = visit;
  const granted = await listGranted(db, personId);
  keepHeld(visit, granted);
  const credentials = await listCredentials(db, personId);
  const gckey = portal.config.services.credential.origin;
  return {
    account: await getAccount(db, personId),
    student: (await findStudent(db, personId)) ?? null,
    birthShown: visit.query.show === 'birth',
    granted,
    provenance: await Promise.all(granted.map(({ id }) => listProvenance(db, id))),
    credentials,
    sessions: await listOwnSessions(portal.db, visit),
    moves: (await listOpenMoves(db, personId)).filter((move) => isOpen(move, visit.now)),
    emailChange: (await findChange(db, personId)) ?? null,
    now: visit.now,
    thisCredential: visit.credentialId,
    thisSession: visit.session.id,
    csrf: visit.session.csrf,
    gckey: credentials.some(({ issuer }) => issuer === gckey) ? gckey : null,
    doorName: doorNames(portal),
  };
}

/** Whoever is signed in needs no link from an e-mail to keep their account. */
function stopMoveRoute(portal: Portal): void {
  portal.site.action({
    path: paths.stopMove,
    enter: signedIn(portal),
    submit: async (visit) => {
      const mine = await listOpenMoves(portal.db, visit.personId);
      const move = mine.find(({ id }) => id === visit.parameters.id);
      if (!move) throw new NotFound();
      const stopped = await decideOnAccount(portal, visit, (tx, by) =>
        cancelMove(portal, tx, move.id, by.cause),
      );
      return go(href(paths.account, visit.locale), stopped ? 'moveStopped' : 'moveOver');
    },
  });
}
