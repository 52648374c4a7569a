import { record } from '#kernel/audit/store.ts';
import { type Answer, go } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import type { SignedIn } from '#kernel/oidc/client.ts';
import { findDoorState } from '#portal/access/doors/load.ts';
import { credentialCause } from '#portal/common/arrival/cause.ts';
import { onwards } from '#portal/common/arrival/guard.ts';
import { credentialSubject } from '#portal/common/arrival/subject.ts';
import { meetCredential } from '#portal/common/credentials/store.ts';
import { paths } from '#portal/paths.ts';
import type { Departure, Door, Portal, PortalVisit } from '#portal/portal.ts';
import { sessionCause } from './cause.ts';
import { forgetDeparture, listDepartures } from './departures.ts';
import { findDeparture, receive } from './rules.ts';
import { stop } from './stops.ts';

/** Takes a provider's answer: once, and only to a request that this browser made (`OIDC Core §3.1.2.5`). */
export async function takeAnswer(portal: Portal, visit: PortalVisit, departure: Departure): Promise<Answer> {
  const door = portal.doors.get(departure.door);
  if (!door) throw new NotFound();
  await forgetDeparture(portal, visit, departure);
  if ((await findDoorState(portal, door.key, visit.now)).kind === 'closed') {
    // It closed while they were there: nobody's credential of it signs in any more, whoever vouches for it.
    await takeBack(visit);
    return go(href(paths[comeBackTo[departure.purpose]], visit.locale), 'doorClosed');
  }
  const url = new URL(visit.request.url, portal.place.origin);
  const finished = await door.party.finish(url, departure.pending, visit.from.correlationId);
  if (finished.kind !== 'signed-in') await takeBack(visit);
  switch (finished.kind) {
    case 'signed-in': {
      // The language may have been changed at the provider: it comes back with the person (CATS 3).
      const here = { ...visit, locale: finished.locale ?? visit.locale };
      return departure.purpose === 'sign-in'
        ? welcome(portal, here, door, finished)
        : noteShown(portal, here, finished, departure);
    }
    case 'cancelled':
      return go(href(paths[comeBackTo[departure.purpose]], finished.locale ?? visit.locale), 'cancelled');
    case 'unavailable':
      return stop(visit, 'unreachable');
    case 'misconfigured':
      return stop(visit, 'misconfigured');
    case 'refused':
      return finished.reason === 'expired' ? startAgain(portal, visit) : stop(visit, 'refused');
  }
}

/**
 * The request that this answer belongs to, if this browser made it, at the door that it answers to, and it wasn't
 * answered yet: where a provider doesn't name itself, the address is what tells it from another (RFC 9700 §4.4.2).
 */
export function departureOf(portal: Portal, visit: PortalVisit): Departure | undefined {
  const departure = findDeparture(listDepartures(portal, visit), visit.query.state ?? '');
  return departure?.door === visit.parameters.door ? departure : undefined;
}

/** An answer that comes twice, late or from elsewhere: whoever is in stays in, others may start again. */
export async function startAgain(portal: Portal, visit: PortalVisit): Promise<Answer> {
  return visit.session.data.credential === undefined ? stop(visit, 'outOfDate') : onwards(portal, visit);
}

async function welcome(portal: Portal, visit: PortalVisit, door: Door, by: SignedIn): Promise<Answer> {
  const refused = await portal.db.transaction().execute(async (tx) => {
    const { id, status, isNew } = await meetCredential(tx, by.issuer, by.subject, visit.now);
    const event = { ...credentialCause(visit, id), subject: `credential:${id}` } as const;
    if (receive(status).kind === 'retired') {
      await record(tx, { ...event, action: 'credential.refused' });
      return true;
    }
    await visit.session.signIn(
      credentialSubject(id),
      {
        credential: id,
        door: door.key,
        sid: by.sid,
        aside: null,
        openedBy: null,
        idToken: by.idToken,
        name: null,
        shown: null,
      },
      tx,
    );
    await record(tx, { ...event, action: isNew ? 'credential.first_seen' : 'credential.asserted' });
    return false;
  });
  if (refused) return stop(visit, 'retired');
  return onwards(portal, visit);
}

/** Notes a second credential for the page that asked for it, without changing who is signed in. */
async function noteShown(
  portal: Portal,
  visit: PortalVisit,
  by: SignedIn,
  { door, purpose }: Departure,
): Promise<Answer> {
  const { credential: present, door: own, aside, openedBy = aside } = visit.session.data;
  if (present === undefined) return stop(visit, 'outOfDate');
  const credential = await portal.db.transaction().execute(async (tx) => {
    const { id } = await meetCredential(tx, by.issuer, by.subject, visit.now);
    const cause = sessionCause(visit, present);
    await record(tx, { ...cause, action: 'credential.shown', subject: `credential:${id}` });
    return id;
  });
  const shown = { credential, purpose, at: visit.now.toISOString() };
  // The newest sign-in at this door is the one that its logout must end; the first keeps its say over this session.
  const first = openedBy === undefined ? {} : { openedBy };
  if (own === door)
    await visit.session.keep({ shown, idToken: by.idToken, sid: by.sid, aside: null, ...first });
  else await visit.session.keep({ shown });
  const to = purpose === 'link' ? paths.linkShown : paths.proveShown;
  return go(href(to, visit.locale));
}

/** Nobody else signed in, so the session ends again with the one at its provider that it came from. */
async function takeBack({ session }: PortalVisit): Promise<void> {
  const { aside } = session.data;
  if (aside !== undefined) await session.keep({ sid: aside, aside: null });
}

const comeBackTo = { 'sign-in': 'logIn', link: 'account', 'prove-old': 'move' } as const;
