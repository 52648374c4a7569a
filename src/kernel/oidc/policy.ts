import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import { startOfSecond } from '../time.ts';
import { sinceOf } from './accounts.ts';
import { SILENT_SIGN_IN } from './protocol.ts';

const { Check } = interactionPolicy;

/** When a person must sign in, although the browser may have a session; consent is never asked. */
export function signInPolicy(clock: Clock): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const login = policy.get('login');
  if (!login) throw new TypeError('oidc-provider has no login prompt');
  login.checks.remove('max_age');
  // At least that old: `max_age=0` means now, even in the same second (OIDC Core §3.1.2.1).
  const older = (ctx: KoaContextWithOIDC, seconds: number) =>
    Boolean(ctx.oidc.session?.accountId) &&
    !ctx.oidc.result?.login &&
    secondsSince(clock, ctx.oidc.session?.loginTs) >= seconds;
  login.checks.add(
    new Check('account_gone', 'the account can no longer sign in', (ctx) =>
      Boolean(ctx.oidc.session?.accountId && !ctx.oidc.account),
    ),
  );
  // Also of a sign-in that was answered before and goes on only now. Moments of sign-ins are whole seconds.
  login.checks.add(
    new Check('secret_replaced', 'the account has a new secret since the last authentication', (ctx) => {
      const since = sinceOf(ctx.oidc.account);
      const { loginTs = 0 } = ctx.oidc.session ?? {};
      return since !== undefined && loginTs * 1000 < startOfSecond(since).getTime();
    }),
  );
  login.checks.add(
    new Check('too_old_for_silence', 'the last authentication is older than 20 minutes', (ctx) =>
      older(ctx, SILENT_SIGN_IN),
    ),
  );
  login.checks.add(
    new Check('max_age', 'End-User authentication could not be obtained', (ctx) => {
      const maxAge = ctx.oidc.params?.max_age;
      return maxAge !== undefined && older(ctx, Number(maxAge));
    }),
  );
  return policy;
}

function secondsSince(clock: Clock, authenticatedAt: number | undefined): number {
  return authenticatedAt === undefined
    ? Number.POSITIVE_INFINITY
    : clock.now().getTime() / 1000 - authenticatedAt;
}
