import type { KoaContextWithOIDC } from 'oidc-provider';
import { endProviderSession, leaveBehind } from './logout.ts';
import type { OidcProvider, ProviderOptions } from './options.ts';
import { contextLocale } from './pages.ts';
import { subjectFor } from './pairwise.ts';

type Next = () => Promise<unknown>;

/**
 * Logs out at once when the `id_token_hint` is this session's own, so that it takes neither script nor click;
 * otherwise asks (OIDC RP-Initiated Logout §2: a logout that somebody else may have caused).
 */
export async function confirmOrLogOut(options: ProviderOptions, ctx: KoaContextWithOIDC): Promise<void> {
  const { session, client, provider: core } = ctx.oidc;
  const hint = ctx.oidc.entities.IdTokenHint?.payload.sub;
  const accountId = session?.accountId;
  if (hint && client && accountId && hint === (await subjectFor(options, client.clientId, accountId)))
    return logOut({ core, options }, ctx);
  ctx.type = 'html';
  ctx.body = await options.pages.confirmLogout({
    locale: contextLocale(ctx),
    clientId: client?.clientId ?? null,
    action: ctx.oidc.urlFor('end_session_confirm'),
    fields: { xsrf: String(session?.state?.secret ?? ''), logout: 'yes' },
  });
}

/** Replaces oidc-provider's two self-submitting logout forms, which need a script, by what they would have done. */
export function withoutScript(provider: OidcProvider) {
  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    await next();
    const state = ctx.oidc?.session?.state;
    if (ctx.status !== 200 || typeof state?.secret !== 'string') return;
    // Somebody else signed in: the former person is logged out everywhere, then the new one goes on.
    if (ctx.oidc.route === 'resume') return logOut(provider, ctx);
    // No one was signed in any more: the client still gets its person back.
    if (ctx.oidc.route === 'end_session' && !ctx.oidc.session?.accountId) return logOut(provider, ctx);
  };
}

async function logOut(provider: OidcProvider, ctx: KoaContextWithOIDC): Promise<void> {
  const { session } = ctx.oidc;
  if (!session) return;
  const back = returnAddress(ctx, session.state ?? {});
  await endProviderSession(provider, session);
  const asking = clientThatAsksAnew(ctx);
  if (asking !== undefined) await leaveBehind(provider, session, asking);
  await session.destroy();
  ctx.cookies.set(provider.core.cookieName('session'), null, {
    httpOnly: true,
    sameSite: 'lax',
    secure: provider.options.secure,
    overwrite: true,
  });
  ctx.status = 303;
  ctx.redirect(back);
}

/** The client, if any, that had somebody authenticate although they had a session: its person may show a second credential. */
function clientThatAsksAnew(ctx: KoaContextWithOIDC): string | undefined {
  const params = ctx.oidc.route === 'resume' ? ctx.oidc.entities.Interaction?.params : undefined;
  // `max_age=0` has become this too.
  return params?.prompt === 'login' ? String(params.client_id) : undefined;
}

function returnAddress(ctx: KoaContextWithOIDC, state: Readonly<Record<string, unknown>>): string {
  if (typeof state.postLogoutRedirectUri !== 'string') {
    const success = new URL(ctx.oidc.urlFor('end_session_success'));
    success.searchParams.set('ui_locales', contextLocale(ctx));
    return success.href;
  }
  const address = new URL(state.postLogoutRedirectUri);
  if (typeof state.state === 'string') address.searchParams.set('state', state.state);
  return address.href;
}
