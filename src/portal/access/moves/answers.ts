import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import type { Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { type Asked, tryAnswers } from '#portal/access/security-questions/ask.ts';
import { letIn } from '#portal/access/security-questions/enter.ts';
import { getQuestioned, listAnswers } from '#portal/access/security-questions/store.ts';
import { onwards } from '#portal/common/arrival/guard.ts';
import { getArrival } from '#portal/common/arrival/store.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { lockAccount, useRecoveryCode } from './credentials/store.ts';
import { words } from './fr.ts';
import { cancelToken, scheduleRelease, tellHeld } from './jobs.ts';
import { completeMove } from './release.ts';
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
  visit: PortalVisit,
  move: Move,
  typed: Typed,
): Promise<Answer> {
  const asked = await loadQuestions(portal, move);
  const w = words[visit.locale].errors;
  if (asked.person.status === 'disabled') return invalid({ field: '', message: w.answersDisabled });
  let outcome: Outcome = 'lost';
  const trial = await tryAnswers(portal, visit, asked, typed, async (tx) => {
    outcome = await settle(portal, visit, tx, move.id, asked.person);
  });
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
  visit: PortalVisit,
  tx: Db<PortalTables>,
  moveId: string,
  person: Asked['person'],
): Promise<Outcome> {
  await lockAccount(tx, person.id);
  const move = await lockMove(tx, moveId);
  if (!move) return 'lost';
  const after = afterAnswers(move, visit.now);
  const status = advance(move, after.fact, visit.now);
  if (status === null) return 'lost';
  if (!(await useProof(tx, move, person.id, visit.now))) {
    await overtake(visit, tx, move, person.id);
    return 'lost';
  }
  if (after.fact === 'answer') return hold(portal, visit, tx, move, person.id, after.releaseAt);
  return finish(portal, visit, tx, move, person);
}

/** A PIN and a recovery code prove once, and only if they still did when the move began. */
async function useProof(tx: Db<PortalTables>, move: Move, personId: string, now: Date): Promise<boolean> {
  const { pinId, newCredentialId: credentialId } = move;
  if (pinId !== null) return spendPin(tx, { pinId, personId, credentialId, now });
  return move.proof === 'recovery_code' ? useRecoveryCode(tx, personId, move.requestedAt) : true;
}

/** Its proof was used for something else meanwhile. */
async function overtake(
  visit: PortalVisit,
  tx: Db<PortalTables>,
  move: Move,
  personId: string,
): Promise<void> {
  await saveMove(tx, move.id, { status: 'cancelled', settled_at: visit.now });
  await record(tx, {
    at: visit.now,
    action: 'move.overtaken',
    actor: { kind: 'credential', id: move.newCredentialId },
    subject: `person:${personId}`,
    authority: move.proof,
    before: { status: move.status },
    after: { move: move.id, status: 'cancelled' },
    correlationId: visit.from.correlationId,
    network: visit.from.network,
  });
}

async function hold(
  portal: Portal,
  visit: PortalVisit,
  tx: Db<PortalTables>,
  move: Move,
  personId: string,
  releaseAt: Date,
): Promise<Outcome> {
  const hash = sha256(cancelToken(portal, move.id));
  await saveMove(tx, move.id, { status: 'held', release_at: releaseAt, cancel_token_hash: hash });
  await scheduleRelease(portal, tx, move.id, releaseAt);
  await tellHeld(portal, tx, move.id, personId);
  await record(tx, {
    at: visit.now,
    action: 'move.held',
    actor: { kind: 'credential', id: move.newCredentialId },
    subject: `person:${personId}`,
    authority: move.proof,
    after: { move: move.id, releaseAt },
    correlationId: visit.from.correlationId,
    network: visit.from.network,
  });
  return 'held';
}

/** Done at once; whoever has answered all four questions need not answer another to come in. */
async function finish(
  portal: Portal,
  visit: PortalVisit,
  tx: Db<PortalTables>,
  move: Move,
  person: Asked['person'],
): Promise<Outcome> {
  const by = { kind: 'credential', id: move.newCredentialId } as const;
  const completion = { personId: person.id, now: visit.now, by, from: visit.from };
  if (!(await completeMove(portal, tx, move, completion))) return 'lost';
  const arrival = await getArrival(tx, credentialOf(visit));
  if (arrival.portalTerms && arrival.partnerTerms) await letIn(visit, tx, person);
  return 'done';
}
