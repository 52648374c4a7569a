import type Provider from 'oidc-provider';
import type { Log } from '../log.ts';

/** Writes to the log what goes wrong at a provider: names and reasons, never tokens or people. */
export function reportEvents(core: Provider, log: Log): void {
  core.on('server_error', (ctx, err) => log.error({ err, path: ctx.path }, 'the OpenID provider failed'));
  // Whoever cancels is refused too: nothing that an operator has to look at.
  core.on('authorization.error', (ctx, err) => log.info(described(ctx, err), 'authorization refused'));
  core.on('pushed_authorization_request.error', (ctx, err) =>
    log.warn(described(ctx, err), 'request refused'),
  );
  core.on('grant.error', (ctx, err) => log.warn(described(ctx, err), 'token refused'));
  core.on('end_session.error', (ctx, err) => log.warn(described(ctx, err), 'logout refused'));
  core.on('backchannel.error', (_ctx, err, client) =>
    log.warn({ clientId: client.clientId, reason: err.message }, 'a client could not be told of a logout'),
  );
}

interface Described {
  readonly error?: string;
  readonly error_description?: string | undefined;
  readonly error_detail?: string | undefined;
}

const described = (ctx: { oidc?: { client?: { clientId: string } | undefined } }, err: Described) => ({
  clientId: ctx.oidc?.client?.clientId,
  error: err.error,
  description: err.error_description,
  detail: err.error_detail,
});
