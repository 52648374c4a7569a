import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { colleague, hidden, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol, titleOf } from '#test/portal/portal-people.ts';

// What there must be once, however many ask for it at the same moment: it shows on PostgreSQL, with its many connections.

const ROUNDS = 4;

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

it('one recovery code is shown, of those that many tabs ask for', async () => {
  const person = await enrol(world);
  for (let round = 0; round < ROUNDS; round += 1) {
    const replaces = hidden((await person.get('/en/recovery-code')).text, 'replaces');
    const pages = await Promise.all(times(8, () => person.post('/en/recovery-code', { replaces })));
    const shown = pages.filter((page) => titleOf(page) === 'Save your recovery code');
    assert.equal(shown.length, 1);
  }
});

it('one institution is added, and one nomination begun, by several who name it', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const name = `Fresh ${'abcd'[round]}`;
    const email = `nominee${round}@fresh.example`;
    await world.db.deleteFrom('throttles').execute();
    const visitors: Visitor[] = await Promise.all(times(3, () => world.visitor()));
    const form = {
      institution: 'other',
      nameEn: name,
      givenNames: 'Ada',
      familyName: 'Roy',
      email,
      language: 'en',
    };
    const sent = await Promise.all(visitors.map((one) => one.post('/en/obtain-a-pin/new-dir?in=QC', form)));
    assert.deepEqual(
      sent.map(({ status }) => status),
      [303, 303, 303],
    );
    const added = world.db.selectFrom('organisations').select('id').where('name_en', '=', name);
    assert.equal((await added.execute()).length, 1);
    const begun = world.db.selectFrom('nominations').select('id').where('email', '=', email);
    assert.equal((await begun.execute()).length, 1);
  }
});

it('one PIN gives a colleague their questions back, of those that two representatives issue', async () => {
  const { organisationId, dir } = await institution(world);
  const alternate = await colleague(world, organisationId, 'alternate_dir');
  for (let round = 0; round < ROUNDS; round += 1) {
    const { personId, membershipId } = await colleague(world, organisationId, 'signatory');
    await world.db
      .updateTable('persons')
      .set({ questions_status: 'disabled' })
      .where('id', '=', personId)
      .execute();
    const path = `/en/our-institution/${organisationId}/people/${membershipId}/pin`;
    const seen = hidden((await dir.get(path)).text, 'seen');
    const pages = await Promise.all([dir, alternate, dir].map((one) => one.post(path, { seen })));
    assert.deepEqual(pages.map(({ status }) => status).sort(), [200, 409, 409]);
    const live = world.db.selectFrom('pins').select('id').where('resets_person', '=', personId);
    assert.equal((await live.where('status', '=', 'issued').execute()).length, 1);
  }
});

it('one first administrator is invited, of those whom several officers invite', async () => {
  const named = (givenNames: string) =>
    enrol(world, { givenNames, familyName: 'Officer', email: `${givenNames}@example.ca`, role: 'officer' });
  const officers = [await named('Odile'), await named('Oscar'), await named('Olga')];
  const invited = await Promise.all(
    officers.map((officer, index) =>
      officer.post('/en/staff/invite', {
        role: 'administrator',
        givenNames: ['Ada', 'Bea', 'Cora'][index] ?? '',
        familyName: 'Admin',
        email: `admin${index}@example.ca`,
        language: 'en',
      }),
    ),
  );
  assert.equal(invited.filter(({ status }) => status === 303).length, 1);
  const asked = await world.db
    .selectFrom('staff_invitations')
    .select('id')
    .where('role', '=', 'administrator')
    .where('status', '=', 'asked')
    .execute();
  assert.equal(asked.length, 1);
});
