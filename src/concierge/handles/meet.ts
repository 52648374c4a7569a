import { randomUUID } from 'node:crypto';
import type { AuditAction } from '#kernel/audit/event.ts';
import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { ServiceDb } from '#kernel/db/kernel-tables.ts';
import type { KernelTables } from '#kernel/db/tables.ts';
import type { Keys } from '#kernel/secrets/keys.ts';
import type { ConciergeTables } from '../tables.ts';
import { handleDigest } from './digest.ts';
import type { Handle } from './rules.ts';
import { addHandle, findHandle, lockHandle, saveDigest, saveTermsVersion } from './store.ts';

/** Somebody a partner vouches for: known here already, or not until they accept the terms. */
interface Met {
  readonly digest: Buffer;
  readonly accountId: string;
  /** The terms they accepted last, if any. */
  readonly termsVersion: string | null;
}

/** Recognises somebody under every key that was ever newest, and moves them to the newest one. */
export async function meet(
  db: Db<ConciergeTables>,
  keys: Keys,
  by: { readonly issuer: string; readonly subject: string },
  now: Date,
): Promise<Met> {
  const digests = keys.deriveAll('handles').map((key) => handleDigest(key, by.issuer, by.subject));
  const digest = handleDigest(keys.derive('handles'), by.issuer, by.subject);
  const known = await findHandle(db, digests);
  if (!known) return { digest, accountId: randomUUID(), termsVersion: null };
  if (!known.digest.equals(digest)) await rekey(db, known, digest, now);
  return { ...known, digest };
}

/** Notes that somebody accepted the terms, which at first use is what makes them known; answers their account. */
export async function acceptTerms(
  tx: Db<ConciergeTables>,
  handle: Handle,
  language: string,
  now: Date,
): Promise<string> {
  const added = await addHandle(tx, handle, now);
  const accountId = added?.accountId ?? (await renewTerms(tx, handle));
  const version = { document: 'concierge-terms', version: handle.termsVersion, language };
  if (added) await note(tx, 'handle.created', accountId, now);
  await note(tx, 'terms.accepted', accountId, now, version);
  return accountId;
}

async function renewTerms(tx: Db<ConciergeTables>, { digest, termsVersion }: Handle): Promise<string> {
  const known = await lockHandle(tx, digest);
  if (!known) throw new Error('a handle is neither new nor known');
  await saveTermsVersion(tx, digest, termsVersion);
  return known.accountId;
}

async function rekey(db: Db<ConciergeTables>, handle: Handle, digest: Buffer, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (await saveDigest(tx, handle.digest, digest)) await note(tx, 'handle.rekeyed', handle.accountId, now);
  });
}

/** Without network or correlation id: the log of a broker must not help to find out who was where. */
const note = <T extends KernelTables>(
  tx: ServiceDb<T>,
  action: AuditAction,
  accountId: string,
  at: Date,
  after?: object,
) =>
  record(tx, {
    at,
    action,
    actor: { kind: 'credential', id: accountId },
    subject: `account:${accountId}`,
    ...(after ? { after } : {}),
  });
