import { addMs, minutes } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import type { ReviewStep } from '#portal/programme/messages/rules.ts';
import { findReviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { addAppeal, moveAppeal } from '#portal/programme/verifications/appeals/store.ts';
import { addCorrection } from '#portal/programme/verifications/corrections/store.ts';
import { sign } from '#portal/programme/verifications/decisions-store.ts';
import { findIntent } from '#portal/programme/verifications/intents/list-store.ts';
import { saveDraft, saveReply, sendDraft } from '#portal/programme/verifications/intents/store.ts';
import { type Case, type Course, change, note, say, tell } from './course.ts';
import type { Happened, StepOf } from './stories.ts';

type Kind = 'intend' | 'reply' | 'end' | 'review' | 'take' | 'uphold' | 'send_on' | 'mistake';

/** How somebody comes to lose their number, and has that reviewed, or whoever decided it asks for a correction. */
export const LOSING: { readonly [K in Kind]: (at: Course, step: StepOf<K>) => Promise<void> } = {
  intend: async (at, step) => {
    const { by, at: now, reasons } = step;
    const replyBy = addBusinessDays(isoDate(now), at.rule.clocks.reply, at.jurisdiction);
    for (const one of at.cases) {
      const judgement = at.judgeOn(one.story, isoDate(now));
      const written = { verificationId: one.id, reasons, note: step.note, judgement };
      const id = await saveDraft(at.tx, { ...written, ruleVersion: at.ruleVersion, by, now });
      if (id === null || !(await sendDraft(at.tx, id, { by, now, replyBy }))) throw cant(one, step.kind);
      const after = { reference: one.story.reference, intent: id, reasons };
      note(at, one, step, { action: 'intent.sent', after });
    }
    await say(at, { kind: 'intended', replyWantedUntil: replyBy }, now);
  },
  reply: async (at, step) => {
    for (const one of at.cases) {
      const intent = await findIntent(at.tx, one.id);
      const files = intent === null ? null : await saveReply(at.tx, intent.id, step.reply, step.at);
      if (files === null) throw cant(one, step.kind);
    }
    await say(at, { kind: 'replied' }, step.at);
    tell(at, step, 'intent.replied');
  },
  end: async (at, step) => {
    const effectiveAt = addMs(step.at, minutes(at.rule.undoMinutes));
    const decisions: string[] = [];
    for (const one of at.cases) decisions.push(await signEnd(at, one, { step, effectiveAt }));
    at.revision += 1;
    await change(at, { fact: 'find_ineligible', by: null, at: effectiveAt, dueOn: null }, decisions);
    await say(at, { kind: 'decided', to: 'lost' }, effectiveAt);
    for (const [index, { id, story }] of at.cases.entries())
      at.note({
        at: effectiveAt,
        actor: { kind: 'system', id: 'portal' },
        authority: `decision:${decisions[index]}`,
        action: 'verification.found_ineligible',
        subject: `verification:${id}`,
        organisationId: story.organisationId,
        before: { status: 'eligible' },
        after: { status: at.status, reference: story.reference },
      });
  },
  review: async (at, step) => {
    const dueOn = dayOfReview(at, step.at);
    for (const one of at.cases) {
      const decisionId = (await findReviewable(at.tx, one.id))?.decisionId;
      if (decisionId === undefined) throw cant(one, step.kind);
      const asked = { verificationId: one.id, decisionId, reason: step.words, dueOn };
      if ((await addAppeal(at.tx, asked, step.at)) === null) throw cant(one, step.kind);
    }
    await hear(at, step, { step: 'asked', action: 'appeal.asked' });
  },
  take: async (at, step) => {
    await move(at, 'take', ({ dueOn }) => ({ now: step.at, dueOn, reviewerId: step.by }));
    await hear(at, step, { step: 'under_review', action: 'appeal.taken' });
  },
  uphold: async (at, step) => {
    await move(at, 'uphold', () => ({ now: step.at, answer: { by: step.by, words: step.answer } }));
    await hear(at, step, { step: 'upheld', action: 'appeal.upheld' });
  },
  mistake: async (at, step) => {
    for (const one of at.cases) {
      const decisionId = (await findReviewable(at.tx, one.id))?.decisionId;
      if (decisionId === undefined) throw cant(one, step.kind);
      const asked = { verificationId: one.id, decisionId, what: 'outcome', reason: step.words } as const;
      const by = { dayAfter: null, toOffice: false, by: step.by };
      const correction = await addCorrection(at.tx, { ...asked, ...by }, step.at);
      if (correction === null) throw cant(one, step.kind);
      const after = { reference: one.story.reference, correction };
      note(at, one, step, { action: 'correction.asked', after });
    }
  },
  send_on: async (at, step) => {
    const dueOn = dayOfReview(at, step.at);
    await move(at, 'send_on', () => ({ now: step.at, dueOn, sentOn: step.words }));
    await hear(at, step, { step: 'sent_on', action: 'appeal.sent_on' });
  },
};

const cant = ({ story }: Case, kind: Kind): Error => new Error(`${story.reference} can't ${kind}`);

const dayOfReview = ({ rule, jurisdiction }: Course, now: Date): string =>
  addBusinessDays(isoDate(now), rule.clocks.review, jurisdiction);

/** Signs what was told first, for the reasons that were told. @throws where nothing was, or somebody bars the signer. */
async function signEnd(
  at: Course,
  one: Case,
  { step, effectiveAt }: { readonly step: StepOf<'end'>; readonly effectiveAt: Date },
): Promise<string> {
  const intent = await findIntent(at.tx, one.id);
  if (intent === null) throw cant(one, step.kind);
  const order = {
    ...{ verificationId: one.id, revision: at.revision, effectiveAt },
    fact: 'find_ineligible',
    ...{ reasons: intent.reasons, note: '', overrideReason: null, seen: false },
    judgement: at.judgeOn(one.story, isoDate(step.at)),
    ends: { intentId: intent.id },
  } as const;
  const signer = { personId: step.by, role: step.role, signedAt: step.at, batchId: null };
  const [signed] = await sign(at.tx, [order], signer);
  if (signed === undefined) throw cant(one, step.kind);
  const after = { reference: one.story.reference, decision: signed.id, fact: order.fact };
  note(at, one, step, { action: 'verification.signed', after });
  return signed.id;
}

type Moving = Parameters<typeof moveAppeal>;

async function move(
  { tx, cases }: Course,
  fact: 'take' | 'uphold' | 'send_on',
  moved: (appeal: { readonly dueOn: string | null }) => Moving[3],
): Promise<void> {
  for (const one of cases) {
    const appeal = (await findReviewable(tx, one.id))?.appeal ?? null;
    if (appeal === null || !(await moveAppeal(tx, appeal.id, fact, moved(appeal)))) throw cant(one, fact);
  }
}

async function hear(
  at: Course,
  step: { readonly at: Date; readonly by?: string; readonly role?: string },
  told: { readonly step: ReviewStep; readonly action: Happened['action'] },
): Promise<void> {
  await say(at, { kind: 'review', step: told.step }, step.at);
  tell(at, step, told.action);
}
