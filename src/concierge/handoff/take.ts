import { randomUUID } from 'node:crypto';
import { type Answer, go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import type { SignedIn } from '#kernel/oidc/client.ts';
import { localeFromUiLocales } from '#kernel/oidc/ui-locales.ts';
import type { Concierge, ConciergeVisit, Partner } from '../concierge.ts';
import { meet } from '../handles/meet.ts';
import { paths } from '../paths.ts';
import { onwards } from '../sign-in/guard.ts';
import type { Asked, Asserted } from '../sign-in/rules.ts';
import { TERMS_VERSION } from '../terms/rules.ts';
import { markOf } from './partners.ts';
import { genericMethods, standingOf } from './rules.ts';

/** Takes a partner's answer, once: the request is forgotten before its code is redeemed. */
export async function takeAnswer(
  concierge: Concierge,
  visit: ConciergeVisit,
  partner: Partner,
  asked: Asked,
): Promise<Answer> {
  await visit.session.keep({ asked: null });
  // A partner that failed has no ID token to bring the language back, so it may say it by itself.
  const locale = localeFromUiLocales(visit.query.ui_locales) ?? asked.locale;
  // It closed while they were there.
  if (standingOf(partner, visit.now) === 'closed') return go(href(paths.select, locale), 'closed');
  const url = new URL(visit.request.url, concierge.place.origin);
  const finished = await partner.party.finish(url, asked.pending, visit.from.correlationId);
  switch (finished.kind) {
    case 'signed-in':
      return welcome(concierge, visit, { partner, asked }, finished);
    case 'cancelled':
    case 'unavailable':
    case 'misconfigured':
      return go(href(paths.select, locale), finished.kind);
    case 'refused':
      return go(href(paths.select, locale), 'refused');
  }
}

/** Keeps the bare assertion under a new session token; who made it is forgotten here. */
async function welcome(
  concierge: Concierge,
  visit: ConciergeVisit,
  { partner, asked }: { readonly partner: Partner; readonly asked: Asked },
  by: SignedIn,
): Promise<Answer> {
  const met = await meet(concierge.db, concierge.keys, by, visit.now);
  const asserted: Asserted = {
    interaction: asked.interaction,
    mark: markOf(concierge, partner, asked.interaction),
    digest: met.digest.toString('base64url'),
    accountId: met.accountId,
    authTime: by.authTime.toISOString(),
    amr: genericMethods(by.amr),
    termsAccepted: met.termsVersion === TERMS_VERSION,
  };
  // The session belongs to this one sign-in, not to the account: what is left of it is no history of anybody.
  await visit.session.signIn(randomUUID(), { asserted });
  return go(onwards(asserted, by.locale ?? asked.locale));
}
