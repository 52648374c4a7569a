import { type ErrorOut, errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { Locale } from '../ui/locale.ts';
import type { ProviderPages } from './options.ts';
import { localeFromUiLocales } from './ui-locales.ts';

/** The language a request asks for: `ui_locales`, or else the browser's, or else English. */
export function contextLocale(ctx: KoaContextWithOIDC): Locale {
  return (
    localeFromUiLocales(ctx.oidc?.params?.ui_locales) ??
    localeFromUiLocales(ctx.query.ui_locales) ??
    (ctx.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en')
  );
}

/** Shows in the service's own frame what no client may be told. */
export async function renderError(
  pages: ProviderPages,
  ctx: KoaContextWithOIDC,
  out: ErrorOut,
  error: Error,
): Promise<void> {
  ctx.type = 'html';
  ctx.body = await pages.error({
    locale: contextLocale(ctx),
    status: ctx.status,
    error: out.error,
    description: out.error_description ?? null,
    expired: error instanceof errors.SessionNotFound,
  });
}

export async function renderLoggedOut(pages: ProviderPages, ctx: KoaContextWithOIDC): Promise<void> {
  ctx.type = 'html';
  ctx.body = await pages.loggedOut({ locale: contextLocale(ctx) });
}
