import { randomUUID } from 'node:crypto';
import type { OidcProvider } from './options.ts';
import { savePayloads } from './save-store.ts';
import * as store from './store.ts';

/** What ending a session needs to know of it; oidc-provider's own sessions have this shape. */
interface ProviderSession {
  readonly jti: string;
  readonly accountId?: string | undefined;
  readonly loginTs?: number | undefined;
  readonly authorizations?:
    | Readonly<Record<string, { readonly sid?: string | undefined; readonly grantId?: string | undefined }>>
    | undefined;
}

/** An account's session in one browser, as its owner may see it. */
interface AccountSession {
  readonly id: string;
  readonly authenticatedAt: Date | null;
  readonly clientIds: readonly string[];
}

/**
 * Ends a session everywhere: at the provider at once, and at every client by back-channel, in parallel and at
 * most 5 s each; a client that doesn't answer is logged and stops nothing (OIDC Back-Channel Logout §2.5). False when
 * somebody else had ended it.
 */
export async function endProviderSession(provider: OidcProvider, session: ProviderSession): Promise<boolean> {
  const authorizations = Object.entries(session.authorizations ?? {});
  const grantIds = authorizations.flatMap(([, { grantId }]) => (grantId ? [grantId] : []));
  const { db } = provider.options;
  const [isEnded] = await Promise.all([
    store.deletePayload(db, 'Session', session.jti),
    ...authorizations.map(([clientId, { sid }]) => tellClient(provider, clientId, session.accountId, sid)),
  ]);
  await store.deleteGrants(db, grantIds);
  return isEnded;
}

/**
 * Keeps, without a browser, a client's part of a session whose browser somebody else took over. A client that has its
 * person show a second credential may hold on to what the first one opened: the first one's owner still sees it, and a
 * new password or a revocation still ends it there.
 */
export async function leaveBehind(
  { options }: OidcProvider,
  { accountId, loginTs, exp, authorizations }: ProviderSession & { readonly exp?: number | undefined },
  clientId: string,
): Promise<void> {
  const sid = authorizations?.[clientId]?.sid;
  if (sid === undefined || exp === undefined) return;
  const [jti, uid] = [randomUUID(), randomUUID()];
  const payload = {
    kind: 'Session',
    jti,
    uid,
    exp,
    accountId,
    loginTs,
    authorizations: { [clientId]: { sid } },
  };
  const expiresAt = new Date(exp * 1000);
  const row = { kind: 'Session', id: jti, payload, grantId: null, uid, userCode: null, expiresAt };
  await savePayloads(options.db, [row]);
}

/**
 * Ends one of an account's sessions by its `id`; false when the account has no such session, or has none any more. Of two
 * sign-ins that went on at once from one session each has its own row: all are one to their owner, and end as one.
 */
export async function endSessionOfAccount(
  provider: OidcProvider,
  accountId: string,
  id: string,
): Promise<boolean> {
  const rows = (await listPayloads(provider, accountId)).filter(({ uid }) => uid === id);
  const ended = await Promise.all(rows.map((row) => endProviderSession(provider, row)));
  return ended.includes(true);
}

/** An account's sessions at this provider. */
export async function listSessionsOfAccount(
  provider: OidcProvider,
  accountId: string,
): Promise<AccountSession[]> {
  const sessions = await listPayloads(provider, accountId);
  return sessions.map(({ uid, loginTs, authorizations }) => ({
    id: uid,
    authenticatedAt: loginTs === undefined ? null : new Date(loginTs * 1000),
    clientIds: Object.keys(authorizations ?? {}),
  }));
}

const listPayloads = async ({ options }: OidcProvider, accountId: string) =>
  (await store.listSessionPayloads(options.db, accountId)) as unknown as (ProviderSession & {
    uid: string;
  })[];

async function tellClient(
  { core, options }: OidcProvider,
  clientId: string,
  accountId: string | undefined,
  sid: string | undefined,
): Promise<void> {
  try {
    const client = (await core.Client.find(clientId)) as LogoutClient | undefined;
    if (!client?.backchannelLogoutUri || !accountId || !sid) return;
    await client.backchannelLogout(accountId, sid);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    options.log.warn({ clientId, reason }, 'a client could not be told of a logout');
  }
}

/** The part of oidc-provider's client that its type definitions leave out. */
interface LogoutClient {
  readonly backchannelLogoutUri?: string | undefined;
  backchannelLogout(accountId: string, sid: string): Promise<void>;
}
