import type { Db } from '#kernel/db/database.ts';
import { endSessionsWhere } from '#kernel/http/session-store.ts';
import type { CredentialTables } from '../tables.ts';

/**
 * Whoever has answered the recovery questions and not chosen a password yet must answer again: the holder has just
 * replaced what they knew. The caller has locked the credential.
 */
export async function endProofs(tx: Db<CredentialTables>, credentialId: string, now: Date): Promise<void> {
  await endSessionsWhere(tx, { recovered: { credentialId } }, 'recovery_overtaken', now);
}
