import { type Answer, go, type Notice } from '#kernel/http/answer.ts';
import type { Lapsed } from '#kernel/http/browser-session.ts';
import { holdsWords } from '#kernel/http/draft.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { instead, letIn } from '#kernel/http/route.ts';
import type { SessionEnd } from '#kernel/http/session-store.ts';
import { firstUnready, guard } from '#kernel/journey.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { ownDraft } from './fresh.ts';
import { studentPaths } from './paths.ts';
import { type Arrival, type ArrivalStep, arrivalJourney, isOnWay } from './rules.ts';
import { getArrival, type StoredArrival } from './store.ts';
import { findPerson } from './subject.ts';
import { keepWanted, takeWanted } from './wanted.ts';

const PLACES: Readonly<Record<ArrivalStep, Path>> = { ...paths, ...studentPaths };

/** Somebody whose credential a provider has asserted; it may be nobody's yet. */
export interface Asserted {
  readonly credentialId: string;
}

/** Somebody on the way in, and how far they have come. */
export interface Arriving extends Asserted {
  readonly arrival: LoadedArrival;
}

/** Somebody who has signed in fully, and their account. */
export interface SignedIn extends Asserted {
  readonly personId: string;
}

/** Lets in whoever may be on this step of the way in; sends everybody else to where they are. */
export const arriving =
  (portal: Portal, step: ArrivalStep): PortalGuard<Arriving> =>
  async (visit) => {
    const credentialId = visit.session.data.credential;
    if (credentialId === undefined) return instead(toLogIn(visit));
    const arrival = await loadArrival(portal, visit, credentialId);
    const here = guard(arrivalJourney, step, arrival);
    if (here.kind === 'elsewhere') return instead(go(href(PLACES[here.step], visit.locale)));
    // A step that is behind us for good is not taken twice: no second enrolment, no second answer.
    const settled = arrival.enrolled && arrivalJourney.find(({ key }) => key === step)?.ready(arrival);
    return settled || !isOnWay(step, arrival)
      ? instead(goOn(portal, visit, arrival))
      : letIn({ credentialId, arrival });
  };

/** Lets in only people who have signed in fully; the page waits for all others until they have. */
export const signedIn =
  (portal: Portal): PortalGuard<SignedIn> =>
  async (visit) => {
    const credentialId = visit.session.data.credential;
    const personId = findPerson(visit);
    if (credentialId !== undefined && personId !== null) return letIn({ personId, credentialId });
    const waits = keepWanted(portal, visit);
    return instead(credentialId === undefined ? toLogIn(visit, waits) : await onwards(portal, visit));
  };

/** Where this person goes next: the first step that isn't done, what they were typing, or home. */
export async function onwards(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const credentialId = visit.session.data.credential;
  return credentialId === undefined
    ? toLogIn(visit)
    : goOn(portal, visit, await loadArrival(portal, visit, credentialId));
}

/** The same for whoever has just answered their question: all else is as the guard has found it. */
export const onwardsAnswered = (portal: Portal, visit: PortalVisit<Arriving>): Answer =>
  goOn(portal, visit, { ...visit.arrival, answered: true });

function goOn(portal: Portal, visit: PortalVisit, arrival: LoadedArrival): Answer {
  const step = firstUnready(arrivalJourney, arrival);
  // Whoever waits for an account they have already does not enrol anew.
  if (step === 'welcome' && arrival.moving) return go(href(paths.move, visit.locale));
  if (step !== null) return go(href(PLACES[step], visit.locale));
  const draft = ownDraft(visit.session);
  if (draft !== null) return go(draft.href[visit.locale], holdsWords(draft) ? 'kept' : undefined);
  return go(takeWanted(portal, visit) ?? href(paths.home, visit.locale));
}

type LoadedArrival = Arrival & Pick<StoredArrival, 'personId' | 'moving'>;

async function loadArrival(portal: Portal, visit: PortalVisit, credentialId: string): Promise<LoadedArrival> {
  const stored = await getArrival(portal.db, credentialId);
  return { ...stored, answered: findPerson(visit) !== null };
}

/** To the Log In page; whoever was signed in a while ago is told why, and others whether the page `waits` for them. */
function toLogIn(visit: PortalVisit, waits = false): Answer {
  const { request, session, locale } = visit;
  if (session.lapsed !== null) return go(href(paths.logIn, locale), whyEnded(session.lapsed));
  // Logging out in another tab leaves nothing to know the sender by, so nothing was kept.
  const first = waits ? 'pageWaits' : 'logInFirst';
  return go(href(paths.logIn, locale), request.method === 'POST' ? 'loggedOutMeanwhile' : first);
}

/** The notice for whoever's session has ended: whoever was put out is not told that they were away too long. */
const whyEnded = ({ reason }: Lapsed): Notice => (reason && WHY[reason]) ?? 'lapsed';

const WHY: { readonly [reason in SessionEnd]?: Notice } = {
  role_changed: 'accessChanged',
  logged_out_elsewhere: 'endedElsewhere',
  ended_by_owner: 'endedElsewhere',
  credential_unlinked: 'credentialGone',
  account_moved: 'credentialGone',
};
