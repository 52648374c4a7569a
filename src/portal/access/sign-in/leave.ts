import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { formatDay } from '#kernel/time.ts';
import { words as doorWords } from '#portal/access/doors/fr.ts';
import { findDoorState } from '#portal/access/doors/load.ts';
import type { Departure, Portal, PortalVisit, Purpose } from '#portal/portal.ts';
import { keepDeparture } from './departures.ts';
import { words } from './pages.tsx';
import { depart, MAX_AUTHENTICATION_AGE } from './rules.ts';

/**
 * Sends somebody to an identity provider; null when it can't be reached. One that was retired, or that no waiting
 * will make usable, is refused with a word, for the form that it was chosen on.
 *
 * To link or to prove another credential they must authenticate there anew, else the provider would
 * vouch again for the one they are using.
 */
export async function leaveFor(
  portal: Portal,
  visit: PortalVisit,
  key: string,
  purpose: Purpose,
): Promise<Answer | null> {
  const door = portal.doors.get(key);
  if (!door) throw new NotFound();
  const state = await findDoorState(portal, key, visit.now);
  if (state.kind === 'closed') {
    const { locale } = visit;
    const message = doorWords[locale].refused(door.name[locale], formatDay(state.lastDay, locale));
    return invalid({ field: '', message });
  }
  const { correlationId } = visit.from;
  const fresh = purpose !== 'sign-in';
  const started = await door.party.start({
    locale: visit.locale,
    maxAge: fresh ? 0 : MAX_AUTHENTICATION_AGE,
    ...(fresh ? { prompt: 'login' } : {}),
    correlationId,
  });
  if (started.kind === 'misconfigured') {
    const message = words[visit.locale].logIn.misconfigured(door.name[visit.locale], correlationId);
    return invalid({ field: '', message });
  }
  if (started.kind === 'unavailable') return null;
  const departure = { door: key, purpose, locale: visit.locale, pending: started.pending };
  if (fresh) await departWithin(visit, departure);
  else keepDeparture(portal, visit, departure);
  return go(started.url);
}

/**
 * Somebody else who signs in at the same provider is first logged out there; this session must outlive that; whoever comes
 * back without having signed in takes it up again.
 */
async function departWithin({ session }: PortalVisit, departure: Departure): Promise<void> {
  const { door: own, sid, departures = [] } = session.data;
  const isHere = own === departure.door && sid !== undefined;
  await session.keep({
    departures: depart(departures, departure),
    ...(isHere ? { sid: null, aside: sid } : {}),
  });
}
