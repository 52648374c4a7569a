import { type Answer, go } from '#kernel/http/answer.ts';
import type { Concierge, ConciergeVisit, Partner } from '../concierge.ts';
import { sealOf } from './partners.ts';

/**
 * Sends somebody to a partner, to authenticate anew (SECURITY §1); null when it can't be reached.
 * Nothing of the client goes along: the request is the same whichever service is waiting.
 */
export async function leaveFor(
  concierge: Concierge,
  visit: ConciergeVisit,
  interaction: string,
  partner: Partner,
): Promise<Answer | null> {
  const { locale } = visit;
  const started = await partner.party.start({ locale, prompt: 'login', maxAge: 0 });
  if (started.kind === 'unavailable') return null;
  const { pending } = started;
  const seal = sealOf(concierge, partner, pending.state);
  await visit.session.keep({ asked: { interaction, seal, locale, pending }, asserted: null });
  return go(started.url);
}
