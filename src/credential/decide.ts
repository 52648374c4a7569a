import type { Db } from '#kernel/db/database.ts';
import { causeOf } from './cause.ts';
import type { CredentialService, CredentialVisit } from './credential-service.ts';
import type { Credential } from './credentials/rules.ts';
import { lockCredential } from './credentials/store.ts';
import type { Proved } from './sign-in/guard.ts';
import type { CredentialTables } from './tables.ts';

/** The credential that a decision is about, as it stands under its lock. */
interface By {
  readonly credential: Credential;
  readonly cause: ReturnType<typeof causeOf>;
}

/**
 * The one way to change a credential by whoever has proved that it is theirs: opens the transaction, locks the
 * credential, then holds the session, so that whoever was put out meanwhile changes nothing. The lock comes first, as
 * wherever sessions of the credential end. @throws SessionOver, and NotFound when it was revoked
 */
export const decide = <Result>(
  service: Pick<CredentialService, 'db'>,
  visit: CredentialVisit<Proved>,
  work: (tx: Db<CredentialTables>, by: By) => Promise<Result>,
): Promise<Result> =>
  service.db.transaction().execute(async (tx) => {
    const credential = await lockCredential(tx, visit.credentialId);
    await visit.session.hold(tx);
    return work(tx, { credential, cause: causeOf(visit, credential.id) });
  });
