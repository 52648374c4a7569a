import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { POLICIES } from '#kernel/throttle.ts';
import { clearTries, reserveTry } from '#kernel/throttles/store.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { credentialCause } from '#portal/common/arrival/cause.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import { addSignIn } from '#portal/common/credentials/sign-ins-store.ts';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import { disableQuestions, saveWaiting } from '#portal/common/persons/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { checkAnswers, nextPosition } from './answers.ts';
import { tellPerson } from './emails.ts';
import { fieldNames } from './form.ts';
import { type AnswerDecision, askedPositions, decideAnswers } from './rules.ts';
import { getQuestionedWithAnswers, type Questioned, type StoredAnswer } from './store.ts';
import { words } from './words.ts';

/** What a person is asked now. */
export interface Asked {
  readonly person: Questioned;
  readonly answers: readonly StoredAnswer[];
}

export async function loadAsked(portal: Portal, personId: string): Promise<Asked> {
  const { person, answers } = await getQuestionedWithAnswers(portal.db, personId);
  const positions = askedPositions(portal.config.securityQuestions, person.waiting);
  return { person, answers: answers.filter(({ position }) => positions.includes(position)) };
}

type AnswerTrial =
  | { readonly kind: 'right' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'refused'; readonly errors: readonly FieldError[] };

interface Answering {
  readonly asked: Asked;
  readonly typed: Typed;
  /** What must be true if and only if the answers were right. */
  right(tx: Db<PortalTables>): Promise<void>;
}

/** Tries the answers of a form; counted before they are compared. `right` runs in the transaction that notes it. */
export async function tryAnswers(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  answering: Answering,
): Promise<AnswerTrial> {
  const { asked, typed } = answering;
  const empty = emptyFields(asked, typed, visit);
  if (empty.length > 0) return { kind: 'refused', errors: empty };
  return portal.hasher.inTurn(questionThrottle(asked.person.id), () => attempt(portal, visit, answering));
}

async function attempt(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  { asked, typed, right }: Answering,
): Promise<AnswerTrial> {
  const { person } = asked;
  const policy = POLICIES.securityQuestions;
  const tried = await reserveTry(portal.db, questionThrottle(person.id), visit.now, policy);
  if (tried.kind !== 'go') return settle(portal, visit, asked, { decision: tried });
  const check = await checkAnswers(portal.hasher, person.id, asked.answers, (position) =>
    textOf(typed, fieldNames.answer(position)),
  );
  const decision = decideAnswers(check.right, tried.counted, visit.now);
  return settle(portal, visit, asked, {
    decision,
    right: async (tx) => {
      if (!(await saveWaiting(tx, person, nextPosition()))) return false;
      await check.renew(tx);
      await clearTries(tx, questionThrottle(person.id));
      await right(tx);
      return true;
    },
  });
}

/** A question left empty costs no try. */
const emptyFields = ({ answers }: Asked, typed: Typed, visit: PortalVisit): FieldError[] =>
  answers
    .filter(({ position }) => textOf(typed, fieldNames.answer(position)).trim() === '')
    .map(({ position }) => ({
      field: fieldNames.answer(position),
      message:
        answers.length > 1 ? words[visit.locale].errors.emptyAt(position) : words[visit.locale].errors.empty,
    }));

/** What came of a try; `right` is there if it was made, and false when the questions were replaced meanwhile. */
interface Tried {
  readonly decision: AnswerDecision;
  right?(tx: Db<PortalTables>): Promise<boolean>;
}

/** Saves what came of a try, and says it. A try that was not made leaves no trace, but for the end of the questions. */
async function settle(
  portal: Portal,
  visit: PortalVisit<Asserted>,
  asked: Asked,
  { decision, right }: Tried,
): Promise<AnswerTrial> {
  const isHeld = await portal.db.transaction().execute(async (tx) => {
    if (decision.kind === 'right' && !(await right?.(tx))) return false;
    if (decision.kind !== 'right' && right) await addSignIn(tx, signInOf(visit, asked.person.id));
    const disabled = decision.kind === 'disabled' && (await disableQuestions(tx, asked.person.id));
    if (disabled) await tellPerson(portal, tx, asked.person.id, 'disabled');
    if (right || disabled) await record(tx, eventOf(visit, asked.person.id, decision.kind));
    return true;
  });
  const { replaced } = words[visit.locale].errors;
  if (!isHeld) return { kind: 'refused', errors: [{ field: '', message: replaced }] };
  return trialOf(decision, asked, visit);
}

function trialOf(decision: AnswerDecision, { answers }: Asked, visit: PortalVisit): AnswerTrial {
  const w = words[visit.locale].errors;
  // One message for all the fields of a page: naming one would tell which answer was right.
  const field = answers.length === 1 ? fieldNames.answer(answers[0]?.position ?? 1) : '';
  switch (decision.kind) {
    case 'right':
    case 'disabled':
      return { kind: decision.kind };
    case 'wait':
      return {
        kind: 'refused',
        // The page that follows has no field any more (`locked.ts`).
        errors: [{ field: '', message: w.wait(formatDateTime(decision.until, visit.locale)) }],
      };
    case 'wrong':
      return {
        kind: 'refused',
        errors: [
          { field, message: `${answers.length > 1 ? w.wrongAny : w.wrongOne} ${w.left(decision.left)}` },
        ],
      };
  }
}

const signInOf = (visit: PortalVisit<Asserted>, personId: string) => ({
  personId,
  credentialId: visit.credentialId,
  at: visit.now,
  from: visit.from,
  outcome: 'wrong_answer' as const,
});

const ACTIONS = {
  right: 'person.answered',
  wrong: 'person.answered_wrongly',
  wait: 'person.answered_wrongly',
  disabled: 'person.questions_disabled',
} as const;

const eventOf = (visit: PortalVisit<Asserted>, personId: string, kind: AnswerDecision['kind']) => ({
  ...credentialCause(visit, visit.credentialId),
  action: ACTIONS[kind],
  subject: `person:${personId}` as const,
});
