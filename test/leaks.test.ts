import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { sendParts } from '#test/portal/parts.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';
import { pdfScan } from '#test/portal/scans.ts';
import { assertUnmarked, keptLog, pagesOf, staffOf } from '#test/programme/marks.ts';
import {
  type Asked,
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { testClock } from '#test/world/clock.ts';
import { drawing } from '#test/world/drawing.ts';

// What is on file about a student reaches nobody but those who may read it, on whatever surface: students bear marks
// that nothing else does, are in every state at two institutions with two campuses each, and everybody's pages are read.

/** A student with their marks, and where their request is. */
interface Marked extends Asked {
  readonly organisationId: string;
  readonly campusId: string | null;
  /** Names, numbers and dates that stand nowhere else. */
  readonly marks: readonly string[];
  readonly name: string;
  /** By which their words and files are told from another's. */
  readonly letter: string;
  /** Cancelled requests stand in no list of the institution. */
  readonly cancelled: boolean;
}

interface School {
  readonly organisationId: string;
  readonly dir: Colleague;
  readonly campuses: readonly string[];
  readonly signatories: readonly { readonly visitor: Colleague; readonly scope: readonly string[] }[];
}

/** The words of a question, of an answer and of the name of its file, which are the student's and the institution's alone. */
const ANSWER = 'Zxanswerxz';
const QUESTION = 'Zxquestionxz';
const FILE = 'Zxfilexz';
/** What officers wrote to one another about a nomination of each institution. */
const NOTE = 'Zxnotexz';
const STUDENTS = 14;
const KINDS = 7;
const CANCELLED = 2;
const INELIGIBLE = 5;
const { log, lines } = keptLog();
let folder: string;
let world: PortalWorld;
let schools: School[];
let marked: Marked[];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leaks-'));
  world = await openPortal({ DATA_DIR: folder }, testClock(), log);
  const draw = drawing(20_121_122);
  schools = [await school('Aurora College', draw), await school('Collège Boréal du Fjord', draw)];
  marked = [];
  for (let index = 0; index < STUDENTS; index += 1) marked.push(await student(index, draw));
  for (const [index, one] of marked.entries()) await befalls(one, index % KINDS);
  await passTime(world, minutes(16));
  // Signed and not yet in effect while everybody looks.
  for (const index of [7, 13]) await signs(at(marked, index));
  await world.deps.jobs.drain();
});
after(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function school(name: string, draw: (most: number) => number): Promise<School> {
  const { organisationId, dir } = await institution(world, name);
  await takePart(world, organisationId, dir.personId);
  const rows = await world.db
    .insertInto('campuses')
    .values(['East', 'West'].map((campus) => ({ organisation_id: organisationId, name: campus })))
    .returning('id')
    .execute();
  const campuses = rows.map(({ id }) => id);
  const { id: nomination_id } = await addNominee(world, organisationId, { status: 'received', forms: true });
  const written = { written_by: dir.personId, written_at: world.clock.now() };
  await world.db
    .insertInto('case_notes')
    .values({ nomination_id, note: NOTE, ...written })
    .execute();
  const signatories = [];
  for (let count = 0; count < 3; count += 1) {
    const visitor = await colleague(world, organisationId, 'signatory');
    const scope = campuses.filter(() => draw(2) === 0);
    for (const campus of scope)
      await world.db
        .insertInto('membership_campuses')
        .values({ membership_id: visitor.membershipId, campus_id: campus })
        .execute();
    signatories.push({ visitor, scope });
  }
  return { organisationId, dir, campuses, signatories };
}

async function student(index: number, draw: (most: number) => number): Promise<Marked> {
  const letter = 'abcdefghijklmnop'.charAt(index);
  const { organisationId, campuses } = at(schools, draw(schools.length));
  const campusId = [null, ...campuses][draw(3)] ?? null;
  const familyName = `Zyq${letter}wark`;
  const givenNames = `Vuk${letter}xim`;
  const number = `7070${index + 10}717`;
  const clientId = `98${String(index + 10)}5353`;
  const year = 1941 + index;
  const asked = await askFor(world, organisationId, {
    number,
    campus: campusId ?? '',
    details: { familyName, givenNames, clientId, dateOfBirth: `${year}-03-07` },
  });
  const dates = [`${year}-03-07`, `March 7, ${year}`, `7 mars ${year}`];
  return {
    ...asked,
    organisationId,
    campusId,
    name: familyName,
    cancelled: index % KINDS === CANCELLED,
    letter,
    marks: [
      familyName,
      givenNames,
      number,
      clientId,
      ...dates,
      ...[QUESTION, ANSWER, FILE].map((word) => word + letter),
    ],
  };
}

const schoolOf = ({ organisationId }: Marked): School =>
  schools.find((one) => one.organisationId === organisationId) ?? assert.fail();

async function signs(one: Marked): Promise<void> {
  const { dir, organisationId } = schoolOf(one);
  await takeUp(dir, organisationId, one.id);
  await signEligible(dir, organisationId, one.id);
}

/** Each student's request comes to another end. */
async function befalls(one: Marked, kind: number): Promise<void> {
  const { dir, organisationId } = schoolOf(one);
  const path = deskOf(organisationId, one.id);
  if (kind === 1) return signs(one);
  if (kind === CANCELLED)
    assert.equal((await one.student.post(`${one.path}/cancel`)).notice, 'requestCancelled');
  if (kind < 3 || kind === 6) return;
  await takeUp(dir, organisationId, one.id);
  const form = { revision: await revisionOn(dir, path) };
  if (kind === INELIGIBLE) {
    const refused = await dir.post(`${path}/not-eligible`, {
      ...form,
      reasons: 'part_time',
      note: QUESTION + one.letter,
      override: 'Two of the courses do not count.',
    });
    assert.equal(refused.notice, 'requestSigned', refused.text);
    return;
  }
  const sent = await dir.post(`${path}/question`, { ...form, question: QUESTION + one.letter });
  assert.equal(sent.notice, 'questionSent', sent.text);
  if (kind !== 4) return;
  const file = new File([new Uint8Array(pdfScan(one.letter))], `${FILE}${one.letter}.pdf`);
  const answered = await sendParts(world, one.student, `${one.path}/answer`, [
    ['answer', ANSWER + one.letter],
    ['file1', file],
  ]);
  assert.equal(answered.notice, 'answerSent', answered.text);
}

/** Everybody who looks, and whose files they may know of. */
async function everybody(): Promise<{ who: string; visitor: Visitor; sees: readonly Marked[] }[]> {
  return [
    ...schools.flatMap(({ organisationId, dir, signatories }) => {
      const theirs = marked.filter((one) => one.organisationId === organisationId);
      return [
        { who: 'DIR', visitor: dir, sees: theirs },
        ...signatories.map(({ visitor, scope }) => ({
          who: `signatory of ${scope.length} campuses`,
          visitor,
          sees: theirs.filter(
            ({ campusId }) => scope.length === 0 || campusId === null || scope.includes(campusId),
          ),
        })),
      ];
    }),
    ...marked.slice(0, 3).map((one) => ({ who: 'student', visitor: one.student, sees: [one] })),
    { who: 'officer', visitor: await officer(world, 'Odile'), sees: [] },
    { who: 'administrator', visitor: await staffOf(world, 'administrator'), sees: [] },
    { who: 'coordinator', visitor: await staffOf(world, 'coordinator'), sees: [] },
  ];
}

const filesOf = async ({ id }: Marked): Promise<readonly string[]> =>
  (
    await world.db
      .selectFrom('answer_files as f')
      .innerJoin('verification_questions as q', 'q.id', 'f.question_id')
      .select('f.id')
      .where('q.verification_id', '=', id)
      .execute()
  ).map((file) => file.id);

/** Whom an institution found not eligible the coordinator of its province reads, by name and number and there alone. */
const listedTo = (who: string, address: string): readonly string[] =>
  who === 'coordinator' && /\/(ineligible-students|personnes-non-admissibles)/.test(address)
    ? marked.filter((_one, index) => index % KINDS === INELIGIBLE).flatMap(({ marks }) => marks.slice(0, 3))
    : [];

const marksIn = (text: string, students: readonly Marked[]): string[] =>
  students.flatMap(({ marks }) => marks).filter((mark) => text.includes(mark));

describe('what is on file about a student', () => {
  it('stands on no page of anybody who may not read it, wherever links lead', async () => {
    for (const { who, visitor, sees } of await everybody()) {
      const pages = await pagesOf(world, visitor);
      const others = marked.filter((one) => !sees.includes(one));
      for (const [address, text] of pages) {
        const found = marksIn(text, others).filter((mark) => !listedTo(who, address).includes(mark));
        assert.deepEqual(found, [], `${who} on ${address}`);
      }
      const all = [...pages.values()].join();
      assert.equal(all.includes(NOTE), who === 'officer', `${who} and the notes of officers`);
      for (const one of sees.filter(({ cancelled }) => who === 'student' || !cancelled))
        assert.ok(
          all.includes(one.name),
          `${who} reads ${one.name} in ${pages.size} pages, of ${[...pages.keys()]}`,
        );
    }
  });

  it('is found by no search, filter, address or act of theirs, and counted for nobody', async () => {
    for (const { organisationId, signatories } of schools)
      for (const { visitor, scope } of signatories) {
        const others = marked.filter(
          (one) =>
            one.organisationId !== organisationId ||
            (scope.length > 0 && one.campusId !== null && !scope.includes(one.campusId)),
        );
        for (const other of others) {
          for (const page of ['', '/periods', '/question', '/not-eligible', '/not-our-student'])
            assert.equal((await visitor.get(deskOf(organisationId, other.id) + page)).status, 404, page);
          for (const file of await filesOf(other))
            assert.equal(
              (await visitor.get(`${deskOf(organisationId, other.id)}/files/${file}`)).status,
              404,
            );
          const acted = await visitor.post(`${deskOf(organisationId, other.id)}/action`, { do: 'claim' });
          assert.equal(acted.status, 404);
          for (const tray of ['new', 'open', 'decided'])
            for (const mark of [other.name, other.marks[2] ?? '']) {
              const found = await visitor.get(`${deskOf(organisationId)}?tray=${tray}&q=${mark}`);
              // What was searched for stands in its field and in links, and nowhere else.
              const read = found.text.replaceAll(/="[^"]*"/g, '');
              assert.deepEqual(marksIn(read, [other]), [], `${tray}, ${mark}`);
            }
        }
      }
  });

  it('is counted by each as the rows that they may see', async () => {
    for (const { organisationId, dir, signatories } of schools)
      for (const visitor of [dir, ...signatories.map((one) => one.visitor)])
        for (const tray of ['new', 'open', 'student', 'decided']) {
          const { text } = await visitor.get(`${deskOf(organisationId)}?tray=${tray}`);
          const told = /aria-current="page">[^<]*<span class="tab-count">(\d+)/.exec(text)?.[1];
          const shown = new Set(
            [...(/<table.*<\/table>/s.exec(text)?.[0] ?? '').matchAll(/requests\/([0-9a-f-]{36})/g)].map(
              ([, id]) => id,
            ),
          );
          assert.equal(told, String(shown.size), tray);
        }
  });

  it('stands in no mail, no job, no line of the log and no event of the audit log', async () => {
    const words = [...marked.flatMap(({ marks }) => marks), ANSWER, QUESTION, NOTE];
    await assertUnmarked(world, lines, { words, mail: /./, event: 'verification.' });
  });
});

const at = <T>(all: readonly T[], index: number): T => all[index] ?? assert.fail();
