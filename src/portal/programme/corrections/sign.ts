import { addMs, minutes } from '#kernel/time.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { settleSignature } from '#portal/programme/desk/settle.ts';
import { signRequest } from '#portal/programme/desk/sign.ts';
import { findStanding } from '#portal/programme/verifications/corrections/list-store.ts';
import { sign } from '#portal/programme/verifications/decisions-store.ts';
import { getFile } from '#portal/programme/verifications/file-store.ts';
import type { AtCorrection } from './guard.ts';
import { isMine } from './settle.ts';

type Visit = PortalVisit<AtCorrection>;

/** As the second person saw the request, and whether they have seen the student. */
interface Seen {
  readonly revision: number;
  readonly seen: boolean;
}

type Result = Awaited<ReturnType<typeof signRequest>>['kind'];

/** Signs a correction: somebody is eligible again, or a plain fact has another day; undone as every signature. */
export const signCorrection = (portal: Portal, visit: Visit, seen: Seen): Promise<Result> =>
  visit.correction.what === 'day' ? signDay(portal, visit, seen) : signAgain(portal, visit, seen);

async function signAgain(portal: Portal, visit: Visit, { revision, seen }: Seen): Promise<Result> {
  const { id, reason } = visit.correction;
  const { kind } = await signRequest(portal, visit, {
    ...{ fact: 'restore', reasons: [], note: reason, overrideReason: reason, revision, seen },
    again: { by: { correctionId: id }, isAllowed: (tx, by) => isMine(tx, visit, by) },
  });
  return kind;
}

/** What was signed is signed anew as it was, but for the day; nothing is judged a second time. */
const signDay = (portal: Portal, visit: Visit, { revision }: Seen): Promise<Result> =>
  decide(portal, visit, async (tx, by): Promise<Result> => {
    const { correction, now } = visit;
    const file = await getFile(tx, visit.scope, visit.file.id);
    const standing = await findStanding(tx, file.id);
    if (file.pending !== null) return 'signed_already';
    if (file.revision !== revision || by.role === null || !(await isMine(tx, visit, by))) return 'late';
    if (standing === null || standing.plain === null || correction.dayAfter === null) return 'late';
    const effectiveAt = addMs(now, minutes(visit.judged.version.rule.undoMinutes));
    const signature = {
      ...({ verificationId: file.id, revision, fact: 'amend', seen: false, effectiveAt } as const),
      ...{ reasons: standing.reasons, note: standing.note, overrideReason: null },
      judgement: { evaluation: standing.evaluation, inputs: standing.inputs },
      correctionId: correction.id,
      ends: { plain: standing.plain, plainOn: correction.dayAfter },
    };
    const signer = { personId: by.personId, role: by.role, signedAt: now, batchId: null };
    const [signed] = await sign(tx, [signature], signer);
    if (signed === undefined) return 'late';
    await settleSignature(portal, tx, { file, signed, cause: by.cause, fact: 'amend', effectiveAt });
    return 'signed';
  });
