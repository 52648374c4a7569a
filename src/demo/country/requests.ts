import { mintReference } from '#kernel/codes.ts';
import { students } from '../people/students.ts';
import { diceOf, digest, idFor } from './dice.ts';
import {
  addPerson,
  ago,
  dayOf,
  type Institution,
  type Making,
  type Names,
  nameSomebody,
  note,
  person,
} from './making.ts';
import { languageOf, type Members } from './members.ts';
import type { RecordRow, RequestRow, StepRow } from './request-rows.ts';
import { type Signer, staffAt, stepsOf } from './request-steps.ts';
import { type Going, type RequestStory, storiesOf } from './request-stories.ts';
import { SEVERAL_NAMES, STUDENT_NAMES } from './student-names.ts';
import { addAsking, addRecord } from './student-rows.ts';
import { periodsOf } from './study.ts';

const LINE = 'OCWPP';
const QUESTIONS = ['exchange', 'listed_scholarship', 'kept_permit', 'language_only'];

const PROGRAMMES = {
  en: ['Nursing', 'Business Administration', 'Civil Engineering Technology', 'Culinary Arts', 'Computing'],
  fr: ['Soins infirmiers', 'Administration des affaires', 'Génie civil', 'Arts culinaires', 'Informatique'],
} as const;

/** An institution with those who decide its requests. */
interface Desk {
  readonly making: Making;
  readonly at: Institution;
  readonly turn: number;
  readonly staff: readonly Signer[];
}

/** Students who have asked, in every state that lasts; and what is on file of those whose data a start prints. */
export function addRequests(
  country: Making,
  at: Institution,
  members: Members,
  { turn, students: count }: { readonly turn: number; readonly students: number },
): Leavers {
  // Dice of their own, so that everybody else is the same with them or without.
  const making = { ...country, dice: diceOf(`requests ${at.row.id}`) };
  const desk = { making, at, turn, staff: signersOf(making, members) };
  let index = 0;
  const leaving: Leaver[] = [];
  for (const [order, story] of storiesOf(count).entries()) {
    const steps = stepsOf(desk, story, staffAt(desk.staff, order));
    for (let left = story.count; left > 0; left -= 1) {
      const request = requestOf(desk, story, { index, steps });
      making.country.requests.push(request);
      if (story.goes !== undefined) leaving.push({ request, goes: story.goes });
      addAsking(making.country, request);
      if (request.record !== null) addRecord(making.country, request.record);
      index += 1;
    }
  }
  for (const { institution, locale: _, ...student } of students)
    if (institution.en === at.row.name_en)
      addRecord(
        making.country,
        recordOf(desk, { ...student, campusId: null }, { asked: 0, study: 'steady' }),
      );
  return { at, staff: desk.staff, leaving };
}

/** Somebody who is on the way to another institution. */
interface Leaver {
  readonly request: RequestRow;
  readonly goes: Going;
}

/** An institution with those who decide its requests, and those who leave it. */
export interface Leavers {
  readonly at: Institution;
  readonly staff: readonly Signer[];
  readonly leaving: readonly Leaver[];
}

/** Who may sign for every campus, the signatories first. */
function signersOf({ country }: Making, { all }: Members): Signer[] {
  const limited = new Set(country.membership_campuses.map(({ membership_id }) => membership_id));
  const working = all.filter(
    ({ membership }) => membership.status === 'active' && !limited.has(membership.id),
  );
  return working
    .flatMap(({ membership: { person_id: by, role } }) =>
      role === 'signatory' || role === 'dir' || role === 'alternate_dir' ? [{ by, role }] : [],
    )
    .toReversed();
}

function requestOf(
  desk: Desk,
  story: RequestStory,
  { index, steps }: { readonly index: number; readonly steps: readonly StepRow[] },
): RequestRow {
  const { making, at } = desk;
  const { dice } = making;
  const locale = languageOf(making, at);
  const names = nameSomebody(making, locale, index < SINGLE ? STUDENT_NAMES : SEVERAL_NAMES);
  const enrolledAt = ago(making, story.asked + 1);
  const askedAt = ago(making, story.asked);
  const { id } = addPerson(making, names, enrolledAt, []);
  note(making, { at: enrolledAt, action: 'person.enrolled', actor: person(id), subject: `person:${id}` });
  const claimed = claimOf(desk, names, index);
  const { studentNumber, programme, campusId, ...details } = claimed;
  return {
    ...{ placeId: idFor(`place ${id}`), consentId: idFor(`consent ${id}`) },
    ...{ line: LINE, personId: id, locale, details, enrolledAt, askedAt, studentNumber, programme, campusId },
    reference: mintReference(digest(`request ${at.row.id} ${index}`), 'EV'),
    organisationId: at.row.id,
    purposes:
      dice.between(1, 3) === 1 && story.goes === undefined
        ? ['verify', 'yearly']
        : ['verify', 'yearly', 'transfer'],
    answers: Object.fromEntries(QUESTIONS.map((question) => [question, false])),
    record: story.known === 'not' ? null : recordOf(desk, misread(claimed, story, index), story),
    steps: [...steps],
  };
}

/** So many are called by one given name; there are not enough for more. */
const SINGLE = 40;

type Claimed = Omit<
  RecordRow,
  'id' | 'organisationId' | 'email' | 'periods' | 'recordedBy' | 'recordedAt'
> & {
  readonly clientId: string;
};

/** What a student says of themselves, and where they study. */
function claimOf({ making, at, turn }: Desk, names: Names, index: number): Claimed {
  const { dice, now } = making;
  const born = now.getUTCFullYear() - dice.between(19, 27);
  return {
    givenNames: names.given_names,
    familyName: names.family_name,
    dateOfBirth: `${born}-0${dice.between(1, 9)}-${dice.between(10, 28)}`,
    clientId: String(92_000_000 + turn * 10_000 + index * 37),
    studentNumber: `${30 + turn}${dice.between(100, 999)}${String(index).padStart(5, '0')}`,
    programme: dice.pick(PROGRAMMES[at.invention.speaks]),
    campusId: at.campuses.length > 0 && dice.between(1, 4) > 1 ? dice.pick(at.campuses).id : null,
  };
}

/** The same as a record has it that was not typed with care: a given name is missing, or the year of birth is wrong. */
function misread(claimed: Claimed, { known }: RequestStory, index: number): Claimed {
  if (known === 'whole') return claimed;
  const { givenNames, dateOfBirth } = claimed;
  return index % 2 === 0
    ? { ...claimed, givenNames: givenNames.slice(0, 1) }
    : { ...claimed, dateOfBirth: `${Number(dateOfBirth.slice(0, 4)) - 1}${dateOfBirth.slice(4)}` };
}

/** It was on file some weeks before anybody asked. */
function recordOf({ making, at, staff }: Desk, { clientId: _, ...whom }: Claimed, story: Seen): RecordRow {
  const day = dayOf(ago(making, story.asked));
  return {
    ...whom,
    id: idFor(`record ${at.row.id} ${whom.studentNumber}`),
    organisationId: at.row.id,
    email: emailOf(whom.studentNumber),
    periods: periodsOf(story.study, day),
    recordedBy: staffAt(staff, 0).by,
    recordedAt: ago(making, story.asked + 30),
  };
}

/** One student in ten has no address on record, and is proved by their card. */
const emailOf = (studentNumber: string): string | null =>
  studentNumber.endsWith('5') ? null : `${studentNumber}@students.demo.invalid`;

type Seen = Pick<RequestStory, 'asked' | 'study'>;
