import { randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintRecoveryCode, RECOVERY_CODE_BYTES, readRecoveryCode } from '#kernel/codes.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import type { SignedIn } from '#portal/common/arrival/guard.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { tellCodeMade } from './emails.ts';
import { finderOf, findRecoveryCode, saveRecoveryCode } from './store.ts';

interface MadeCode {
  /** In clear, which it is nowhere else. */
  readonly text: string;
  readonly mark: string;
}

/** Which code a form would replace, in a word that tells nothing of it; empty where there is none. */
export const markOf = (code: Hashed | null): string =>
  code === null ? '' : sha256(code.hash).toString('hex').slice(0, 16);

/** Makes a person's recovery code; null when it would replace another one than the form knew of, as one sent twice would. */
export async function makeRecoveryCode(
  portal: Portal,
  visit: PortalVisit<SignedIn>,
  replaces: string,
): Promise<MadeCode | null> {
  const { personId } = visit;
  if (markOf(await findRecoveryCode(portal.db, personId)) !== replaces) return null;
  const code = mintRecoveryCode(randomBytes(RECOVERY_CODE_BYTES));
  const hashed = await portal.hasher.hash(code.secret, contextOf(personId));
  // Of two forms sent at once the account's lock lets one after the other find what the first has made.
  const saved = await decideOnAccount(portal, visit, async (tx, by) => {
    if (markOf(await findRecoveryCode(tx, personId)) !== replaces) return false;
    await saveRecoveryCode(tx, personId, { ...hashed, finder: finderOf(code.secret) }, visit.now);
    await tellCodeMade(portal, tx, personId);
    await record(tx, { ...by.cause, action: 'recovery_code.made', subject: `person:${personId}` });
    return true;
  });
  return saved ? { text: code.text, mark: markOf(hashed) } : null;
}

/** `unreadable` for a typing slip, which the check character shows: it need not count as a try. */
type CodeVerdict = 'match' | 'mismatch' | 'unreadable';

/** Compares what was typed with a person's code; as slow for a person without one. Counting tries is the caller's. */
export async function verifyRecoveryCode(
  { db, hasher }: Pick<Portal, 'db' | 'hasher'>,
  personId: string,
  typed: string,
): Promise<CodeVerdict> {
  const read = readRecoveryCode(typed);
  if (read.kind !== 'code') return 'unreadable';
  const stored = await findRecoveryCode(db, personId);
  if (stored === null) {
    await hasher.decoy(read.secret, contextOf(personId));
    return 'mismatch';
  }
  const verdict = await hasher.verify(read.secret, contextOf(personId), stored);
  return verdict === 'mismatch' ? 'mismatch' : 'match';
}

/** What the hash is bound to, so that it matches for no one else. */
const contextOf = (personId: string): string => `recovery-code:${personId}`;
