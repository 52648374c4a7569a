import type { FastifyReply } from 'fastify';
import { cookieName, type SessionOptions } from './session.ts';
import type { Visit } from './visit.ts';

type Named = Pick<SessionOptions, 'name' | 'secure'>;

/** Leaves a word for the next page, in a cookie, so that showing it writes nothing. */
export function tellNotice(reply: FastifyReply, options: Named, key: string): void {
  reply.setCookie(noticeCookie(options), key, { ...attributes(options), maxAge: 60 });
}

/** Takes the word left for this page, once. */
export function takeNotice<Data>(visit: Visit<Data>, options: Named): string | null {
  const key = visit.request.cookies[noticeCookie(options)];
  if (key === undefined) return null;
  visit.reply.clearCookie(noticeCookie(options), attributes(options));
  return key;
}

const noticeCookie = (options: Named): string => `${cookieName(options)}-notice`;

const attributes = (options: Named) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: options.secure,
});
