import { addMs, minutes } from '#kernel/time.ts';
import { mintNumbers, supersedeNumbers } from '#portal/programme/evn/store.ts';
import { savePlaceProofs } from '#portal/programme/places/store.ts';
import { type Change, changeStatus } from '#portal/programme/verifications/change/store.ts';
import { sign } from '#portal/programme/verifications/decisions-store.ts';
import { type File, listFiles } from '#portal/programme/verifications/file-store.ts';
import { loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { listOfEnds } from '#portal/programme/verifications/transfers/ends-store.ts';
import {
  lockTransfers,
  settleTransfers,
  type Transfer,
} from '#portal/programme/verifications/transfers/store.ts';
import { type Case, type Course, causeOf, change, say } from './course.ts';
import type { StepOf } from './stories.ts';

/** A student goes alone. */
export function only({ cases }: Course): Case {
  const [one] = cases;
  if (one === undefined || cases.length > 1) throw new RangeError('a transfer is of one student');
  return one;
}

export const cant = ({ story }: Case, kind: string): Error => new Error(`${story.reference} can't ${kind}`);

export const itself = (at: Date, { fromOrganisationId: organisationId }: Transfer) =>
  ({ at, actor: { kind: 'system', id: 'schedule' }, organisationId }) as const;

export async function underWay(at: Course): Promise<{ readonly one: Case; readonly transfer: Transfer }> {
  const one = only(at);
  const [ends] = await listOfEnds(at.tx, [one.id]);
  const [transfer] = ends === undefined ? [] : await lockTransfers(at.tx, [ends.id]);
  if (transfer === undefined) throw new Error(`${one.story.reference} is under way to nowhere`);
  return { one, transfer };
}

/** The request that began at the new institution. */
export async function arrived(at: Course) {
  const { one, transfer } = await underWay(at);
  const [file] = transfer.toId === null ? [] : await listFiles(at.tx, [transfer.toId]);
  if (file === undefined) throw new Error(`${one.story.reference} has not arrived`);
  return { one, transfer, file };
}

/** Lets a fact befall the request at the new institution. */
export async function end(
  { tx }: Course,
  file: File,
  what: Change,
  pendingIds: readonly string[] = [],
): Promise<void> {
  const changed = await changeStatus(tx, { ids: [file.id], pendingIds }, what);
  if (changed.length === 0) throw new Error(`${file.reference} can't ${what.fact}`);
}

/** The new institution's signature, in effect once its time is over: a number there, and the former one superseded. */
export async function accept(at: Course, { at: now, by, role }: StepOf<'accept'>): Promise<void> {
  const { tx } = at;
  const { one, transfer, file } = await arrived(at);
  const { held, judgement } = await loadJudged(tx, file);
  const { personId, line, organisationId, placeId, id } = { ...transfer, id: file.id };
  if (judgement.evaluation.outcome !== 'meets') throw cant(one, 'accept');
  const proved = { placeId, rosterId: held?.id ?? null, clientId: one.story.details.clientId };
  await savePlaceProofs(tx, [proved], { proof: 'seen', by, now });
  const effectiveAt = addMs(now, minutes(at.rule.undoMinutes));
  const order = {
    ...{ verificationId: id, revision: file.revision, effectiveAt, fact: 'accept' as const, seen: true },
    ...{ reasons: [], note: '', overrideReason: null, judgement },
  };
  const signer = { personId: by, role, signedAt: now, batchId: null };
  const [signed] = await sign(tx, [order], signer);
  if (signed === undefined) throw cant(one, 'accept');
  await end(at, file, { fact: 'accept', by: null, at: effectiveAt, dueOn: null }, [signed.id]);
  const eligible = { verificationId: id, decisionId: signed.id, personId, organisationId, line };
  await mintNumbers(tx, [eligible], effectiveAt);
  await settleTransfers(tx, [transfer.id], 'accept', { by: null, now: effectiveAt });
  await supersedeNumbers(tx, [{ fromId: one.id, toId: id }], effectiveAt);
  await change(at, { fact: 'complete', by: null, at: effectiveAt, dueOn: null });
  const there = { ...causeOf(one, { at: now, by, role }), organisationId };
  const { reference } = file;
  const after = { reference, decision: signed.id, fact: order.fact };
  at.note({
    ...there,
    action: 'place.proved',
    subject: `place:${placeId}`,
    after: { proof: 'seen', reference },
  });
  at.note({ ...there, action: 'verification.signed', subject: `verification:${id}`, after });
  const applied = { ...itself(effectiveAt, transfer), authority: `decision:${signed.id}` };
  at.note({
    ...{ ...applied, organisationId, action: 'verification.accepted', subject: `verification:${id}` },
    ...{ before: { status: file.status }, after: { status: 'eligible', reference } },
  });
  at.note({ ...applied, action: 'transfer.accepted', subject: `transfer:${transfer.id}` });
  await say({ ...at, cases: [{ ...one, id }] }, { kind: 'decided', to: 'eligible' }, effectiveAt);
}
