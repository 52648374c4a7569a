import { show } from '#kernel/http/answer.ts';
import { findOwnWarning } from '#portal/access/doors/load.ts';
import { isOpen } from '#portal/access/moves/rules.ts';
import { listOpenMoves } from '#portal/access/moves/store.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { keepHeld } from '#portal/common/members/held.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { myNominations } from '#portal/joining/nominations/mine.tsx';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { homePage } from './pages.tsx';
import { listStands } from './stands.ts';
import { getResident } from './store.ts';
import { listWaiting } from './waiting.ts';

/** The page that everybody arrives at. */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.home,
    enter: signedIn(portal),
    show: async (visit) => {
      const { personId: person } = visit;
      // Neither waits for the other; what is rare is asked for only where there is any.
      const [resident, memberships] = await Promise.all([
        getResident(portal.db, person, visit.now),
        listMemberships(portal.db, person),
      ]);
      keepHeld(visit, memberships);
      const underWay = resident.nominated ? await myNominations(portal.db, person) : [];
      const moves = resident.moveAsked ? await listOpenMoves(portal.db, person) : [];
      const moving = moves.some((move) => isOpen(move, visit.now));
      const { door } = visit.session.data;
      const closing = resident.doorRetires
        ? await findOwnWarning(portal, { personId: person, door, now: visit.now })
        : null;
      const justEnrolled = visit.query.after === 'enrolment' && resident.formerSignIn === null;
      const { rooms } = portal;
      const { isStudent } = resident;
      const who = { personId: person, isStudent, memberships, now: visit.now };
      const waiting = await listWaiting(portal, who);
      const stands = isStudent ? await listStands(portal, visit) : [];
      const home = { resident, justEnrolled, memberships, underWay, moving, closing, rooms, waiting, stands };
      return show(homePage(visit.locale, home));
    },
  });
}
