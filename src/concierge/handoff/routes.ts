import type { FastifyInstance } from 'fastify';
import { type Answer, go } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import { publicJwks } from '#kernel/oidc/client.ts';
import type { Concierge, ConciergeVisit } from '../concierge.ts';
import { CALLBACK, CLIENT_KEYS, paths } from '../paths.ts';
import { interactionOf, onwards, toNoSignIn } from '../sign-in/guard.ts';
import { judgeReply, keptFor } from '../sign-in/rules.ts';
import { sealOf } from './partners.ts';
import { takeAnswer } from './take.ts';

/** What partners ask for: our keys as their client, and to hear their answers. */
export function handoffRoutes(app: FastifyInstance, concierge: Concierge): void {
  app.get(CLIENT_KEYS, async () => publicJwks(...concierge.keys.signingKeys('oidc-client')));
  app.get(`${CALLBACK}/:partner`, async (request, reply) => {
    const visit = await concierge.site.visit(
      request,
      reply,
      preferredLocale(request.headers['accept-language']),
    );
    await concierge.site.answer(visit, await hear(concierge, visit));
    return reply;
  });
}

async function hear(concierge: Concierge, visit: ConciergeVisit): Promise<Answer> {
  const partner = concierge.partners.get(visit.parameters.partner ?? '');
  if (!partner) throw new NotFound();
  const interaction = await interactionOf(concierge, visit);
  const { data } = visit.session;
  const locale = data.asked?.locale ?? interaction?.locale ?? visit.locale;
  if (!interaction) return toNoSignIn(locale);
  const asked = keptFor(data.asked, interaction.uid);
  const asserted = keptFor(data.asserted, interaction.uid);
  const { state } = visit.query;
  const reply = judgeReply({ asked, asserted, state, seal: sealOf(concierge, partner, state ?? '') });
  if (reply === 'again') return go(onwards(asserted, locale));
  if (reply === 'unknown' || !asked) return go(href(paths.select, locale), 'unknown');
  return takeAnswer(concierge, visit, partner, asked);
}
