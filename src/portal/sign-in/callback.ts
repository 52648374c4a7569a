import { record } from '#kernel/audit/store.ts';
import { type Answer, go, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import type { SignedIn } from '#kernel/oidc/client.ts';
import { onwards } from '../arrival/guard.ts';
import { credentialSubject, findPerson } from '../arrival/subject.ts';
import { paths } from '../paths.ts';
import type { Departure, Door, Portal, PortalVisit } from '../portal.ts';
import { outOfDate, refusedPage, retiredPage, unreachablePage } from './pages.tsx';
import { arrive, findDeparture, receive } from './rules.ts';
import { meetCredential } from './store.ts';

/** Takes a provider's answer: once, and only to a request that this browser made (`OIDC Core §3.1.2.5`). */
export async function takeAnswer(portal: Portal, visit: PortalVisit, departure: Departure): Promise<Answer> {
  const door = portal.doors.get(departure.door);
  if (!door) throw new NotFound();
  const departures = arrive(visit.session.data.departures ?? [], departure.pending.state);
  await visit.session.keep({ departures });
  const url = new URL(visit.request.url, portal.place.origin);
  const finished = await door.party.finish(url, departure.pending);
  switch (finished.kind) {
    case 'signed-in': {
      // The language may have been changed at the provider: it comes back with the person (CATS 3).
      const here = { ...visit, locale: finished.locale ?? visit.locale };
      return departure.purpose === 'sign-in'
        ? welcome(portal, here, door, finished)
        : noteShown(portal, here, door, finished, departure);
    }
    case 'cancelled':
      return go(href(paths[comeBackTo[departure.purpose]], visit.locale), 'cancelled');
    case 'unavailable':
      return show(unreachablePage(visit.locale), 503);
    case 'refused':
      portal.log.warn({ door: door.key, reason: finished.reason }, 'an authorization response was refused');
      return finished.reason === 'expired' ? startAgain(portal, visit) : show(refusedPage(visit.locale), 400);
  }
}

/** The request that this answer belongs to, if this browser made it and it wasn't answered yet. */
export function departureOf(visit: PortalVisit): Departure | undefined {
  return findDeparture(visit.session.data.departures ?? [], visit.query.state ?? '');
}

/** An answer that comes twice, late or from elsewhere: whoever is in stays in, others may start again. */
export async function startAgain(portal: Portal, visit: PortalVisit): Promise<Answer> {
  return visit.session.data.credential === undefined
    ? show(outOfDate(visit.locale), 400)
    : onwards(portal, visit);
}

async function welcome(portal: Portal, visit: PortalVisit, door: Door, by: SignedIn): Promise<Answer> {
  const refused = await portal.db.transaction().execute(async (tx) => {
    const credential = await meetCredential(tx, by.issuer, by.subject, visit.now);
    if (receive(credential.status).kind === 'retired') return true;
    await visit.session.signIn(
      credentialSubject(credential.id),
      {
        credential: credential.id,
        door: door.key,
        sid: by.sid,
        idToken: by.idToken,
        name: null,
        shown: null,
      },
      tx,
    );
    await record(tx, {
      at: visit.now,
      action: credential.isNew ? 'credential.first_seen' : 'credential.asserted',
      actor: { kind: 'credential', id: credential.id },
      subject: `credential:${credential.id}`,
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
    return false;
  });
  if (refused) return show(retiredPage(visit.locale), 403);
  return onwards(portal, visit);
}

/** Notes a second credential for the page that asked for it, without changing who is signed in. */
async function noteShown(
  portal: Portal,
  visit: PortalVisit,
  door: Door,
  by: SignedIn,
  departure: Departure,
): Promise<Answer> {
  if (visit.session.data.credential === undefined) return show(outOfDate(visit.locale), 400);
  const credential = await portal.db
    .transaction()
    .execute((tx) => meetCredential(tx, by.issuer, by.subject, visit.now));
  const shown = { credential: credential.id, purpose: departure.purpose, at: visit.now.toISOString() };
  // The newest sign-in at this door is the one that its logout must end.
  const same = visit.session.data.door === door.key;
  await visit.session.keep({ shown, ...(same ? { idToken: by.idToken, sid: by.sid } : {}) });
  const to = departure.purpose === 'link' ? paths.linkShown : paths.proveShown;
  return go(href(to, visit.locale));
}

const comeBackTo = { 'sign-in': 'logIn', link: 'account', 'prove-old': 'move' } as const;

/** Whether a person, not only a credential, is signed in; a logout says so in its audit event. */
export const actorOf = (visit: PortalVisit) => {
  const person = findPerson(visit);
  return person === null
    ? ({ kind: 'credential', id: visit.session.data.credential ?? 'none' } as const)
    : ({ kind: 'person', id: person } as const);
};
