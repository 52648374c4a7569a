import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, pdfFrom } from '#test/portal/portal-queue.ts';
import { meanwhile } from '#test/world/meanwhile.ts';

const ADDRESS = '/en/pin-letters/out';
const TODAY = '2012-11-22';
const NUMBERS = ['RN123456785CA', '7023210039414604', 'AB12345678'] as const;

describe('letters that leave together', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let organisation: string;
  let pins: readonly [string, string, string];
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    organisation = await addOrganisation(world);
  });
  beforeEach(async () => {
    await world.db.updateTable('pins').set({ nomination_id: null }).execute();
    for (const table of ['nomination_links', 'pin_letters', 'nominations'] as const)
      await world.db.deleteFrom(table).execute();
    pins = [await printed('Un'), await printed('Deux'), await printed('Trois')];
  });
  after(() => world.close());

  async function printed(familyName: string): Promise<string> {
    const email = `${familyName.toLowerCase()}@example.ca`;
    const { id } = await addNominee(world, organisation, { status: 'approved', familyName, email });
    await pdfFrom(world, odile, `/en/pin-letters/print/${id}`);
    const row = await world.db
      .selectFrom('nominations')
      .select((eb) => eb.ref('pin_id').$notNull().as('pinId'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.pinId;
  }
  const statuses = async () => {
    const rows = await world.db.selectFrom('pins').select(['id', 'status']).where('id', 'in', pins).execute();
    return pins.map((id) => rows.find((row) => row.id === id)?.status);
  };
  const fields = (...numbers: string[]) =>
    Object.fromEntries(numbers.map((number, at) => [`number-${pins[at]}`, number]));

  it('are recorded with a number each and one day, today unless said otherwise; the others stay', async () => {
    const page = (await odile.get(ADDRESS)).text;
    assert.match(page, /name="day"[^>]*value="2012-11-22"/);
    for (const pin of pins) assert.match(page, new RegExp(`name="number-${pin}"`));
    const sent = await odile.post(ADDRESS, { day: TODAY, ...fields(NUMBERS[0], NUMBERS[1], ' ') });
    assert.equal(sent.location, `${ADDRESS}?posted=2`);
    assert.match(
      (await odile.get(sent.location ?? '')).text,
      /2 postings were recorded, and the people were told/,
    );
    assert.deepEqual(await statuses(), ['posted', 'posted', 'issued']);
    const [event] = await listAbout(world.db, { subject: `pin:${pins[0]}`, limit: 1 });
    assert.deepEqual(event?.after, { number: NUMBERS[0], day: TODAY });
    for (const email of ['un@example.ca', 'deux@example.ca'])
      assert.equal((await world.mail()).filter(({ to }) => to === email).length, 1, email);
    const gone = (await odile.get(`${ADDRESS}?view=posted`)).text;
    for (const number of [NUMBERS[0], NUMBERS[1]]) assert.ok(gone.includes(number), number);
  });

  it('are all kept on the page, with what was typed, while a number is wrong or stands twice', async () => {
    for (const [numbers, message] of [
      [[NUMBERS[0], 'RN123456784CA'], /Deux: There is a typing mistake/],
      [[NUMBERS[0], NUMBERS[0]], /Deux: This number stands beside another letter/],
      [['', ''], /at least one/],
    ] as const) {
      const page = await odile.post(ADDRESS, { day: TODAY, ...fields(...numbers) });
      assert.equal(page.status, 422);
      assert.match(errorsOf(page).join(), message);
      assert.ok(numbers.every((number) => number === '' || page.text.includes(`value="${number}"`)));
    }
    const early = await odile.post(ADDRESS, { day: '2012-11-21', ...fields(NUMBERS[0]) });
    assert.match(errorsOf(early).join(), /before the letter was printed/);
    assert.deepEqual(await statuses(), ['issued', 'issued', 'issued']);
  });

  it('leave out one whose PIN came to an end meanwhile', async () => {
    const end = () =>
      world.db.updateTable('pins').set({ status: 'void' }).where('id', '=', pins[0]).execute();
    const sent = await meanwhile(world, end, () =>
      odile.post(ADDRESS, { day: TODAY, ...fields(NUMBERS[0], NUMBERS[1]) }),
    );
    assert.equal(sent.location, `${ADDRESS}?posted=1&left=${pins[0]}`);
    const page = (await odile.get(sent.location ?? '')).text;
    assert.match(
      page,
      /1 posting was recorded[\s\S]*Un \(PP-.*\): the letter can’t be posted any more. Its PIN: Void/,
    );
    assert.deepEqual(await statuses(), ['void', 'posted', 'issued']);
    const letter = world.db.selectFrom('pin_letters').select('posted_on').where('pin_id', '=', pins[0]);
    assert.equal((await letter.executeTakeFirstOrThrow()).posted_on, null);
  });

  it('are told one by one where an old page sends them again: by whom, and the number that stands', async () => {
    const eva = await officer(world, 'Eva');
    await odile.post(ADDRESS, { day: TODAY, ...fields(NUMBERS[0]) });
    await eva.post(ADDRESS, { day: TODAY, ...fields('', NUMBERS[1]) });
    const sent = await odile.post(ADDRESS, { day: TODAY, ...fields(NUMBERS[2], 'AB12345679') });
    assert.equal(sent.location, `${ADDRESS}?posted=0&left=${pins[0]}%2C${pins[1]}`);
    const page = (await odile.get(sent.location ?? '')).text;
    assert.doesNotMatch(page, /0 posting|was recorded|were recorded/);
    assert.match(page, new RegExp(`Un \\(PP-.*\\): you recorded its posting already, with ${NUMBERS[0]}`));
    assert.match(
      page,
      new RegExp(`Deux \\(PP-.*\\): a colleague recorded its posting already, with ${NUMBERS[1]}`),
    );
  });

  it('stand in the order of the file that was printed, each with its reference', async () => {
    await world.db.updateTable('pin_letters').set({ printed_at: world.deps.clock.now() }).execute();
    for (const [at, pin] of [...pins].toReversed().entries())
      await world.db
        .updateTable('nominations')
        .set({ decided_at: new Date(Date.parse('2012-11-01T12:00:00Z') + at * 1000) })
        .where('pin_id', '=', pin)
        .execute();
    const page = (await odile.get(ADDRESS)).text;
    const fieldsAt = [...page.matchAll(/name="number-([^"]+)"/g)].map(([, pin]) => pin);
    assert.deepEqual(fieldsAt, [...pins].toReversed());
    assert.equal([...page.matchAll(/<td[^>]*data-label="Reference"[^>]*>PP-/g)].length, 3);
  });

  it('are nobody’s business but officers’', async () => {
    const dir = await enrol(world, { role: 'dir', organisationId: organisation, givenNames: 'Dir' });
    assert.equal((await dir.get(ADDRESS)).status, 404);
    assert.equal((await dir.post(ADDRESS, { day: TODAY, ...fields(NUMBERS[0]) })).status, 404);
    assert.deepEqual(await statuses(), ['issued', 'issued', 'issued']);
  });
});
