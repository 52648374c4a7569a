import { ANSWER_WITHIN } from './protocol.ts';

/**
 * Calls a client's `jwks_uri` or `backchannel_logout_uri`, at most 5 s.
 *
 * The library would refuse private addresses, as a provider with strangers for clients must;
 * ours are written in the configuration and may well live on the next port.
 */
export function callClient(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const { dispatcher: _, ...rest } = { dispatcher: undefined, ...init };
  return fetch(input, { ...rest, signal: AbortSignal.timeout(ANSWER_WITHIN) });
}
