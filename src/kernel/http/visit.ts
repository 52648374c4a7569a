import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../ui/locale.ts';
import type { Session } from './browser-session.ts';
import { clean } from './form.ts';
import { clientNetwork } from './network.ts';
import type { Parameters, Path } from './path.ts';

/** One request, as a route sees it. */
export interface Visit<Data> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly locale: Locale;
  readonly session: Session<Data>;
  readonly now: Date;
  /** The path that is asked for, of routes that the site registers. */
  readonly path?: Path;
  readonly parameters: Parameters;
  readonly query: Parameters;
  /** Where from, for throttles and the audit log. */
  readonly from: Origin;
}

export interface Origin {
  readonly network: string;
  readonly userAgent: string;
  readonly correlationId: string;
}

export const originOf = (request: FastifyRequest): Origin => ({
  network: clientNetwork(request.ip),
  userAgent: request.headers['user-agent'] ?? '',
  correlationId: request.id,
});

/** The query's single texts; repeated ones are left out. */
export const readQuery = (request: Pick<FastifyRequest, 'query'>): Parameters =>
  Object.fromEntries(
    Object.entries(request.query as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, clean(value)]] : [],
    ),
  );
