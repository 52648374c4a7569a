import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../ui/locale.ts';
import type { Parameters } from './path.ts';
import type { SiteOptions } from './route.ts';
import { openSession } from './session.ts';
import { originOf, readQuery, type Visit } from './visit.ts';

/** Opens a request as a visit of its browser's session. */
export async function openVisit<Data extends object>(
  options: Pick<SiteOptions<Data>, 'session' | 'clock'>,
  request: FastifyRequest,
  reply: FastifyReply,
  locale: Locale,
): Promise<Visit<Data>> {
  const session = await openSession<Data>(options.session, request, reply, locale);
  return {
    request,
    reply,
    locale,
    session,
    now: options.clock.now(),
    parameters: (request.params ?? {}) as Parameters,
    query: readQuery(request),
    from: originOf(request),
  };
}
