import { mintReference } from '#kernel/codes.ts';
import { diceOf, digest, idFor } from './dice.ts';
import { ago, dayOf, type Making } from './making.ts';
import type { RequestRow, StepRow } from './request-rows.ts';
import { staffAt } from './request-steps.ts';
import type { Going } from './request-stories.ts';
import type { Leavers } from './requests.ts';
import { addElsewhere, addRecord } from './student-rows.ts';
import { periodsOf } from './study.ts';

const CARD = {
  en: 'You are admitted for the next term. Come to the registrar’s office with your letter of admission, then ask again.',
  fr: 'Vous avez obtenu l’admission pour le prochain trimestre. Passez au bureau du registraire avec votre lettre d’admission, puis redemandez le transfert.',
};
const KEPT = {
  en: 'You told us that you stay for another year. If that has changed, ask for the transfer again.',
  fr: 'Vous nous avez dit que vous restiez une année de plus. Si cela a changé, redemandez le transfert.',
};

/** Students who leave each of these institutions for the next, once all of them have students. */
export function addTransfers(country: Making, desks: readonly Leavers[]): void {
  // Dice of their own, so that everybody else is the same with them or without.
  const making = { ...country, dice: diceOf('transfers') };
  for (const [turn, from] of desks.entries()) {
    const to = desks[(turn + 1) % desks.length] ?? from;
    for (const [index, { request, goes }] of from.leaving.entries()) {
      const number = `6${turn}${String(index).padStart(6, '0')}`;
      request.steps.push(...stepsOf(making, { from, to, request, goes }));
      settleAt(making, to, { request, goes, number });
    }
  }
}

interface Way {
  readonly from: Leavers;
  readonly to: Leavers;
  readonly request: RequestRow;
  readonly goes: Going;
}

/** When each was asked, in days ago; a transfer that is not answered takes a month and more. */
const ASKED: Readonly<Record<Going, number>> = {
  asked: 3,
  refused: 12,
  handed_out: 9,
  accepted: 30,
  declined: 25,
  lapsed: 60,
};

const placeOf = ({ personId }: RequestRow): string => idFor(`new place ${personId}`);
const consentOf = ({ personId }: RequestRow): string => idFor(`new consent ${personId}`);

/** How far somebody comes. */
function stepsOf(making: Making, { from, to, request, goes }: Way): StepRow[] {
  const asked = ASKED[goes];
  const organisationId = to.at.row.id;
  const on = (days: number) => ago(making, asked - days);
  const here = representative(from);
  const there = { ...representative(to), organisationId };
  const transfer: StepRow = {
    ...{ kind: 'transfer', at: on(0) },
    to: { organisationId, placeId: placeOf(request), consentId: consentOf(request) },
  };
  if (goes === 'asked') return [transfer];
  if (goes === 'refused')
    return [
      transfer,
      { kind: 'keep', at: on(4), ...here, reason: 'other', note: KEPT[from.at.invention.speaks] },
    ];
  const reference = mintReference(digest(`transfer ${request.reference}`), 'EV');
  if (goes === 'lapsed')
    return [
      transfer,
      { kind: 'hand_out_by_itself', at: on(16), reference },
      { kind: 'lapse', at: on(16 + 32) },
    ];
  const handed: StepRow = {
    ...{ kind: 'hand_out', at: on(4), ...here, reference },
    lastDay: dayOf(ago(making, asked + 5)),
  };
  if (goes === 'accepted') return [transfer, handed, { kind: 'accept', at: on(9), ...there }];
  if (goes === 'handed_out') return [transfer, handed];
  const note = CARD[to.at.invention.speaks];
  return [transfer, handed, { kind: 'decline', at: on(9), ...there, reason: 'not_registered', note }];
}

/** Who represents an institution: nobody else moves a file. */
const representative = ({ staff }: Leavers) =>
  staffAt(
    staff.filter(({ role }) => role !== 'signatory'),
    0,
  );

interface Settling {
  readonly request: RequestRow;
  readonly goes: Going;
  readonly number: string;
}

/** Where the student says that they study now, and what the new institution has on file of them. */
function settleAt(making: Making, { at, staff }: Leavers, { request, goes, number }: Settling): void {
  const organisationId = at.row.id;
  // The day before, for a place comes first.
  const askedAt = ago(making, ASKED[goes] + 1);
  const there = { organisationId, campusId: null, studentNumber: number, programme: request.programme };
  addElsewhere(making.country, {
    ...request,
    ...there,
    ...{ placeId: placeOf(request), consentId: consentOf(request), askedAt },
  });
  // Whoever is admitted and not registered yet is on no list.
  if (goes === 'declined' || goes === 'lapsed') return;
  const { clientId: _, ...whom } = request.details;
  addRecord(making.country, {
    ...{ ...whom, ...there, email: null, id: idFor(`record ${organisationId} ${number}`) },
    periods: periodsOf('begun', dayOf(askedAt)),
    recordedBy: staffAt(staff, 0).by,
    recordedAt: ago(making, ASKED[goes] + 10),
  });
}
