import { addMs, minutes } from '#kernel/time.ts';
import { mintNumbers } from '#portal/programme/evn/store.ts';
import { savePlaceProofs } from '#portal/programme/places/store.ts';
import { takeBackProofs } from '#portal/programme/places/take-back-store.ts';
import { sign, undo } from '#portal/programme/verifications/decisions-store.ts';
import { hasStudied, judgeSigning } from '#portal/programme/verifications/signing/rules.ts';
import { type Case, type Course, causeOf, change, note, say, tell } from './course.ts';
import type { SignStep } from './stories.ts';

/** Signs all of them, and lets what was not undone take effect. @throws where a rule is against it. */
export async function signAs(at: Course, step: SignStep): Promise<void> {
  const { tx, cases, revision, rule } = at;
  for (const one of cases) refuseFaulty(at, one, step);
  if (step.fact === 'find_eligible') await prove(at, step);
  const effectiveAt = addMs(step.at, minutes(rule.undoMinutes));
  const order = { ...step, revision, effectiveAt, seen: step.fact === 'find_eligible' };
  const orders = cases.map(({ id, judgement }) => ({ ...order, verificationId: id, judgement }));
  const signer = { personId: step.by, role: step.role, signedAt: step.at, batchId: null };
  const decisions = new Map(
    (await sign(tx, orders, signer)).map(({ verificationId, id }) => [verificationId, id]),
  );
  for (const one of cases) {
    const decision = decisions.get(one.id);
    if (decision === undefined) throw new Error(`${one.story.reference} can't be signed`);
    const after = { reference: one.story.reference, decision, fact: step.fact };
    note(at, one, step, { action: 'verification.signed', after });
  }
  at.revision += 1;
  if (!step.undone) return apply(at, { fact: step.fact, decisions, now: effectiveAt });
  const undoneAt = addMs(step.at, minutes(rule.undoMinutes / 3));
  await undo(tx, [...decisions.values()], { personId: step.by, now: undoneAt });
  at.revision += 1;
  tell(at, { ...step, at: undoneAt }, 'verification.undone');
  const back = new Set((await takeBackProofs(tx, [...decisions.values()])).map(({ placeId }) => placeId));
  for (const one of cases) {
    const { placeId, reference } = one.story;
    const event = { ...causeOf(one, { ...step, at: undoneAt }), subject: `place:${placeId}` as const };
    if (back.has(placeId)) at.note({ ...event, action: 'place.unproved', after: { reference } });
  }
}

function refuseFaulty({ status, holderId }: Course, { story, judgement }: Case, step: SignStep): void {
  const { outcome } = judgement.evaluation;
  const studied = hasStudied(judgement.inputs.periods);
  const file = {
    status,
    bar: null,
    holderId,
    proved: true,
    studied,
    numbered: false,
    pending: false,
    permitKept: false,
    outcome,
  };
  const fault = judgeSigning(step, file, { personId: step.by, represents: true });
  if (fault !== null) throw new Error(`${story.reference} can't be signed: ${fault}`);
}

async function prove({ tx, cases, note }: Course, step: SignStep): Promise<void> {
  const proved = cases.map(({ story: { placeId, details }, rosterId }) => {
    return { placeId, rosterId, clientId: details.clientId };
  });
  const prover = { proof: 'seen', by: step.by, now: step.at } as const;
  const saved = new Set(await savePlaceProofs(tx, proved, prover));
  for (const one of cases) {
    const { placeId, reference } = one.story;
    if (!saved.has(placeId)) throw new Error(`The number of ${reference} is taken`);
    const after = { proof: 'seen', reference };
    note({ ...causeOf(one, step), action: 'place.proved', subject: `place:${placeId}`, after });
  }
}

interface Applied {
  readonly fact: SignStep['fact'];
  /** By request. */
  readonly decisions: ReadonlyMap<string, string>;
  readonly now: Date;
}

async function apply(at: Course, { fact, decisions, now }: Applied): Promise<void> {
  const before = { status: at.status };
  await change(at, { fact, by: null, at: now, dueOn: null }, [...decisions.values()]);
  const decided = at.cases.map(({ story, id }) => {
    return { story, verificationId: id, decisionId: decisions.get(id) ?? '' };
  });
  if (fact === 'find_eligible')
    await mintNumbers(
      at.tx,
      decided.map(({ story, ...ids }) => ({ ...story, ...ids })),
      now,
    );
  await say(at, { kind: 'decided', to: fact === 'find_eligible' ? 'eligible' : 'ineligible' }, now);
  for (const { story, verificationId, decisionId } of decided)
    at.note({
      at: now,
      actor: { kind: 'system', id: 'portal' },
      authority: `decision:${decisionId}`,
      action: fact === 'find_eligible' ? 'verification.found_eligible' : 'verification.found_ineligible',
      subject: `verification:${verificationId}`,
      organisationId: story.organisationId,
      before,
      after: { status: at.status, reference: story.reference },
    });
}
