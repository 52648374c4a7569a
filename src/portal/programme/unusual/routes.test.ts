import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refusePlace } from '#portal/programme/places/refuse.ts';
import { addPlace, endPlace } from '#portal/programme/places/store.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { lockRosterPerson } from '#portal/programme/roster/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { passTime } from '#test/programme/requests.ts';
import { DAY } from '#test/world/clock.ts';

const PAGE = '/en/unusual-activity';
const REASONS = '/en/reasons-of-reading';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let odile: Visitor;
let ada: Visitor;
before(async () => {
  world = await openPortal();
  const [one, other] = [await institution(world, 'Fjord College'), await institution(world, 'Maple College')];
  [fjord, maple, helen] = [one.organisationId, other.organisationId, one.dir];
  odile = await officer(world, 'Odile');
  ada = await enrol(world, {
    ...{ role: 'administrator', jurisdiction: null, organisationId: null },
    ...{ givenNames: 'Ada', familyName: 'Example', email: 'ada@department.example' },
  });
});
after(() => world.close());

let count = 0;

/** A student of a name of their own; who they are. */
async function student(familyName: string): Promise<string> {
  count += 1;
  await enrolStudent(world, { familyName, clientId: String(95_000_000 + count) });
  const { person_id } = await world.db
    .selectFrom('students')
    .select('person_id')
    .where('family_name', '=', familyName)
    .executeTakeFirstOrThrow();
  return person_id;
}

/** Lets a student name a number at an institution, which then is over. */
async function claim(
  personId: string,
  organisationId: string,
  studentNumber: string,
  how: 'ended' | 'refused',
) {
  const now = world.clock.now();
  const named = { personId, organisationId, campusId: null, studentNumber, programme: 'Nursing' };
  await world.db.transaction().execute(async (tx) => {
    const id = (await addPlace(tx, named, now)) ?? assert.fail('has one there');
    if (how === 'ended') await endPlace(tx, id, how, now);
    else await refusePlace(tx, { id, personId }, now);
  });
}

/** Lets an institution enter people under these numbers. */
const enter = (organisationId: string, numbers: readonly string[]) =>
  world.db.transaction().execute(async (tx) => {
    for (const studentNumber of numbers) {
      const names = { givenNames: 'A', familyName: 'B', dateOfBirth: '1990-01-01' };
      const typed = { organisationId, studentNumber, ...names, campusId: null, programme: '' };
      await lockRosterPerson(tx, typed, { personId: helen.personId, now: world.clock.now() });
    }
  });

const numbers = (from: number, many: number): string[] =>
  Array.from({ length: many }, (_, at) => `0${String(from + at)}`);

/** What stands in the row of a name, cell by cell; null where there is none. */
async function rowOf(who: Visitor, name: string, page = PAGE): Promise<string[] | null> {
  const { text } = await who.get(page);
  const row = text.split('<tr').find((one) => one.includes('scope="row"') && one.includes(name));
  if (row === undefined) return null;
  const cells = [...row.matchAll(/<t[dh] [^>]*>([\s\S]*?)<\/t[dh]>/g)];
  return cells.map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '').trim());
}

describe('unusual activity', () => {
  it('is nothing where nothing is', async () => {
    const { text } = await odile.get(PAGE);
    for (const said of [/No student stands out/, /No institution stands out/, /Nobody stands out/])
      assert.match(text, said);
    assert.match((await odile.get('/fr/activite-inhabituelle')).text, /Aucune personne ne se démarque/);
    assert.match((await odile.get('/en/home')).text, /href="\/en\/unusual-activity"/);
    assert.match((await ada.get(REASONS)).text, /No file was opened with a reason/);
  });

  it('tells of a student who named four institutions or numbers in 30 days, and of none who named three', async () => {
    const [many, few] = [await student('Manifold'), await student('Fewer')];
    for (const number of ['1', '2', '3']) {
      await claim(many, fjord, number, 'ended');
      await claim(few, fjord, number, 'ended');
    }
    assert.equal(await rowOf(odile, 'Manifold'), null);
    await claim(many, maple, '3', 'ended');
    assert.deepEqual(await rowOf(odile, 'Manifold'), ['Amina Manifold', '95000001', '4', '2', '4', '–']);
    assert.equal(await rowOf(odile, 'Fewer'), null);
    await passTime(world, 30 * DAY);
    odile = await officer(world, 'Odette');
    assert.equal(await rowOf(odile, 'Manifold'), null);
  });

  it('tells of a student whom two institutions did not find, until they may name another', async () => {
    const id = await student('Halted');
    await claim(id, fjord, '77', 'refused');
    await passTime(world, 3 * DAY);
    odile = await officer(world, 'Olga');
    assert.equal(await rowOf(odile, 'Halted'), null);
    await claim(id, maple, '77', 'refused');
    const row = await rowOf(odile, 'Halted');
    assert.deepEqual(row?.slice(2, 5), ['2', '2', '2']);
    assert.match(row?.[5] ?? '', /January \d+, 2013/);
    await passTime(world, 30 * DAY);
    odile = await officer(world, 'Orla');
    assert.equal(await rowOf(odile, 'Halted'), null);
  });

  it('tells of an institution that entered many whom no student names, with what it entered before', async () => {
    await enter(maple, numbers(100, 3));
    await passTime(world, 31 * DAY);
    odile = await officer(world, 'Oda');
    await enter(fjord, numbers(500, 12));
    await enter(maple, numbers(200, 9));
    assert.equal(await rowOf(odile, 'Maple College'), null);
    const id = await student('Named');
    // Zeros in front are lost by sheets.
    await claim(id, fjord, '500', 'ended');
    assert.deepEqual(await rowOf(odile, 'Fjord College'), ['Fjord College', '11', '12', '0']);
    await enter(maple, numbers(300, 2));
    assert.deepEqual(await rowOf(odile, 'Maple College'), ['Maple College', '11', '11', '3']);
    const other = await student('Other');
    for (const number of ['200', '201']) await claim(other, maple, number, 'ended');
    assert.equal(await rowOf(odile, 'Maple College'), null);
  });

  it('counts checks of numbers that found nothing, by person and day, to officers and administrators', async () => {
    ada = await again();
    const check = (who: Visitor, path: string) => who.post(path, { number: '3719000429', second: 'Obi' });
    const ours = `/en/our-institution/${fjord}/check-a-number`;
    helen = await colleague(world, fjord, 'dir', { givenNames: 'Hedda', familyName: 'Guesser' });
    for (let n = 0; n < 4; n++) await check(helen, ours);
    for (let n = 0; n < 6; n++) await check(odile, '/en/check-a-number');
    assert.equal(await rowOf(odile, 'Guesser'), null);
    await check(helen, ours);
    for (const who of [odile, ada]) {
      assert.deepEqual((await rowOf(who, 'Guesser'))?.slice(1, 2), ['Fjord College']);
      assert.equal((await rowOf(who, 'Guesser'))?.[3], '5');
      assert.deepEqual(
        (await rowOf(who, 'Oda '))?.filter((_, at) => at % 2 === 1),
        ['The department', '6'],
      );
    }
    assert.doesNotMatch((await odile.get(PAGE)).text, /3719000429/);
  });

  it('shows administrators no student and no institution’s records', async () => {
    const { text } = await ada.get(PAGE);
    assert.match(text, /Checks of numbers/);
    assert.doesNotMatch(text, /<h2>Students|<h2>Institutions|Named by no student/);
  });

  it('is no page for anybody else', async () => {
    const amina = await enrolStudent(world, { clientId: '95999999' });
    const coordinator = await enrol(world, {
      ...{ role: 'coordinator', jurisdiction: 'QC', organisationId: null, givenNames: 'Nadia' },
      ...{ familyName: 'Example', email: 'nadia@province.example' },
    });
    const noor = await colleague(world, fjord, 'signatory');
    for (const who of [amina, coordinator, noor, helen])
      for (const page of [PAGE, '/fr/activite-inhabituelle', REASONS])
        assert.equal((await who.get(page)).status, 404, page);
    assert.equal((await odile.get(REASONS)).status, 404, 'nor reasons for officers');
  });
});

const again = (): Promise<Visitor> => {
  count += 1;
  return enrol(world, {
    ...{ role: 'administrator', jurisdiction: null, organisationId: null },
    ...{
      givenNames: 'Ada',
      familyName: 'Again',
      email: `ada${String(count)}@department.example`,
    },
  });
};

describe('reasons of reading', () => {
  it('are a sample of the month that is over, the same for whoever looks, without whose files they were', async () => {
    const { id: readerId } = await world.db
      .selectFrom('persons')
      .select('id')
      .where('given_names', '=', 'Oda')
      .executeTakeFirstOrThrow();
    const studentId = await student('Secretive');
    const read = (n: number, reason: string) =>
      addReading(
        world.db,
        { studentId, readerId, role: 'officer', organisationId: null, page: 'file', reason },
        new Date(world.clock.now().getTime() + n),
      );
    for (let n = 0; n < 30; n++) await read(n, `complaint: the letter of case ${n} here`);
    ada = await again();
    assert.doesNotMatch((await ada.get(REASONS)).text, /the letter of case/, 'the month is not over');
    await passTime(world, 31 * DAY);
    ada = await again();
    const first = (await ada.get(REASONS)).text;
    const [, month = ''] = /<h2>([A-Z][a-z]+ \d{4})<\/h2>/.exec(first) ?? assert.fail('no month');
    assert.doesNotMatch(first, new RegExp(`<a [^>]*>\\s*${month}`), 'nor itself among the others');
    assert.match(first, /20 of 30 readings with a reason/);
    assert.match(
      first,
      /Oda[\s\S]*Officer[\s\S]*A complaint or a question: the letter of case[\s\S]*Opened the file/,
    );
    assert.doesNotMatch(first, /Secretive|9500\d{4}/);
    const cases = (text: string) => [...text.matchAll(/of case (\d+) here/g)].map(([, n]) => Number(n));
    assert.equal(cases(first).length, 20);
    assert.notDeepEqual(
      cases(first),
      Array.from({ length: 20 }, (_, n) => n),
      'nor simply the first',
    );
    const other = await again();
    assert.deepEqual(cases((await other.get(REASONS)).text), cases(first));
    const french = (await ada.get('/fr/motifs-de-consultation')).text;
    assert.match(french, /<h2>\p{Lu}\p{Ll}+ \d{4}<\/h2>[\s\S]*20 sur 30\sconsultations motivées/u);
    assert.doesNotMatch((await ada.get(`${REASONS}?month=2012-11`)).text, /of case/);
  });
});
