import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import type { Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { useRecoveryCode } from '#portal/access/recovery-code/store.ts';
import { type Asked, tryAnswers } from '#portal/access/security-questions/ask.ts';
import { completeSignIn } from '#portal/access/security-questions/enter.ts';
import { getQuestioned, listAnswers } from '#portal/access/security-questions/store.ts';
import { credentialCause } from '#portal/common/arrival/cause.ts';
import { onwards } from '#portal/common/arrival/guard.ts';
import { getArrival } from '#portal/common/arrival/store.ts';
import { lockAccount } from '#portal/common/persons/store.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import type { Answering } from './guard.ts';
import { cancelToken } from './jobs.ts';
import { heedNotices } from './notices.ts';
import { tellOwner } from './queues.ts';
import { type Completion, completeMove } from './release.ts';
import { advance, afterAnswers, type Move } from './rules.ts';
import { lockMove, saveMove } from './store.ts';

type Outcome = 'done' | 'held' | 'lost';

/** All four questions of the person whose account moves. */
export async function loadQuestions(portal: Portal, move: Move): Promise<Asked> {
  const person = await getQuestioned(portal.db, move.personId ?? '');
  return { person, answers: await listAnswers(portal.db, person.id) };
}

/** Tries all four answers (`SECURITY §5`); if they are right, the move is done, or held. */
export async function answerAll(
  portal: Portal,
  visit: PortalVisit<Answering>,
  typed: Typed,
): Promise<Answer> {
  const asked = await loadQuestions(portal, visit.move);
  const w = words[visit.locale].errors;
  if (asked.person.status === 'disabled') return invalid({ field: '', message: w.answersDisabled });
  let outcome: Outcome = 'lost';
  const right = async (tx: Db<PortalTables>) => {
    outcome = await settle(portal, visit, tx, asked.person);
  };
  const trial = await tryAnswers(portal, visit, { asked, typed, right });
  if (trial.kind === 'refused') return invalid(...trial.errors);
  if (trial.kind === 'disabled') return invalid({ field: '', message: w.answersDisabled });
  return answerOf(outcome, portal, visit);
}

async function answerOf(outcome: Outcome, portal: Portal, visit: PortalVisit): Promise<Answer> {
  if (outcome === 'held') return go(href(paths.move, visit.locale));
  if (outcome === 'lost') return go(href(paths.move, visit.locale), 'moveLost');
  const next = await onwards(portal, visit);
  return next.kind === 'go' ? go(next.to, 'moveDone') : next;
}

async function settle(
  portal: Portal,
  visit: PortalVisit<Answering>,
  tx: Db<PortalTables>,
  person: Asked['person'],
): Promise<Outcome> {
  await lockAccount(tx, person.id);
  const move = await lockMove(tx, visit.move.id);
  if (!move) return 'lost';
  const fact = afterAnswers(move);
  const status = advance(move, fact, visit.now);
  if (status === null) return 'lost';
  const completion = {
    personId: person.id,
    cause: { ...credentialCause(visit, move.newCredentialId), authority: move.proof },
  };
  if (!(await useProof(tx, move, completion))) return overtake(tx, move, completion);
  if (fact === 'answer') return announce(portal, tx, move, completion);
  if (!(await completeMove(portal, tx, move, completion))) return 'lost';
  await comeIn(visit, tx, person);
  return 'done';
}

/** A PIN and a recovery code prove once, and only if they still did when the move began. */
async function useProof(tx: Db<PortalTables>, move: Move, { personId, cause }: Completion): Promise<boolean> {
  const { pinId, newCredentialId: credentialId } = move;
  if (pinId !== null) return spendPin(tx, { pinId, personId, credentialId, now: cause.at });
  return move.proof === 'recovery_code' ? useRecoveryCode(tx, personId, move.requestedAt) : true;
}

/** Its proof was used for something else meanwhile. */
async function overtake(tx: Db<PortalTables>, move: Move, { personId, cause }: Completion): Promise<Outcome> {
  await saveMove(tx, move.id, { status: 'cancelled', settled_at: cause.at });
  await record(tx, {
    ...cause,
    action: 'move.overtaken',
    subject: `person:${personId}`,
    before: { status: move.status },
    after: { move: move.id, status: 'cancelled' },
  });
  return 'lost';
}

/** Tells the account's owner; the hold begins when they were told (`notices.ts`), which without an address nobody is. */
async function announce(
  portal: Portal,
  tx: Db<PortalTables>,
  move: Move,
  { personId, cause }: Completion,
): Promise<Outcome> {
  const hash = sha256(cancelToken(portal, move.id));
  const { at: answeredAt } = cause;
  const status = 'awaiting_mail';
  await saveMove(tx, move.id, { status, answered_at: answeredAt, cancel_token_hash: hash });
  await tellOwner(portal, tx, { moveId: move.id, personId, answeredAt });
  await record(tx, {
    ...cause,
    action: 'move.answered',
    subject: `person:${personId}`,
    before: { status: move.status },
    after: { move: move.id, status },
  });
  await heedNotices(portal, tx, { ...move, status, answeredAt });
  return 'held';
}

/** Whoever has answered all four questions need not answer another to come in. */
async function comeIn(
  visit: PortalVisit<Answering>,
  tx: Db<PortalTables>,
  person: Asked['person'],
): Promise<void> {
  // The account's acceptances count for the credential only since the exchange.
  const arrival = await getArrival(tx, visit.credentialId);
  if (arrival.portalTerms && arrival.partnerTerms) await completeSignIn(visit, tx, person);
}
