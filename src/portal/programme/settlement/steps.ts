import type { Db } from '#kernel/db/database.ts';
import { addDays, addMs, minutes } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { endConsent } from '#portal/programme/consents/store.ts';
import { addBusinessDays, businessDaysUntil } from '#portal/programme/deadlines/rules.ts';
import { mintNumbers, voidNumbers } from '#portal/programme/evn/store.ts';
import { endPlace, savePlaceProof } from '#portal/programme/places/store.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { shutFiles } from '#portal/programme/verifications/change/shut-store.ts';
import { type Change, changeStatus } from '#portal/programme/verifications/change/store.ts';
import { sign, undo } from '#portal/programme/verifications/decisions-store.ts';
import type { Judgement } from '#portal/programme/verifications/judge/rules.ts';
import { addQuestion, saveAnswer } from '#portal/programme/verifications/questions-store.ts';
import {
  ANSWER_DAYS,
  daysAfterAnswer,
  judgeSigning,
  UNDO_MINUTES,
  type VerificationStatus,
} from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Happened, RequestStory, SignStep, Step } from './stories.ts';

/** A request while its story goes on. */
export interface Case {
  readonly tx: Db<PortalTables>;
  readonly story: RequestStory;
  readonly id: string;
  readonly rosterId: string | null;
  readonly judgement: Judgement;
  readonly note: (event: Happened) => void;
  status: VerificationStatus;
  dueOn: string | null;
  daysLeft: number | null;
  holderId: string | null;
  revision: number;
}

type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;
type Steps = { readonly [K in Step['kind']]: (at: Case, step: StepOf<K>) => Promise<void> };

/** Lets one thing happen to a request; whoever of the staff does it has opened the file. @throws where it can't. */
export async function take(at: Case, step: Step): Promise<void> {
  if ('by' in step && step.kind !== 'claim') {
    const { organisationId, personId: studentId } = at.story;
    const reader = { readerId: step.by, role: step.role, organisationId };
    await addReading(at.tx, { ...reader, studentId, page: 'request' }, step.at);
  }
  await (STEPS[step.kind] as (at: Case, step: Step) => Promise<void>)(at, step);
}

const STEPS: Steps = {
  claim: async (at, step) => {
    await change(at, { fact: 'claim', by: step.by, at: step.at, holder: step.by });
    tell(at, step, 'verification.claimed');
  },
  ask: async (at, { by, at: now, question, role }) => {
    const today = isoDate(now);
    at.daysLeft = at.dueOn === null ? null : businessDaysUntil(today, at.dueOn);
    at.dueOn = addDays(today, ANSWER_DAYS);
    await change(at, { fact: 'ask', by, at: now, dueOn: at.dueOn, daysLeft: at.daysLeft });
    await addQuestion(at.tx, { verificationId: at.id, question, by }, now);
    tell(at, { by, at: now, role }, 'verification.question_asked');
  },
  answer: async (at, step) => {
    at.dueOn = addBusinessDays(isoDate(step.at), daysAfterAnswer(at.daysLeft));
    const { personId: by } = at.story;
    await change(at, { fact: 'answer', by, at: step.at, dueOn: at.dueOn, daysLeft: null });
    await saveAnswer(at.tx, at.id, step.answer, step.at);
    tell(at, step, 'verification.question_answered');
  },
  sign: signAs,
  cancel: async (at, step) => {
    await change(at, { ...over(at, step), fact: 'cancel' });
    tell(at, step, 'verification.cancelled');
  },
  revoke: async (at, step) => {
    const ended = await endConsent(at.tx, at.story, step.at);
    await shutFiles(at.tx, at.story);
    await change(at, { ...over(at, step), fact: 'revoke' });
    await voidNumbers(at.tx, [at.id], 'consent_revoked', step.at);
    at.note({ ...causeOf(at, step), action: 'consent.revoked', subject: `consent:${ended}` });
    tell(at, step, 'verification.consent_revoked');
  },
  not_ours: async (at, step) => {
    await change(at, { ...over(at, step), by: step.by, fact: 'close', closedWhy: 'not_ours' });
    await endPlace(at.tx, at.story.placeId, 'refused', step.at);
    tell(at, step, 'verification.closed');
  },
};

const over = ({ story }: Case, step: { readonly at: Date }) => ({
  by: story.personId,
  at: step.at,
  holder: null,
  dueOn: null,
});

async function change(at: Case, what: Change, pendingIds: readonly string[] = []): Promise<void> {
  const { tx, id, revision } = at;
  const [changed] = await changeStatus(tx, { ids: [id], revision, pendingIds }, what);
  if (changed === undefined) throw new Error(`${at.story.reference} can't ${what.fact}`);
  at.revision += 1;
  at.status = changed.to;
  if (what.holder !== undefined) at.holderId = what.holder;
}

async function signAs(at: Case, step: SignStep): Promise<void> {
  const { tx, id, story, judgement } = at;
  refuseFaulty(at, step);
  if (step.fact === 'find_eligible') await prove(at, step);
  const effectiveAt = addMs(step.at, minutes(UNDO_MINUTES));
  const order = { ...step, verificationId: id, revision: at.revision, judgement };
  const signer = { personId: step.by, role: step.role, signedAt: step.at, effectiveAt, batchId: null };
  const [signed] = await sign(tx, [order], signer);
  if (signed === undefined) throw new Error(`${story.reference} can't be signed`);
  at.revision += 1;
  const after = { reference: story.reference, decision: signed.id, fact: step.fact };
  tell(at, step, 'verification.signed', after);
  if (!step.undone) return apply(at, { fact: step.fact, decisionId: signed.id, now: effectiveAt });
  const undoneAt = addMs(step.at, minutes(UNDO_MINUTES / 3));
  await undo(tx, [signed.id], { personId: step.by, now: undoneAt });
  at.revision += 1;
  tell(at, { ...step, at: undoneAt }, 'verification.undone');
}

function refuseFaulty({ story, status, holderId, judgement }: Case, step: SignStep): void {
  const { outcome } = judgement.evaluation;
  const file = { status, bar: null, holderId, proved: true, pending: false, outcome };
  const fault = judgeSigning(step, file, step.by);
  if (fault !== null) throw new Error(`${story.reference} can't be signed: ${fault}`);
}

async function prove({ tx, story, ...at }: Case, step: SignStep): Promise<void> {
  const { rosterId, note } = at;
  const { placeId } = story;
  const { clientId } = story.details;
  const proved = { placeId, rosterId, proof: 'seen', clientId, by: step.by, now: step.at } as const;
  if (!(await savePlaceProof(tx, proved))) throw new Error(`The number of ${story.reference} is taken`);
  const after = { proof: 'seen', reference: story.reference };
  note({ ...causeOf({ story }, step), action: 'place.proved', subject: `place:${placeId}`, after });
}

async function apply(
  at: Case,
  {
    fact,
    decisionId,
    now,
  }: { readonly fact: SignStep['fact']; readonly decisionId: string; readonly now: Date },
): Promise<void> {
  const { tx, id, story } = at;
  const before = { status: at.status };
  await change(at, { fact, by: null, at: now, dueOn: null }, [decisionId]);
  if (fact === 'find_eligible') await mintNumbers(tx, [{ ...story, verificationId: id, decisionId }], now);
  at.note({
    at: now,
    actor: { kind: 'system', id: 'portal' },
    authority: `decision:${decisionId}`,
    action: fact === 'find_eligible' ? 'verification.found_eligible' : 'verification.found_ineligible',
    subject: `verification:${id}`,
    organisationId: story.organisationId,
    before,
    after: { status: at.status, reference: story.reference },
  });
}

type Moment = { readonly at: Date; readonly by?: string; readonly role?: string };

const causeOf = ({ story }: Pick<Case, 'story'>, { at, by, role }: Moment) => ({
  at,
  actor: { kind: 'person', id: by ?? story.personId } as const,
  authority: role ?? 'student',
  organisationId: story.organisationId,
});

const tell = (
  at: Case,
  step: Moment,
  action: Happened['action'],
  after: unknown = { reference: at.story.reference },
): void => at.note({ ...causeOf(at, step), action, subject: `verification:${at.id}`, after });
