import { readRecoveryCode } from '#kernel/codes.ts';
import { verifyRecoveryCode } from '#portal/access/recovery-code/code.ts';
import { listFound } from '#portal/access/recovery-code/store.ts';
import { type Names, samePerson } from '#portal/common/pins/rules.ts';
import type { Portal } from '#portal/portal.ts';

/** Codes that are compared in every case, so that the time taken tells nothing of who is known, nor of how many. */
const COMPARED = 3;
/** A person whom there isn't, to take as long over. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Whose recovery code it is among those who said the same of themselves, however many; null for nobody's. Its first
 * characters say which of them may be meant: whoever made accounts with somebody's details, they themselves or another,
 * is in nobody's way (`SECURITY §5`).
 */
export async function findByCode(
  portal: Pick<Portal, 'db' | 'hasher'>,
  known: readonly (Names & { readonly id: string })[],
  { names, code }: { readonly names: Names; readonly code: string },
): Promise<string | null> {
  const read = readRecoveryCode(code);
  const alike = known.filter((one) => samePerson(one, names)).map(({ id }) => id);
  const found = await listFound(portal.db, alike, read.kind === 'code' ? read.secret : '');
  const ids = [...found, ...Array.from({ length: COMPARED }, () => NOBODY)].slice(0, COMPARED);
  const verdicts = await Promise.all(
    ids.map(async (id) => ({ id, verdict: await verifyRecoveryCode(portal, id, code) })),
  );
  return verdicts.find(({ verdict }) => verdict === 'match')?.id ?? null;
}
