import { type Answer, go } from '#kernel/http/answer.ts';
import type { Failure } from '#kernel/oidc/failure.ts';
import type { Concierge, ConciergeVisit, Partner } from '../concierge.ts';
import { sealOf } from './partners.ts';

/**
 * Sends somebody to a partner, to authenticate anew (SECURITY §1), or says why that can't be.
 * Nothing of the client goes along: the request is the same whichever service is waiting.
 */
export async function leaveFor(
  concierge: Concierge,
  visit: ConciergeVisit,
  interaction: string,
  partner: Partner,
): Promise<Answer | Failure['kind']> {
  const { locale, from } = visit;
  const { correlationId } = from;
  const started = await partner.party.start({ locale, prompt: 'login', maxAge: 0, correlationId });
  if (started.kind !== 'go') return started.kind;
  const { pending } = started;
  const seal = sealOf(concierge, partner, pending.state);
  await visit.session.keep({ asked: { interaction, seal, locale, pending }, asserted: null });
  return go(started.url);
}
