import type { Db } from '#kernel/db/database.ts';
import { endSessionOfAccount, listSessionsOfAccount } from '#kernel/oidc/logout.ts';
import type { CredentialService } from '../credential-service.ts';
import type { CredentialTables } from '../tables.ts';

const QUEUE = 'credential.end-client-sessions';

/** Says who does the work of `endClientSessions`. */
export const defineSessionJobs = ({ jobs, provider }: CredentialService): Promise<void> =>
  jobs.define(QUEUE, async ({ credentialId, before }) => {
    const sessions = await listSessionsOfAccount(provider, credentialId);
    const former = sessions.filter(
      ({ authenticatedAt }) => !authenticatedAt || authenticatedAt < new Date(before),
    );
    await Promise.all(former.map(({ id }) => endSessionOfAccount(provider, credentialId, id)));
  });

/**
 * Ends what clients opened by this credential, and tells them, once the caller's transaction has committed: the
 * message is in the transaction, so that no crash can lose it (`SECURITY §1`). However late it is read, sessions
 * that began by an authentication of `before` or later stay; a session knows whole seconds only.
 */
export const endClientSessions = (
  { jobs }: CredentialService,
  tx: Db<CredentialTables>,
  credentialId: string,
  before: Date,
): Promise<void> => jobs.send(tx, QUEUE, { credentialId, before: before.toISOString() });
