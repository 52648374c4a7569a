import type { FastifyInstance } from 'fastify';
import { record } from '#kernel/audit/store.ts';
import { done, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { unless } from '#kernel/http/route.ts';
import { endSessionsWhere } from '#kernel/http/session-store.ts';
import { readQuery } from '#kernel/http/visit.ts';
import type { LogoutToken } from '#kernel/oidc/client.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import { onwards } from '#portal/common/arrival/guard.ts';
import { forgetWanted } from '#portal/common/arrival/wanted.ts';
import { findCredential } from '#portal/common/credentials/store.ts';
import { paths } from '#portal/paths.ts';
import type { Door, Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { sessionCause } from './cause.ts';
import { forgetDepartures } from './departures.ts';
import { loggedOutPage } from './pages.tsx';
import { addLogoutToken } from './store.ts';

/** Ends the session here, then at the provider, then shows that both have ended. */
export function logoutRoutes(portal: Portal, app: FastifyInstance): void {
  portal.site.action({ path: paths.logOut, submit: async (visit) => go(await logOut(portal, visit)) });
  portal.site.action({ path: paths.stay, submit: async () => done });
  portal.site.page({
    path: paths.loggedOut,
    enter: stillIn(portal),
    show: async (visit) => {
      // Not "cookies", which are the whole domain's: a stranger's link to this page would log people out, and the
      // credential service would forget the browsers it knows. Those of the session are gone by name.
      visit.reply.header('Clear-Site-Data', '"cache", "storage"');
      return show(loggedOutPage(visit.locale));
    },
  });
  app.get('/oidc/logged-out', async (request, reply) => {
    const [then, locale] = (readQuery(request).state ?? '').split('.');
    const path = then === 'declined' ? afterwards.declined : afterwards['logged-out'];
    return reply.redirect(href(path, locale === 'fr' ? 'fr' : 'en'), 303);
  });
  app.post<{ Params: { door: string }; Body: { logout_token?: string } | undefined }>(
    '/oidc/backchannel-logout/:door',
    async (request, reply) => {
      const door = portal.doors.get(request.params.door);
      const token = await door?.party.readLogoutToken(request.body?.logout_token ?? '');
      if (token?.kind === 'invalid') {
        const about = { door: door?.key, reason: token.reason, correlationId: request.id };
        portal.log.warn(about, 'a logout token was refused');
      }
      if (!door || token?.kind !== 'logout') return reply.code(400).send({ error: 'invalid_request' });
      await endByToken(portal, door, token);
      return reply.code(200).send();
    },
  );
}

/** A page that says one is logged out is for those who are; others come to it by a bookmark. */
export const stillIn = (portal: Portal): PortalGuard =>
  unless((visit) => (visit.session.data.credential === undefined ? null : onwards(portal, visit)));

/** Ends a session here and answers where to go to end it at the provider too; the browser comes back to `then`. */
export async function logOut(portal: Portal, visit: PortalVisit, then: Then = 'logged-out'): Promise<string> {
  const { door: key = '', idToken, credential } = visit.session.data;
  // Read before the session ends, when it is somebody's still.
  const cause = credential === undefined ? null : sessionCause(visit, credential);
  await portal.db.transaction().execute(async (tx) => {
    // Of one button pressed twice, the second finds the session ended.
    if (!(await visit.session.end('logged_out', tx)) || cause === null) return;
    await record(tx, { ...cause, action: 'session.ended', subject: `credential:${credential}` });
  });
  forgetDepartures(portal, visit);
  forgetWanted(portal, visit);
  const party = portal.doors.get(key)?.party;
  const there =
    idToken &&
    (await party?.endSessionUrl({ idToken, state: `${then}.${visit.locale}`, locale: visit.locale }));
  return there || href(afterwards[then], visit.locale);
}

type Then = 'logged-out' | 'declined';

const afterwards = { 'logged-out': paths.loggedOut, declined: paths.declinedTerms } as const;

/**
 * Ends what a logout token names: one session, or all of a subject (`Back-Channel Logout 1.0 §2.7`); a repeated one ends
 * nothing. A `sid` and a `jti` say something only beside who issued them.
 */
async function endByToken(
  portal: Portal,
  { key }: Door,
  { issuer, jti, sid, subject }: Extract<LogoutToken, { kind: 'logout' }>,
): Promise<void> {
  const now = portal.clock.now();
  await portal.db.transaction().execute(async (tx) => {
    if (!(await addLogoutToken(tx, { issuer, jti }, now))) return;
    const credential = subject === null ? undefined : await findCredential(tx, issuer, subject);
    const named =
      sid === null
        ? [{ credential: credential ?? '' }]
        : [
            { sid, door: key },
            { openedBy: sid, door: key },
          ];
    let ended = 0;
    for (const kept of named) ended += await endSessionsWhere(tx, kept, 'logged_out_elsewhere', now);
    if (ended === 0) return;
    await record(tx, {
      ...systemCause(now, undefined, 'back-channel'),
      action: 'session.ended_by_provider',
      subject: `credential:${credential ?? 'unknown'}`,
      after: { ended },
    });
  });
}
