import { addAmendment } from './amendments.ts';
import { addContacts } from './contacts.ts';
import { foundInstitution } from './found.ts';
import { INVENTIONS } from './institutions.ts';
import { beginCountry, type Institution, type Making } from './making.ts';
import { addMembers, type Members } from './members.ts';
import { addParticipations } from './participations.ts';
import { addFirst, addPending } from './pending.ts';
import { TOWNS } from './places.ts';
import { addRequests, type Leavers } from './requests.ts';
import { addResets } from './resets.ts';
import { addReviews } from './reviews.ts';
import type { Country } from './rows.ts';
import { SCAN } from './scan.ts';
import { addStaff, type Staff } from './staff.ts';
import { addTransfers } from './transfers.ts';

/**
 * A believable country in which nobody exists: the same for the same seed, its days counted back from now. `taken`
 * are the full names of those who are invented elsewhere; so many `students` have asked at the first institution.
 */
export function inventCountry(
  now: Date,
  {
    taken = [],
    students = STUDENTS,
  }: { readonly taken?: readonly string[]; readonly students?: number } = {},
): Country {
  const making = beginCountry('thirteen', now, taken);
  const staff = addStaff(making);
  const established: Settled[] = [];
  for (const [turn, invention] of INVENTIONS.entries()) {
    const coordinator = staff.coordinators.get(TOWNS[invention.town][0]) ?? '';
    const at = foundInstitution(making, invention, coordinator);
    const settled = settle(making, at, staff, turn);
    if (settled) established.push(settled);
  }
  addBusiness(making, established, { staff, students });
  addContacts(making, staff);
  making.country.files.push(SCAN);
  making.country.events.sort((one, other) => one.at.getTime() - other.at.getTime());
  return making.country;
}

interface Settled {
  readonly at: Institution;
  readonly members: Members;
}

/** Fills an institution with people, or with the first who is on the way; null for one without representatives. */
function settle(making: Making, at: Institution, staff: Staff, turn: number): Settled | null {
  const { status, isNew } = at.invention;
  if (isNew || status === 'proposed' || status === 'refused') {
    addFirst(making, at, staff, turn);
    return null;
  }
  const members = addMembers(making, at, staff, turn);
  if (status === 'closed') return null;
  addPending(making, at, members, staff, turn);
  return { at, members };
}

/** So many institutions have students who have asked; the first two are those that people begin with. */
const DESKS = 3;

/** So many at each, unless more are asked for. */
const STUDENTS = 400;

/** What established institutions ask of others, and what is asked of them. */
function addBusiness(
  making: Making,
  established: readonly Settled[],
  { staff, students }: { readonly staff: Staff; readonly students: number },
): void {
  const desks: Leavers[] = [];
  for (const [turn, { at, members }] of established.entries()) {
    // The first two are those that people begin with: they have one of each.
    if (turn < 2 || turn % 2 === 0) addAmendment(making, at, members, staff, turn < 2 ? turn : turn / 2);
    addParticipations(making, at, staff.officers[0] ?? '', turn);
    if (turn < DESKS)
      desks.push(addRequests(making, at, members, { turn, students: turn === 0 ? students : STUDENTS }));
    if (turn < 2 || turn % 3 === 0) addReviews(making, at, members, turn < 2 ? 1 : turn / 3);
  }
  addTransfers(making, desks);
  const others = established.slice(2).map(({ members }) => members.dir);
  addResets(making, others, staff.officers);
}
