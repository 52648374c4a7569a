import type { Db } from '#kernel/db/database.ts';
import type { Notice } from '#kernel/http/answer.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { recordOwn } from '#portal/programme/asking/own-event.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import type { ReviewStep } from '#portal/programme/messages/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { type Appeal, findReviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { can } from '#portal/programme/verifications/appeals/rules.ts';
import { addAppeal, moveAppeal } from '#portal/programme/verifications/appeals/store.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { overtake } from '#portal/programme/verifications/decisions-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { AtReview } from './routes.tsx';

type Tables = Db<PortalTables>;

/** Keeps that a review was asked for; null where none can be. */
export const askReview = (
  portal: Portal,
  visit: PortalVisit<AtReview>,
  reason: string,
): Promise<Notice | null> =>
  decide(portal, visit, async (tx, by): Promise<Notice | null> => {
    const { file, reviewable, now } = visit;
    const held = await lockRequest(tx, file.id, by.personId);
    if (held?.status !== 'ineligible' || reviewable === null || !file.consentLives) return null;
    const dueOn = addBusinessDays(isoDate(now), file.clocks.review, file.jurisdiction);
    const asked = { verificationId: file.id, decisionId: reviewable.decisionId, reason, dueOn };
    const files = await addAppeal(tx, asked, now);
    if (files === null) return null;
    await tell(portal, tx, visit, { by, step: 'asked', action: 'appeal.asked', files });
    return 'reviewAsked';
  });

/** Sends what was upheld to the coordinator, once. */
export const sendOn = (portal: Portal, visit: PortalVisit<AtReview>, words: string): Promise<Notice | null> =>
  decide(portal, visit, async (tx, by): Promise<Notice | null> => {
    const { file, now } = visit;
    const appeal = await lockAppeal(tx, visit, by);
    if (appeal === null || !can(appeal.status, 'send_on')) return null;
    const dueOn = addBusinessDays(isoDate(now), file.clocks.review, file.jurisdiction);
    await moveAppeal(tx, appeal.id, 'send_on', { now, dueOn, sentOn: words });
    await tell(portal, tx, visit, { by, step: 'sent_on', action: 'appeal.sent_on' });
    return 'reviewSentOn';
  });

/** Withdraws a review; a signature by it that waits is overtaken, as by all that a student does. */
export const withdraw = (portal: Portal, visit: PortalVisit<AtReview>): Promise<Notice | null> =>
  decide(portal, visit, async (tx, by): Promise<Notice | null> => {
    const { file, now } = visit;
    const held = await lockRequest(tx, file.id, by.personId);
    const appeal = held === null ? null : await lockAppeal(tx, visit, by);
    if (held === null || appeal === null || !can(appeal.status, 'withdraw')) return null;
    if (held.pendingId !== null) await overtake(tx, [held.pendingId], now);
    await moveAppeal(tx, appeal.id, 'withdraw', { now });
    await tell(portal, tx, visit, { by, step: 'withdrawn', action: 'appeal.withdrawn' });
    return 'reviewWithdrawn';
  });

/** The review as it stands once its request is held. */
async function lockAppeal(
  tx: Tables,
  { file }: PortalVisit<AtReview>,
  { personId }: By,
): Promise<Appeal | null> {
  if ((await lockRequest(tx, file.id, personId)) === null) return null;
  return (await findReviewable(tx, file.id))?.appeal ?? null;
}

interface Told {
  readonly by: By;
  readonly step: ReviewStep;
  readonly action: 'appeal.asked' | 'appeal.sent_on' | 'appeal.withdrawn';
  readonly files?: readonly string[];
}

async function tell(
  portal: Portal,
  tx: Tables,
  { file, now }: PortalVisit<AtReview>,
  { by: { personId, cause }, step, action, files }: Told,
): Promise<void> {
  await recordOwn(tx, { ...cause, action, ...(files && { after: { files } }) }, file);
  await tellStudents(portal, tx, [{ id: file.id, personId, content: { kind: 'review', step } }], now);
}
