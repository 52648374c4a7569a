import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Notice } from '#kernel/http/answer.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { undoSignatures } from '#portal/programme/desk/take-back.ts';
import { clearLosses } from '#portal/programme/evn/store.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { lockPlaces } from '#portal/programme/places/store.ts';
import { findReviewable, takesNoNumber } from '#portal/programme/verifications/appeals/list-store.ts';
import { can } from '#portal/programme/verifications/appeals/rules.ts';
import { moveAppeal } from '#portal/programme/verifications/appeals/store.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import {
  type Correction,
  findAsked,
  findStanding,
  hasSecond,
} from '#portal/programme/verifications/corrections/list-store.ts';
import { correctable, judgeSecond, type What } from '#portal/programme/verifications/corrections/rules.ts';
import {
  addCorrection,
  recordCorrection,
  settleCorrection,
} from '#portal/programme/verifications/corrections/store.ts';
import { type File, getFile } from '#portal/programme/verifications/file-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type AtCorrection, type AtMistake, secondOf } from './guard.ts';

type Tables = Db<PortalTables>;
type Visit = PortalVisit<AtCorrection>;

/** What somebody asks to be put right. */
interface Asked {
  readonly what: What;
  readonly reason: string;
  readonly dayAfter: string | null;
}

/** Keeps that a correction is asked for, as the decision stands under the lock of its request. */
export const ask = (portal: Portal, visit: PortalVisit<AtMistake>, asked: Asked): Promise<Notice> =>
  decide(portal, visit, async (tx, by): Promise<Notice> => {
    const { file, at, now } = visit;
    const held = await lockRequest(tx, file.id);
    if (held === null || held.pendingId !== null) return 'correctionMoved';
    const standing = await findStanding(tx, file.id);
    const isBarred = (await mapBarred(tx, by.personId, [file.id], now)).has(file.id);
    if (standing === null || isBarred || !isRepresentative(by.role ?? at.role)) return 'correctionMoved';
    if (!correctable(held.status, standing).includes(asked.what)) return 'correctionMoved';
    const toOffice = !(await hasSecond(tx, file, { askedBy: by.personId, now }));
    const about = { verificationId: file.id, decisionId: standing.id, toOffice, by: by.personId };
    const id = await addCorrection(tx, { ...asked, ...about }, now);
    if (id === null) return 'correctionMoved';
    await recordOf(tx, file, by, { action: 'correction.asked', id });
    return 'correctionAsked';
  });

/** Withdraws what one asked for oneself; nothing signed of it waits. */
export const withdraw = (portal: Portal, visit: Visit): Promise<Notice> =>
  decide(portal, visit, async (tx, by): Promise<Notice> => {
    const correction = await lockAsked(tx, visit);
    if (correction === null || correction.askedBy.id !== by.personId) return 'correctionMoved';
    await settleCorrection(tx, correction.id, 'withdraw', { by: by.personId, now: visit.now });
    await recordOf(tx, visit.file, by, { action: 'correction.withdrawn', id: correction.id });
    return 'correctionWithdrawn';
  });

/** Refuses it with reasons; the student has heard nothing of it, and does not now. */
export const refuse = (portal: Portal, visit: Visit, answer: string): Promise<Notice> =>
  seconding(portal, visit, async (tx, correction, by) => {
    await settleCorrection(tx, correction.id, 'refuse', { by: by.personId, now: visit.now, answer });
    await recordOf(tx, visit.file, by, { action: 'correction.refused', id: correction.id });
    return 'correctionRefused';
  });

/** Records that a decision was a mistake, and tells it, where no number comes of it. */
export const recordOnly = (portal: Portal, visit: Visit): Promise<Notice> =>
  seconding(portal, visit, async (tx, { id, what, reason }, by) => {
    const { file, now } = visit;
    if (what !== 'outcome' || !(await takesNoNumber(tx, file.id))) return 'correctionMoved';
    const appeal = (await findReviewable(tx, file.id))?.appeal;
    const answer = { by: by.personId, words: reason };
    if (appeal != null && can(appeal.status, 'correct'))
      await moveAppeal(tx, appeal.id, 'correct', { now, answer, restored: false });
    await recordCorrection(tx, id, { by: by.personId, now });
    await clearLosses(tx, [file.id], 'corrected');
    await recordOf(tx, file, by, { action: 'correction.recorded', id });
    const content = { kind: 'corrected', step: 'only' } as const;
    await tellStudents(portal, tx, [{ id: file.id, personId: file.personId, content }], now);
    return 'correctionRecorded';
  });

/** Takes back one's own signature within its time; at the institution, its page does for all. */
export const undo = (portal: Portal, visit: Visit): Promise<Notice> =>
  decide(portal, visit, async (tx, by): Promise<Notice> => {
    await lockPlaces(tx, visit.file.organisationId);
    const {
      id: verificationId,
      pending,
      reference,
      organisationId,
    } = await getFile(tx, visit.scope, visit.file.id);
    if (pending?.signer.id !== by.personId) return 'correctionMoved';
    const waiting = { decisionId: pending.id, verificationId, reference, organisationId };
    return (await undoSignatures(tx, [waiting], by)) > 0 ? 'correctionUndone' : 'correctionMoved';
  });

type Work = (tx: Tables, correction: Correction, by: By) => Promise<Notice>;

/** Done by a second person, whom nothing bars, as the correction stands under the lock of its request. */
const seconding = (portal: Portal, visit: Visit, work: Work): Promise<Notice> =>
  decide(portal, visit, async (tx, by): Promise<Notice> => {
    const correction = await lockAsked(tx, visit);
    return correction === null || !(await isMine(tx, visit, by))
      ? 'correctionMoved'
      : work(tx, correction, by);
  });

/** The correction once its request is held, where nothing signed of it waits. */
async function lockAsked(tx: Tables, { file, correction }: Visit): Promise<Correction | null> {
  const held = await lockRequest(tx, file.id);
  if (held === null || held.pendingId !== null) return null;
  const asked = await findAsked(tx, file.id);
  return asked?.id === correction.id ? asked : null;
}

/** Whether whoever acts makes or refuses the correction that waits of a request. */
export async function isMine(tx: Tables, { file, correction, now }: Visit, by: By): Promise<boolean> {
  const asked = await findAsked(tx, file.id);
  if (asked?.id !== correction.id || by.role === null) return false;
  const bar = (await mapBarred(tx, by.personId, [file.id], now)).get(file.id) ?? null;
  const as = secondOf(by.role);
  const askedBy = asked.askedBy.id;
  const others = as === 'officer' && (await hasSecond(tx, file, { askedBy, now }));
  return judgeSecond({ askedBy, bar, hasSecond: others }, { personId: by.personId, as }) === null;
}

interface Settling {
  readonly action: 'correction.asked' | 'correction.withdrawn' | 'correction.refused' | 'correction.recorded';
  readonly id: string;
}

const recordOf = (
  tx: Tables,
  { id: verificationId, reference, organisationId }: File,
  { cause }: By,
  { action, id }: Settling,
): Promise<void> =>
  record(tx, {
    ...cause,
    action,
    subject: `verification:${verificationId}`,
    organisationId,
    after: { reference, correction: id },
  });
