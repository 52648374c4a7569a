import type { Db } from '#kernel/db/database.ts';
import { endSessionsOfAccount } from '#kernel/oidc/logout.ts';
import type { CredentialService } from '../credential-service.ts';
import type { CredentialTables } from '../tables.ts';

const QUEUE = 'credential.end-client-sessions';

/** Says who does the work of `endClientSessions`. */
export const defineSessionJobs = ({ jobs, provider }: CredentialService): Promise<void> =>
  jobs.define<{ credentialId: string }>(QUEUE, async ({ credentialId }) => {
    await endSessionsOfAccount(provider, credentialId);
  });

/**
 * Ends what clients opened by this credential, and tells them, once the caller's transaction has committed: the
 * message is in the transaction, so that no crash can lose it (`SECURITY §1`).
 */
export const endClientSessions = (
  { jobs }: CredentialService,
  tx: Db<CredentialTables>,
  credentialId: string,
): Promise<void> => jobs.send(tx, QUEUE, { credentialId });
