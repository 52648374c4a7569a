import type { Finished, PendingSignIn, RefusalReason, RelyingPartyOptions } from './client-types.ts';
import type { Discovered } from './discover.ts';
import { localeFromUiLocales } from './ui-locales.ts';
import { isSameIssuer } from './wire.ts';

/** Milliseconds that a sign-in may take from start to finish. */
const SIGN_IN_WITHIN = 60 * 60_000;

/** Parameters that say who answers whom and what; doubled, they say two things (RFC 6749 §3.1). */
const ONCE = ['state', 'iss', 'code', 'error'];

/** What a provider's answer tells by its parameters alone; null when it carries a code to redeem. */
export function checkAnswer(
  options: RelyingPartyOptions,
  found: Discovered | null,
  query: URLSearchParams,
  pending: PendingSignIn,
): Finished | null {
  const doubled = ONCE.find((name) => query.getAll(name).length > 1);
  if (doubled) return refused('other', `${doubled} came twice`);
  if (query.get('state') !== pending.state) return refused('state', 'state is not the one sent');
  const stranger = checkIssuer(options, found, query.get('iss'));
  if (stranger) return stranger;
  if (options.clock.now().getTime() - Date.parse(pending.startedAt) > SIGN_IN_WITHIN)
    return refused('expired', `started at ${pending.startedAt}`);
  const error = query.get('error');
  if (error === null) return null;
  return afterError(error, query);
}

/**
 * The answer must come from the provider that was asked: one that names itself does so always, and a name that is there
 * must be right (RFC 9207 §2.4). Where none is, the address that is answered to was only this provider's.
 */
function checkIssuer(
  options: RelyingPartyOptions,
  found: Discovered | null,
  iss: string | null,
): Finished | null {
  if (iss === null) return found?.namesItself ? refused('iss', 'iss is missing') : null;
  const right = found ? iss === found.issuer : isSameIssuer(iss, options.issuer);
  return right ? null : refused('iss', `iss is ${iss.slice(0, 200)}`);
}

/** Errors that tell of the person or the moment; all others are about how the request was made (OIDC Core §3.1.2.6). */
const ABOUT_PERSON = new Set([
  'login_required',
  'interaction_required',
  'account_selection_required',
  'consent_required',
]);

function afterError(error: string, query: URLSearchParams): Finished {
  const description = query.get('error_description')?.slice(0, 200);
  const detail = description ? `${error.slice(0, 200)}: ${description}` : error.slice(0, 200);
  if (error === 'access_denied')
    return { kind: 'cancelled', locale: localeFromUiLocales(query.get('ui_locales')) };
  if (error === 'server_error' || error === 'temporarily_unavailable') return { kind: 'unavailable' };
  if (error === 'unmet_authentication_requirements') return refused('acr', detail);
  return ABOUT_PERSON.has(error) ? refused('other', detail) : { kind: 'misconfigured' };
}

export const refused = (reason: RefusalReason, detail: string): Finished => ({
  kind: 'refused',
  reason,
  detail,
});
