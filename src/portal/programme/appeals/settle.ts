import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Notice } from '#kernel/http/answer.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { clearLosses } from '#portal/programme/evn/store.ts';
import type { ReviewStep } from '#portal/programme/messages/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import {
  type Appeal,
  findReviewable,
  takesNoNumber,
} from '#portal/programme/verifications/appeals/list-store.ts';
import {
  type AppealFact,
  can,
  isColleagues,
  judgeReviewer,
} from '#portal/programme/verifications/appeals/rules.ts';
import { moveAppeal, saveReviewer } from '#portal/programme/verifications/appeals/store.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { findAsked } from '#portal/programme/verifications/corrections/list-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { AtAppeal } from './guard.ts';

type Tables = Db<PortalTables>;
type Visit = PortalVisit<AtAppeal>;

const REFUSALS = ['reviewMoved', 'reviewHeld', 'reviewCorrection'] as const;

/** Whether a review was not decided; what was typed stays. */
export const isRefusal = (notice: Notice): notice is (typeof REFUSALS)[number] =>
  REFUSALS.some((known) => known === notice);

/** Takes a review up. */
export const take = (portal: Portal, visit: Visit): Promise<Notice> =>
  reviewing(portal, visit, 'take', async (tx, appeal, by) => {
    const { now } = visit;
    await moveAppeal(tx, appeal.id, 'take', { now, dueOn: appeal.dueOn, reviewerId: by.personId });
    await tell(portal, tx, visit, { by, step: 'under_review', action: 'appeal.taken' });
    return 'reviewTaken';
  });

/** Takes a review over from the colleague whom the page showed; the student, who knows that it is looked at, hears nothing. */
export const takeOver = (portal: Portal, visit: Visit, from: string): Promise<Notice> =>
  decide(portal, visit, async (tx, by): Promise<Notice> => {
    const appeal = await lockMine(tx, visit, by);
    if (appeal === null || appeal.takenById !== from || !isColleagues(appeal, by.personId))
      return 'reviewMoved';
    await saveReviewer(tx, appeal.id, { personId: by.personId, now: visit.now });
    await record(tx, {
      ...by.cause,
      action: 'appeal.taken_over',
      subject: `verification:${visit.file.id}`,
      organisationId: visit.file.organisationId,
      before: { reviewer: from },
      after: { reference: visit.file.reference, reviewer: by.personId },
    });
    return 'reviewTakenOver';
  });

/** Upholds the decision with reasons; what the coordinator had sent back is closed with it. */
export const uphold = (portal: Portal, visit: Visit, words: string): Promise<Notice> => {
  const isLast = visit.appeal.status === 'returned';
  const fact = isLast ? 'uphold_again' : 'uphold';
  return reviewing(portal, visit, fact, async (tx, appeal, by) => {
    // Somebody found that it is wrong: their word is not passed over.
    if ((await findAsked(tx, visit.file.id)) !== null) return 'reviewCorrection';
    await moveAppeal(tx, appeal.id, fact, { now: visit.now, answer: { by: by.personId, words } });
    const step = isLast ? 'closed' : 'upheld';
    await tell(portal, tx, visit, { by, step, action: 'appeal.upheld' });
    return 'reviewUpheld';
  });
};

/** Records that a decision is changed, and tells it, where no number comes of it. */
export const recordChange = (portal: Portal, visit: Visit, words: string): Promise<Notice> =>
  reviewing(portal, visit, 'change', async (tx, appeal, by) => {
    if (!(await takesNoNumber(tx, visit.file.id))) return 'reviewMoved';
    const answer = { by: by.personId, words };
    await moveAppeal(tx, appeal.id, 'change', { now: visit.now, answer, restored: false });
    await clearLosses(tx, [visit.file.id], 'review_changed');
    await tell(portal, tx, visit, { by, step: 'changed_only', action: 'appeal.changed' });
    return 'reviewRecorded';
  });

type Work = (tx: Tables, appeal: Appeal, by: By) => Promise<Notice>;

/** Done by a second person, whom nothing bars, as the review stands under the lock of its request. */
const reviewing = (portal: Portal, visit: Visit, fact: AppealFact, work: Work): Promise<Notice> =>
  decide(portal, visit, async (tx, by): Promise<Notice> => {
    const appeal = await lockMine(tx, visit, by);
    if (appeal === null || !can(appeal.status, fact)) return 'reviewMoved';
    return isColleagues(appeal, by.personId) ? 'reviewHeld' : work(tx, appeal, by);
  });

async function lockMine(tx: Tables, visit: Visit, by: By): Promise<Appeal | null> {
  const held = await lockRequest(tx, visit.file.id);
  if (held === null || held.pendingId !== null || held.status !== 'ineligible') return null;
  return findMine(tx, visit, by);
}

/** The review as it stands, where whoever acts may decide it. */
export async function findMine(tx: Tables, { file, at, now }: Visit, by: By): Promise<Appeal | null> {
  const reviewable = await findReviewable(tx, file.id);
  if (reviewable === null) return null;
  const bar = (await mapBarred(tx, by.personId, [file.id], now)).get(file.id) ?? null;
  const me = { personId: by.personId, represents: isRepresentative(by.role ?? at.role) };
  return judgeReviewer({ ...reviewable, bar }, me) === null ? reviewable.appeal : null;
}

interface Told {
  readonly by: By;
  readonly step: ReviewStep;
  readonly action: 'appeal.taken' | 'appeal.upheld' | 'appeal.changed';
}

async function tell(
  portal: Portal,
  tx: Tables,
  { file, now }: Visit,
  { by, step, action }: Told,
): Promise<void> {
  await record(tx, {
    ...by.cause,
    action,
    subject: `verification:${file.id}`,
    organisationId: file.organisationId,
    after: { reference: file.reference },
  });
  const content = { kind: 'review', step } as const;
  await tellStudents(portal, tx, [{ id: file.id, personId: file.personId, content }], now);
}
