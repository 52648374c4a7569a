import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { POLICIES } from '#kernel/throttle.ts';
import { clearTries, reserveTry } from '#kernel/throttles/store.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import { disableQuestions } from '#portal/common/persons/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { checkAnswers, nextPosition } from './answers.ts';
import { tellPerson } from './emails.ts';
import { fieldNames } from './form.ts';
import { type AnswerDecision, askedPositions, decideAnswers } from './rules.ts';
import {
  addSignIn,
  getQuestioned,
  listAnswers,
  type Questioned,
  type StoredAnswer,
  saveWaiting,
} from './store.ts';
import { words } from './words.ts';

/** What a person is asked now. */
export interface Asked {
  readonly person: Questioned;
  readonly answers: readonly StoredAnswer[];
}

export async function loadAsked(portal: Portal, personId: string): Promise<Asked> {
  const person = await getQuestioned(portal.db, personId);
  const positions = askedPositions(portal.config.securityQuestions, person.waiting);
  const all = await listAnswers(portal.db, personId);
  return { person, answers: all.filter(({ position }) => positions.includes(position)) };
}

export type AnswerTrial =
  | { readonly kind: 'right' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'refused'; readonly errors: readonly FieldError[] };

/** Tries the answers of a form; counted before they are compared. `right` runs in the transaction that notes it. */
export async function tryAnswers(
  portal: Portal,
  visit: PortalVisit,
  asked: Asked,
  typed: Typed,
  right: (tx: Db<PortalTables>) => Promise<void>,
): Promise<AnswerTrial> {
  const { person } = asked;
  const empty = emptyFields(asked, typed, visit);
  if (empty.length > 0) return { kind: 'refused', errors: empty };
  const policy = POLICIES.securityQuestions;
  const attempt = await reserveTry(portal.db, questionThrottle(person.id), visit.now, policy);
  if (attempt.kind !== 'go') return settle(portal, visit, asked, attempt);
  const check = await checkAnswers(portal.hasher, person.id, asked.answers, (position) =>
    textOf(typed, fieldNames.answer(position)),
  );
  const decision = decideAnswers(check.right, attempt.counted, visit.now);
  return settle(portal, visit, asked, decision, async (tx) => {
    await check.renew(tx);
    await saveWaiting(tx, person.id, nextPosition());
    await clearTries(tx, questionThrottle(person.id));
    await right(tx);
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

/** Saves what came of a try, and says it. A try that was not made leaves no trace, but for the end of the questions. */
async function settle(
  portal: Portal,
  visit: PortalVisit,
  asked: Asked,
  decision: AnswerDecision,
  right?: (tx: Db<PortalTables>) => Promise<void>,
): Promise<AnswerTrial> {
  await portal.db.transaction().execute(async (tx) => {
    if (decision.kind === 'right') await right?.(tx);
    else if (right) await addSignIn(tx, signInOf(visit, asked.person.id));
    const disabled = decision.kind === 'disabled' && (await disableQuestions(tx, asked.person.id));
    if (disabled) await tellPerson(portal, tx, asked.person.id, 'disabled');
    if (right || disabled) await record(tx, eventOf(visit, asked.person.id, decision.kind));
  });
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
        errors: [{ field, message: w.wait(formatDateTime(decision.until, visit.locale)) }],
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

const signInOf = (visit: PortalVisit, personId: string) => ({
  personId,
  credentialId: credentialOf(visit),
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

const eventOf = (visit: PortalVisit, personId: string, kind: AnswerDecision['kind']) => ({
  at: visit.now,
  action: ACTIONS[kind],
  actor: { kind: 'credential', id: credentialOf(visit) } as const,
  subject: `person:${personId}`,
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});
