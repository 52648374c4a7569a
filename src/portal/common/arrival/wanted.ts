import { nearestPage } from '#kernel/http/nearest-page.ts';
import { href } from '#kernel/http/path.ts';
import { type CookieOptions, cookieName, cookieOptions } from '#kernel/http/session-cookie.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';

/** How long a page waits for whoever wants it: a sign-in under way lasts as long (`kernel/oidc/protocol.ts`). */
const WAITS_MS = 30 * 60_000;

/** A page that somebody came for before they had logged in. */
interface Wanted {
  readonly href: Readonly<Record<Locale, string>>;
  /** Whose session had ended there; nobody else is led to it. Null where it was nobody's. */
  readonly owner: string | null;
  readonly at: string;
}

/**
 * Keeps the page that is asked for, or of a button the page that it stood on, until whoever wants it has logged in: in
 * a cookie that only this service can write and read, since nobody has a session yet. Tells whether it waits.
 */
export function keepWanted(portal: Portal, { request, reply, path, ...visit }: PortalVisit): boolean {
  const page = path ? nearestPage(request, path) : null;
  if (page === null) return false;
  const query = page === path ? visit.query : {};
  const wanted: Wanted = {
    href: {
      en: href(page, 'en', visit.parameters, query),
      fr: href(page, 'fr', visit.parameters, query),
    },
    owner: visit.session.lapsed?.subject ?? null,
    at: visit.now.toISOString(),
  };
  const sealed = portal.keys.seal(LABEL, JSON.stringify(wanted));
  if (sealed.length > LONGEST) return false;
  const options = cookie(portal);
  reply.setCookie(cookieName(options), sealed, { ...cookieOptions(options), maxAge: WAITS_MS / 1000 });
  return true;
}

/** The address of the page that whoever has logged in now had come for; once, and null where there is none. */
export function takeWanted(portal: Portal, visit: PortalVisit): string | null {
  const sealed = visit.request.cookies[cookieName(cookie(portal))];
  if (sealed === undefined) return null;
  forgetWanted(portal, visit);
  const text = portal.keys.unseal(LABEL, sealed);
  const wanted = text === null ? null : (JSON.parse(text) as Wanted);
  if (wanted === null || visit.now.getTime() - new Date(wanted.at).getTime() >= WAITS_MS) return null;
  const theirs = wanted.owner === null || wanted.owner === visit.session.subject;
  return theirs ? wanted.href[visit.locale] : null;
}

/** Forgets it: whoever logs out leaves nothing for the next one at this browser. */
export function forgetWanted(portal: Portal, { request, reply }: PortalVisit): void {
  const options = cookie(portal);
  if (request.cookies[cookieName(options)] !== undefined)
    reply.clearCookie(cookieName(options), cookieOptions(options));
}

const LABEL = 'wanted page';

/** Browsers keep 4,096 bytes of a cookie with its name and attributes (RFC 6265 §6.1). */
const LONGEST = 3800;

const cookie = ({ place }: Portal): CookieOptions => ({
  name: 'portal-wanted',
  secure: place.origin.startsWith('https://'),
});
