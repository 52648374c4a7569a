import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { NoSecond } from '#portal/common/members/second/rules.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type Rights, rightsOver } from './rules.ts';
import { getLocked, type Locked } from './store.ts';

/** An officer before somebody who may need help. */
interface BeforePerson extends AtWork {
  readonly person: Locked;
  /** Why the officer is no second person to whoever asked for the reset that waits. */
  readonly none: NoSecond | null;
  readonly may: Rights;
}

export type LockedVisit = PortalVisit<BeforePerson>;

/** Lets officers in to the person in the page's address. */
export const beforePerson = (portal: Portal) =>
  behind(withRole(portal, ['officer']), async (visit) => {
    const person = await getLocked(portal.db, idOf(visit));
    const pair = person.open && { second: visit.personId, first: person.open.askedBy };
    const none = pair && (await findNoSecond(portal.db, pair, visit.now));
    const officer = await getNominator(portal.db, visit.personId);
    return letIn({ person, none, may: rightsOver(person, officer, none) });
  });
