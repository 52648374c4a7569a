import { addDays, addMs, minutes } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { endConsent } from '#portal/programme/consents/store.ts';
import { addBusinessDays, businessDaysUntil } from '#portal/programme/deadlines/rules.ts';
import { endPlace, savePlaceProof } from '#portal/programme/places/store.ts';
import { addReadings } from '#portal/programme/readings/store.ts';
import { shutFiles } from '#portal/programme/verifications/change/shut-store.ts';
import { addQuestion, saveAnswer } from '#portal/programme/verifications/questions-store.ts';
import { daysAfterAnswer } from '#portal/programme/verifications/rules.ts';
import { byStudents, type Case, type Course, causeOf, change, say, tell } from './course.ts';
import { LOSING } from './losing.ts';
import { signAs } from './signing.ts';
import type { Step, StepOf } from './stories.ts';
import { TRANSFERS } from './transfers.ts';

type Steps = { readonly [K in Step['kind']]: (at: Course, step: StepOf<K>) => Promise<void> };

/** Lets one thing happen to requests; whoever of the staff does it has opened the files. @throws where it can't. */
export async function take(at: Course, step: Step): Promise<void> {
  if ('by' in step && step.kind !== 'claim') {
    const { organisationId } = 'organisationId' in step ? step : at.course;
    const students = at.cases.map(({ story }) => story.personId);
    const reader = { readerId: step.by, role: step.role, organisationId };
    await addReadings(at.tx, students, { ...reader, page: 'request' }, step.at);
  }
  await (STEPS[step.kind] as (at: Course, step: Step) => Promise<void>)(at, step);
}

const STEPS: Steps = {
  claim: async (at, step) => {
    await change(at, { fact: 'claim', by: step.by, at: step.at, holder: step.by });
    tell(at, step, 'verification.claimed');
  },
  code: async (at, step) => {
    for (const one of at.cases) await proveByCode(at, one, step);
  },
  put_back: async (at, step) => {
    await change(at, { fact: 'put_back', by: step.by, at: step.at, holder: null });
    tell(at, step, 'verification.put_back');
  },
  ask: async (at, { by, at: now, question, role }) => {
    const today = isoDate(now);
    at.daysLeft = at.dueOn === null ? null : businessDaysUntil(today, at.dueOn, at.jurisdiction);
    at.dueOn = addDays(today, at.rule.clocks.info);
    await change(at, { fact: 'ask', by, at: now, dueOn: at.dueOn, daysLeft: at.daysLeft });
    for (const one of at.cases) {
      const questionId = await addQuestion(at.tx, { verificationId: one.id, question, by }, now);
      await say({ ...at, cases: [one] }, { kind: 'asked', questionId, replyWantedUntil: at.dueOn }, now);
    }
    tell(at, { by, at: now, role }, 'verification.question_asked');
  },
  answer: async (at, step) => {
    at.dueOn = addBusinessDays(
      isoDate(step.at),
      daysAfterAnswer(at.daysLeft, at.rule.clocks),
      at.jurisdiction,
    );
    const changed = { fact: 'answer', at: step.at, dueOn: at.dueOn, daysLeft: null } as const;
    await byStudents(at, changed);
    for (const one of at.cases) {
      const questionId = await saveAnswer(at.tx, one.id, step.answer, step.at);
      if (questionId === null) throw new Error(`${one.story.reference} was not asked`);
      await say({ ...at, cases: [one] }, { kind: 'answered', questionId }, step.at);
    }
    tell(at, step, 'verification.question_answered');
  },
  sign: signAs,
  ...LOSING,
  ...TRANSFERS,
  cancel: async (at, step) => {
    await byStudents(at, { ...over(step), fact: 'cancel' });
    tell(at, step, 'verification.cancelled');
  },
  revoke: async (at, step) => {
    for (const one of at.cases) {
      const ended = await endConsent(at.tx, one.story, step.at);
      await shutFiles(at.tx, one.story);
      at.note({ ...causeOf(one, step), action: 'consent.revoked', subject: `consent:${ended}` });
    }
    await byStudents(at, { ...over(step), fact: 'revoke' });
    await say(at, { kind: 'revoked' }, step.at);
    tell(at, step, 'verification.consent_revoked');
  },
  not_ours: async (at, step) => {
    await change(at, { ...over(step), by: step.by, fact: 'close', closedWhy: 'not_ours' });
    for (const { story } of at.cases) await endPlace(at.tx, story.placeId, 'refused', step.at);
    await say(at, { kind: 'closed', why: 'not_ours' }, step.at);
    tell(at, step, 'verification.closed');
  },
};

/** The student types the code some minutes after it was sent. @throws where there is no record to prove them by. */
async function proveByCode(
  { tx, note }: Course,
  { story, rosterId }: Case,
  sent: StepOf<'code'>,
): Promise<void> {
  const { placeId, personId, reference, details, record } = story;
  if (record === null || record.email === null) throw new Error(`${reference} has no address on record`);
  const typed = { at: addMs(sent.at, minutes(10)) };
  const subject = `place:${placeId}` as const;
  note({ ...causeOf({ story }, sent), subject, action: 'place.code_sent', after: { reference } });
  const { clientId } = details;
  const proved = { placeId, rosterId, clientId, proof: 'code', by: personId, now: typed.at } as const;
  if (!(await savePlaceProof(tx, proved))) throw new Error(`The number of ${reference} is taken`);
  const after = { proof: 'code', reference };
  note({ ...causeOf({ story }, typed), subject, action: 'place.proved', after });
}

const over = (step: { readonly at: Date }) => ({ at: step.at, holder: null, dueOn: null });
