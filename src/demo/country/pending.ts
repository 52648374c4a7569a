import { ago, type Institution, type Making, nameSomebody, namesOf } from './making.ts';
import { languageOf, type Members } from './members.ts';
import { addNomination, type NominationStory } from './nominations.ts';
import { addPin } from './pins.ts';
import type { NominationRow } from './rows.ts';
import type { Staff } from './staff.ts';
import { DIR_WAYS, type PinWay, SLIP_WAYS, type Way } from './ways.ts';

const NO_PROGRAMME = {
  en: 'The school offers no programme that leads to a recognized credential.',
  fr: 'L’école n’offre aucun programme menant à un diplôme reconnu.',
};

/** Those on their way into an established institution: a new or next DIR, and somebody by slip. */
export function addPending(
  making: Making,
  at: Institution,
  members: Members,
  staff: Staff,
  turn: number,
): void {
  const isLarge = at.invention.size === 4;
  // The largest show everything that a DIR can see; elsewhere each has one of each.
  const slips = isLarge ? SLIP_WAYS : SLIP_WAYS.slice(turn % SLIP_WAYS.length).slice(0, 1);
  const dirs = DIR_WAYS.slice(turn % DIR_WAYS.length).slice(0, 1);
  for (const way of [...dirs, ...slips]) bring(making, at, way, members, staff);
}

/** The first DIR of a new institution: put forward by its coordinator, or by themselves where it is only proposed. */
export function addFirst(making: Making, at: Institution, staff: Staff, turn: number): void {
  const { status } = at.invention;
  const way: Way = {
    kind: 'new_dir',
    status: status === 'refused' ? 'refused' : turn % 2 === 0 ? 'completed' : 'invited',
    created: status === 'confirmed' ? 20 : 3,
    saved: 2,
    ...(status === 'refused' && { decided: 1, reasons: NO_PROGRAMME }),
    ...(status !== 'refused' && turn % 2 === 0 && { completed: 2 }),
    confirmation: status === 'confirmed' ? 'not_needed' : status === 'refused' ? 'refused' : 'awaiting',
    by: status === 'confirmed' ? 'coordinator' : 'nobody',
  };
  bring(making, at, way, null, staff);
}

function bring(making: Making, at: Institution, way: Way, members: Members | null, staff: Staff): void {
  const coordinator = staff.coordinators.get(at.row.jurisdiction) ?? null;
  const dir = members?.dir ?? null;
  const officer = making.dice.pick(staff.officers);
  const nominatedBy =
    way.by === 'nobody' ? null : way.by === 'coordinator' ? coordinator : (dir?.person.id ?? coordinator);
  const locale = languageOf(making, at);
  const names = nameSomebody(making, locale);
  const story: NominationStory = {
    at,
    names,
    officer,
    nominatedBy,
    kind: way.kind,
    status: way.status,
    created: way.created,
    ...(way.saved !== undefined && { saved: way.saved }),
    ...(way.completed !== undefined && { completed: way.completed }),
    ...(way.received !== undefined && { received: way.received }),
    ...(way.decided !== undefined && { decided: way.decided }),
    ...(way.ended !== undefined && { ended: way.ended }),
    ...(way.scanned && { scanned: true }),
    ...(way.confirmation && { confirmation: way.confirmation }),
    ...(coordinator !== null && { confirmedBy: coordinator }),
    ...(way.kind === 'replace_dir' && dir && { replacesId: dir.membership.id }),
    ...(way.reasons && { reasons: way.reasons[locale] }),
  };
  const nomination = addNomination(making, story);
  const isDir = way.kind === 'new_dir' || way.kind === 'replace_dir';
  const issuedBy = isDir ? officer : (dir?.person.id ?? officer);
  if (way.pin && way.replaced)
    issue(making, nomination, { ...way.pin, status: 'replaced', issued: way.pin.issued + 20 }, issuedBy);
  if (way.pin) nomination.pin_id = issue(making, nomination, way.pin, issuedBy);
}

function issue(making: Making, nomination: NominationRow, pin: PinWay, issuedBy: string): string {
  const { kind } = nomination;
  const isDir = kind === 'new_dir' || kind === 'replace_dir';
  const posted = pin.status === 'replaced' ? pin.issued - 1 : pin.posted;
  return addPin(making, {
    names: namesOf(nomination),
    role: isDir ? 'dir' : kind,
    kind: isDir ? 'mailed' : 'slip',
    status: pin.status,
    organisationId: nomination.organisation_id,
    jurisdiction: null,
    issuedBy,
    issuedAt: ago(making, pin.issued),
    postedAt: isDir && posted !== undefined ? ago(making, posted) : null,
    nominationId: nomination.id,
    authority: nomination.reference,
    failures: pin.failures ?? 0,
    mark: pin.status,
  });
}
