import type { Account, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { ProviderAccount, ProviderOptions } from './options.ts';
import { localeFromUiLocales, localeTag } from './ui-locales.ts';

type Source = Parameters<NonNullable<Configuration['findAccount']>>[2];
type Grant = Awaited<ReturnType<NonNullable<Configuration['loadExistingGrant']>>>;

/** What the provider was told of an account, for the checks that follow in the same request. */
export const sinceOf = (account: Account | undefined): Date | undefined =>
  (account as (Account & Pick<ProviderAccount, 'since'>) | undefined)?.since;

/** The account behind a session or a token, with the language its owner last used for that client. */
export async function findAccount(
  options: ProviderOptions,
  ctx: KoaContextWithOIDC,
  accountId: string,
  source: Source,
): Promise<Account | undefined> {
  const account = await options.account(accountId);
  if (!account) return undefined;
  const locale = await findLocale(ctx, source);
  const claims = () => ({ ...account.claims, ...locale, sub: accountId });
  return { accountId, claims, ...(account.since && { since: account.since }) };
}

/** The grant of this session and client, made without asking: the clients are the programme's own. */
export async function loadGrant(ctx: KoaContextWithOIDC): Promise<Grant> {
  const { session, client, account, provider } = ctx.oidc;
  if (!session || !client || !account) return undefined;
  session.ensureClientContainer(client.clientId);
  Object.assign(session.authorizationFor(client.clientId), { locale: requestLocale(ctx) });
  const grantId = session.grantIdFor(client.clientId);
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (known?.accountId === account.accountId) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** The language the person signed in with, or else the one the client asked for. */
export function requestLocale(ctx: KoaContextWithOIDC): 'en-CA' | 'fr-CA' {
  const { params, entities } = ctx.oidc;
  // Of a sign-in that ended with an error, only the interaction tells.
  const result = ctx.oidc.result ?? entities.Interaction?.result;
  return localeTag(localeFromUiLocales(result?.locale) ?? localeFromUiLocales(params?.ui_locales) ?? 'en');
}

async function findLocale(ctx: KoaContextWithOIDC, source: Source): Promise<{ locale?: string }> {
  if (!source || !('sessionUid' in source) || !source.sessionUid || !source.clientId) return {};
  const session = await ctx.oidc.provider.Session.findByUid(source.sessionUid);
  const kept = session?.authorizationFor(source.clientId);
  return kept && 'locale' in kept && typeof kept.locale === 'string' ? { locale: kept.locale } : {};
}
