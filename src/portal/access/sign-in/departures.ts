import { type CookieOptions, cookieName, cookieOptions } from '#kernel/http/session-cookie.ts';
import type { Departure, Portal, PortalVisit } from '#portal/portal.ts';
import { arrive, depart, findDeparture } from './rules.ts';

/**
 * Requests that this browser sent to identity providers. To sign in, nobody needs a session here: those wait in a cookie
 * that only this service reads, so that a visit that goes no further leaves nothing behind. A second credential is shown
 * to a session, and its requests end with it. Each answer is taken once from either; a provider's code works once anyway.
 */
export function listDepartures(portal: Portal, visit: PortalVisit): readonly Departure[] {
  return [...listWaiting(portal, visit), ...(visit.session.data.departures ?? [])];
}

/** Remembers a request that leaves to sign in. */
export const keepDeparture = (portal: Portal, visit: PortalVisit, departure: Departure): void =>
  write(portal, visit, depart(listWaiting(portal, visit), departure));

/** Forgets a request before its answer is looked at, whatever comes of that. */
export async function forgetDeparture(
  portal: Portal,
  visit: PortalVisit,
  { pending: { state } }: Departure,
): Promise<void> {
  const waiting = listWaiting(portal, visit);
  if (findDeparture(waiting, state)) return write(portal, visit, arrive(waiting, state));
  await visit.session.keep({ departures: arrive(visit.session.data.departures ?? [], state) });
}

/** Forgets them all: whoever logs out does not come in again by what they had begun before. */
export const forgetDepartures = (portal: Portal, visit: PortalVisit): void => write(portal, visit, []);

const LABEL = 'departures';

function listWaiting(portal: Portal, visit: PortalVisit): readonly Departure[] {
  const sealed = visit.request.cookies[cookieName(cookie(portal))];
  const text = sealed ? portal.keys.unseal(LABEL, sealed) : null;
  return text === null ? [] : (JSON.parse(text) as readonly Departure[]);
}

function write(portal: Portal, visit: PortalVisit, departures: readonly Departure[]): void {
  const options = cookie(portal);
  const { cookies } = visit.request;
  if (departures.length > 0)
    visit.reply.setCookie(
      cookieName(options),
      portal.keys.seal(LABEL, JSON.stringify(departures)),
      cookieOptions(options),
    );
  else if (cookies[cookieName(options)] !== undefined)
    visit.reply.clearCookie(cookieName(options), cookieOptions(options));
}

const cookie = ({ place }: Portal): CookieOptions => ({
  name: 'portal-departures',
  secure: place.origin.startsWith('https://'),
});
