import { errors, type InteractionResults } from 'oidc-provider';
import type { Locale } from '../ui/locale.ts';
import { type Asked, carriedBy } from './carried.ts';
import type { ClientConfig, OidcProvider } from './options.ts';
import { localeFromUiLocales, localeTag } from './ui-locales.ts';

/** A sign-in in progress, as the service that shows the sign-in pages sees it. */
export interface Interaction {
  readonly uid: string;
  readonly client: ClientConfig;
  /** The language the client asked for; English when it asked for neither. */
  readonly locale: Locale;
  readonly prompt: { readonly name: string; readonly reasons: readonly string[] };
  readonly params: Readonly<Record<string, unknown>>;
  /** Who is signed in in this browser already, at an earlier time. */
  readonly accountId: string | null;
}

interface SignIn {
  readonly accountId: string;
  /** How they authenticated (RFC 8176): 'pwd', 'otp', 'hwk' … */
  readonly amr: readonly string[];
  readonly authTime: Date;
  /** The language they used, which the client hears of. */
  readonly locale: Locale;
}

/** The sign-in that this browser is in; null when there is none or it has expired (30 min). */
export async function findInteraction(
  { core, options }: OidcProvider,
  asked: Asked,
): Promise<Interaction | null> {
  const { request, reply } = asked;
  const found = await carriedBy(options, asked, () =>
    unlessGone(core.interactionDetails(request.raw, reply.raw)),
  );
  const client = options.clients.find(({ clientId }) => clientId === found?.params.client_id);
  if (!found || !client) return null;
  return {
    uid: found.uid,
    client,
    locale: localeFromUiLocales(found.params.ui_locales) ?? 'en',
    prompt: { name: found.prompt.name, reasons: found.prompt.reasons },
    params: found.params,
    accountId: found.session?.accountId ?? null,
  };
}

/**
 * Records who signed in; answers where to send the browser (303), or null when the sign-in has expired.
 * Somebody else's session in the same browser is then ended everywhere before this one begins.
 */
export function completeInteraction(
  provider: OidcProvider,
  asked: Asked,
  signIn: SignIn,
): Promise<string | null> {
  return finish(provider, asked, {
    login: {
      accountId: signIn.accountId,
      amr: [...signIn.amr],
      acr: provider.options.acr,
      ts: Math.floor(signIn.authTime.getTime() / 1000),
      remember: false,
    },
    locale: localeTag(signIn.locale),
  });
}

/**
 * The person changed their mind: the client hears `access_denied`, and the language that they were reading;
 * null when the sign-in has expired.
 */
export function cancelInteraction(
  provider: OidcProvider,
  asked: Asked,
  locale: Locale,
): Promise<string | null> {
  return finish(provider, asked, {
    error: 'access_denied',
    error_description: 'the person cancelled the sign-in',
    locale: localeTag(locale),
  });
}

function finish(
  { core, options }: OidcProvider,
  asked: Asked,
  result: InteractionResults,
): Promise<string | null> {
  const { request, reply } = asked;
  return carriedBy(options, asked, () =>
    unlessGone(core.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false })),
  );
}

async function unlessGone<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}
