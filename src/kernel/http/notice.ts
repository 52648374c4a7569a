import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError } from '../ui/forms.tsx';
import type { Locale } from '../ui/locale.ts';
import { wordsOf } from '../ui/words.ts';
import { type Answer, type Fate, go } from './answer.ts';
import { nearestPage } from './nearest-page.ts';
import { href, type Path } from './path.ts';
import { type CookieOptions, cookieName, cookieOptions } from './session-cookie.ts';
import type { Visit } from './visit.ts';

/** The answer to a form whose session had ended, which says what became of it. */
export const tooLate = (instead: Answer, fate: Fate): Answer =>
  instead.kind === 'go' && instead.notice !== undefined ? { ...instead, fate } : instead;

/** The answer to a button of a page that is out of date: the page as it is now, or the nearest one to it. */
export function outOfDate<Data>({ request, locale, parameters }: Visit<Data>, path: Path): Answer {
  const page = nearestPage(request, path);
  return go(page ? href(page, locale, parameters) : `/${locale}`, 'stale');
}

/** What is said of a form whose token is not this session's: without any cookie no browser has a session, ever. */
export const untrusted = (visit: {
  readonly locale: Locale;
  readonly request: FastifyRequest;
}): FieldError => {
  const words = wordsOf(visit.locale);
  const message = Object.keys(visit.request.cookies).length === 0 ? words.noCookies : words.stale;
  return { field: '', message };
};

/** Leaves a word for the next page, in a cookie, so that showing it writes nothing. */
export function tellNotice(
  reply: FastifyReply,
  options: CookieOptions,
  { notice, fate }: Pick<Extract<Answer, { kind: 'go' }>, 'notice' | 'fate'>,
): void {
  if (notice === undefined) return;
  const told = fate === undefined ? notice : `${notice}.${fate}`;
  reply.setCookie(noticeCookie(options), told, { ...cookieOptions(options), maxAge: 60 });
}

/** Takes the word left for this page, once. */
export function takeNotice<Data>(
  visit: Visit<Data>,
  options: CookieOptions,
): { key: string; fate: Fate | null } | null {
  const told = visit.request.cookies[noticeCookie(options)];
  if (told === undefined) return null;
  visit.reply.clearCookie(noticeCookie(options), cookieOptions(options));
  const [key = '', fate] = told.split('.');
  return { key, fate: fate === 'late' || fate === 'kept' ? fate : null };
}

const noticeCookie = (options: CookieOptions): string => `${cookieName(options)}-notice`;
