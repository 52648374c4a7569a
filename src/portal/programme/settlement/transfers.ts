import { addDays, addMs, minutes } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import type { TransferStep } from '#portal/programme/messages/rules.ts';
import { addVerification } from '#portal/programme/verifications/change/add-store.ts';
import { type File, listFiles } from '#portal/programme/verifications/file-store.ts';
import { rejudge } from '#portal/programme/verifications/rejudge.ts';
import { handedOf } from '#portal/programme/verifications/transfers/hand-out.ts';
import { addNotice } from '#portal/programme/verifications/transfers/handed-store.ts';
import {
  addTransfer,
  saveHandOut,
  settleTransfers,
} from '#portal/programme/verifications/transfers/store.ts';
import { accept, arrived, cant, end, itself, only, underWay } from './arriving.ts';
import { type Course, causeOf, change, say } from './course.ts';
import type { Happened, StepOf } from './stories.ts';

type Kind = 'transfer' | 'hand_out' | 'hand_out_by_itself' | 'keep' | 'accept' | 'decline' | 'lapse';

/** How a decision is taken along to another institution, or is not. */
export const TRANSFERS: { readonly [K in Kind]: (at: Course, step: StepOf<K>) => Promise<void> } = {
  transfer: async (at, step) => {
    const one = only(at);
    const { personId, line, organisationId: fromOrganisationId, answers } = one.story;
    const askedOn = isoDate(step.at);
    const dueOn = addBusinessDays(askedOn, at.rule.clocks.handOut, at.jurisdiction);
    const asked = {
      personId,
      line,
      fromId: one.id,
      fromOrganisationId,
      ruleVersion: at.ruleVersion,
      askedOn,
    };
    const id = await addTransfer(at.tx, { ...asked, ...step.to, answers, dueOn }, step.at);
    if (id === null) throw cant(one, step.kind);
    const there = { ...causeOf(one, step), organisationId: step.to.organisationId };
    at.note({ ...there, action: 'place.claimed', subject: `place:${step.to.placeId}` });
    at.note({ ...there, action: 'consent.given', subject: `consent:${step.to.consentId}` });
    at.note({ ...causeOf(one, step), action: 'transfer.asked', subject: `transfer:${id}`, after: { line } });
    await tellStep(at, 'asked', step.at);
  },
  hand_out: (at, step) => handOut(at, { ...step, how: 'handed_out' }),
  hand_out_by_itself: (at, step) =>
    handOut(at, { ...step, by: null, lastDay: null, how: 'handed_out_by_itself' }),
  keep: async (at, { at: now, by, role, reason, note }) => {
    const { one, transfer } = await underWay(at);
    await settleTransfers(at.tx, [transfer.id], 'refuse', { by, now, reason, note });
    const event = { ...causeOf(one, { at: now, by, role }), subject: `transfer:${transfer.id}` } as const;
    at.note({ ...event, action: 'transfer.refused', after: { reason } });
    await tellStep(at, 'refused', now);
  },
  accept,
  decline: async (at, { at: now, by, role, reason, note }) => {
    const { one, transfer, file } = await arrived(at);
    await end(at, file, { fact: 'decline', by, at: now, dueOn: null, closedWhy: 'declined' });
    await settleTransfers(at.tx, [transfer.id], 'decline', { by, now, reason, note });
    await change(at, { fact: 'take_back', by: null, at: now, dueOn: null });
    const cause = causeOf(one, { at: now, by, role });
    at.note({ ...cause, action: 'transfer.declined', subject: `transfer:${transfer.id}`, after: { reason } });
    at.note({ ...closed(file), ...cause, organisationId: file.organisationId });
    await tellStep(at, 'declined', now);
  },
  lapse: async (at, { at: now }) => {
    const { transfer, file } = await arrived(at);
    for (const [index, days] of NOTICES.entries()) {
      const told = addMs(now, -minutes(days * 24 * 60));
      await addNotice(at.tx, { transferId: transfer.id, step: index + 1, onDay: isoDate(told) });
      await tellStep(at, 'waits', told);
    }
    await end(at, file, { fact: 'close', by: null, at: now, dueOn: null, closedWhy: 'lapsed' });
    await settleTransfers(at.tx, [transfer.id], 'lapse', { by: null, now });
    await change(at, { fact: 'take_back', by: null, at: now, dueOn: null });
    at.note({ ...itself(now, transfer), action: 'transfer.lapsed', subject: `transfer:${transfer.id}` });
    await tellStep(at, 'lapsed', now);
  },
};

/** Days before it goes back on which its student and the new institution were told. */
const NOTICES = [15, 5, 1];

const tellStep = (at: Course, step: TransferStep, now: Date): Promise<void> =>
  say(at, { kind: 'transfer', step }, now);

const closed = ({ id, reference }: File) =>
  ({
    action: 'verification.closed',
    subject: `verification:${id}`,
    after: { reference, why: 'declined' },
  }) as const;

interface HandingOut {
  readonly at: Date;
  readonly by: string | null;
  readonly role?: string;
  readonly reference: string;
  readonly lastDay: string | null;
  readonly how: 'handed_out' | 'handed_out_by_itself';
}

async function handOut(
  at: Course,
  { at: now, by, role, reference, lastDay, how }: HandingOut,
): Promise<void> {
  const { tx } = at;
  const { one, transfer } = await underWay(at);
  const { line, personId, placeId, organisationId, ruleVersion, askedOn, consentId, answers } = transfer;
  const dueOn = addDays(isoDate(now), transfer.clocks.accept);
  const begun = { line, personId, placeId, organisationId, ruleVersion, askedOn, consentId, answers, dueOn };
  const unjudged = { kind: 'transfer', campusId: null, match: 'none', prediction: 'cannot_tell' } as const;
  const toId = await addVerification(tx, { ...begun, ...unjudged, reference }, now);
  const [file] = await listFiles(tx, [one.id]);
  if (toId === null || file === undefined) throw cant(one, 'hand_out');
  await change(at, { fact: 'hand_out', by, at: now, dueOn });
  const handed = await handedOf(tx, file, lastDay);
  await saveHandOut(tx, transfer.id, { toId, handed, lastDay, dueOn, by, now });
  await rejudge(tx, [toId], now);
  const cause: Omit<Happened, 'action' | 'subject'> =
    by === null || role === undefined ? itself(now, transfer) : causeOf(one, { at: now, by, role });
  const after = { reference: one.story.reference };
  at.note({ ...cause, action: 'transfer.handed_out', subject: `transfer:${transfer.id}`, after });
  at.note({ ...cause, organisationId, action: 'transfer.received', subject: `verification:${toId}` });
  await tellStep(at, how, now);
}
