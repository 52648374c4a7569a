import { randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintRecoveryCode, RECOVERY_CODE_BYTES, readRecoveryCode } from '#kernel/codes.ts';
import { personOf } from '../arrival/subject.ts';
import type { Portal, PortalVisit } from '../portal.ts';
import { tellCodeMade } from './emails.ts';
import { findRecoveryCode, saveRecoveryCode } from './store.ts';

/** Makes a person's recovery code and returns it in clear, which it is nowhere else. */
export async function makeRecoveryCode(portal: Portal, visit: PortalVisit): Promise<string> {
  const personId = personOf(visit);
  const code = mintRecoveryCode(randomBytes(RECOVERY_CODE_BYTES));
  const hashed = await portal.hasher.hash(code.secret, contextOf(personId));
  await portal.db.transaction().execute(async (tx) => {
    await saveRecoveryCode(tx, personId, hashed, visit.now);
    await tellCodeMade(portal, tx, personId);
    await record(tx, {
      at: visit.now,
      action: 'recovery_code.made',
      actor: { kind: 'person', id: personId },
      subject: `person:${personId}`,
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
  });
  return code.text;
}

/** `unreadable` for a typing slip, which the check character shows: it need not count as a try. */
export type CodeVerdict = 'match' | 'mismatch' | 'unreadable';

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
