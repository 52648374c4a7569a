import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
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
import { MINUTE } from '#test/world/clock.ts';
import { lookForContested } from './run.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
let first: Asked;
let second: Asked;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  first = await askFor(world, fjord, { number: '8-8' });
  await takeUp(noor, fjord, first.id);
  await signEligible(noor, fjord, first.id);
  await passTime(world, 15 * MINUTE);
  await world.db
    .updateTable('persons')
    .set({ email: 'amina@example.ca' })
    .where('id', '=', await personOf(first))
    .execute();
  const details = { givenNames: 'Maya', familyName: 'Obi', dateOfBirth: '1991-01-01' };
  second = await askFor(world, fjord, { number: '088', details });
});
after(() => world.close());

const personOf = async ({ id }: Asked): Promise<string> =>
  (
    await world.db
      .selectFrom('verifications')
      .select('person_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).person_id;
const look = async (): Promise<void> => {
  await Promise.all([lookForContested(world.deps), lookForContested(world.deps)]);
  await world.deps.jobs.drain();
};
const PAGE = (organisationId: string) => `/en/our-institution/${organisationId}/claimed-twice`;

describe('a record that a second person claims', () => {
  it('is put before representatives by a job, and the first holder is told, once and without data', async () => {
    assert.doesNotMatch((await dir.get('/en/home')).text, /record that two people claim/, 'not by asking');
    await look();
    await look();
    assert.match((await dir.get('/en/home')).text, /1 record that two people claim/);
    assert.match((await dir.get('/fr/accueil')).text, /1\u00a0dossier revendiqué par deux personnes/);
    const page = await dir.get(PAGE(fjord));
    assert.match(page.text, /088[\s\S]*Maya Obi[\s\S]*Amina Diallo/);
    assert.ok(page.text.includes(deskOf(fjord, first.id)) && page.text.includes(deskOf(fjord, second.id)));
    const told = await world.db
      .selectFrom('messages')
      .select('verification_id')
      .where('kind', '=', 'contested')
      .execute();
    assert.deepEqual(told, [{ verification_id: first.id }]);
    const mails = (await world.mail()).filter(({ to }) => to === 'amina@example.ca');
    for (const { subject, text } of mails)
      assert.doesNotMatch(`${subject} ${text.replaceAll(/https?:\S+/g, '')}`, /Maya|Obi|088|8-8|Fjord|claim/);
    assert.match((await first.student.get(first.path)).text, /Somebody else claims your record/);
    assert.match((await first.student.get('/en/home')).text, /Somebody else has asked at this institution/);
    assert.match((await first.student.get('/fr/accueil')).text, /Quelqu’un d’autre a présenté une demande/);
  });

  it('is told of on the pages of both requests, and to the later student nowhere', async () => {
    assert.match(
      (await noor.get(deskOf(fjord, second.id))).text,
      /another student was proved under this number/,
    );
    assert.match((await noor.get(deskOf(fjord, first.id))).text, /somebody else has asked under this number/);
    for (const page of ['/en/home', second.path])
      assert.doesNotMatch((await second.student.get(page)).text, /two people|Somebody else/i, page);
  });

  it('is no page for signatories, students and other institutions', async () => {
    const other = await institution(world, 'Collège voisin');
    for (const visitor of [noor, first.student, other.dir])
      assert.equal((await visitor.get(PAGE(fjord))).status, 404);
    assert.match(
      (await other.dir.get(PAGE(other.organisationId))).text,
      /No record is claimed by two people/,
    );
  });

  it('is found by the client ID too, and where the claim came before the proof', async () => {
    const details = { clientId: '98888888' };
    const early = await askFor(world, fjord, { number: '501', details });
    await look();
    const late = await askFor(world, fjord, { number: '502', details });
    await takeUp(noor, fjord, late.id);
    await signEligible(noor, fjord, late.id);
    await look();
    const rows = await world.db
      .selectFrom('contested_records as c')
      .innerJoin('verifications as v', 'v.place_id', 'c.place_id')
      .select('v.id')
      .execute();
    assert.deepEqual(new Set(rows.map(({ id }) => id)), new Set([second.id, early.id]));
    assert.match((await dir.get('/en/home')).text, /2 records that two people claim/);
    await early.student.post(`${early.path}/cancel`);
    assert.match((await dir.get('/en/home')).text, /1 record that two people claim/);
  });

  it('is signed by nobody, whichever of the two numbers has lost its zeros', async () => {
    const full = await askFor(world, fjord, { number: '0613' });
    await takeUp(noor, fjord, full.id);
    await signEligible(noor, fjord, full.id);
    const details = { givenNames: 'Kofi', familyName: 'Mensah', dateOfBirth: '1992-02-02' };
    const late = await askFor(world, fjord, { number: '613', details });
    await takeUp(noor, fjord, late.id);
    const path = deskOf(fjord, late.id);
    const signed = await noor.post(path, { revision: await revisionOn(noor, path), seen: 'yes' });
    assert.equal(signed.notice, null);
    assert.match(signed.text, /Another student was proved under this number/);
    const refused = await noor.post(`${path}/not-eligible`, {
      revision: await revisionOn(noor, path),
      reasons: 'standing',
      override: 'Two of the courses do not count.',
    });
    assert.match(errorsOf(refused).join(), /Another student was proved under this number/, 'neither way');
    // A signature that is refused for it puts the record before representatives at once.
    await world.deps.jobs.drain();
    assert.match((await dir.get(PAGE(fjord))).text, /Kofi Mensah/);
    await late.student.post(`${late.path}/cancel`);
  });

  it('is told of to the first holder only once what proved them has taken effect', async () => {
    await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
    const signed = await askFor(world, fjord, { number: '0714' });
    await takeUp(noor, fjord, signed.id);
    await signEligible(noor, fjord, signed.id);
    const details = { givenNames: 'Kim', familyName: 'Tran', dateOfBirth: '1992-02-02' };
    const claims = await askFor(world, fjord, { number: '714', details });
    await look();
    assert.match((await dir.get(PAGE(fjord))).text, /Kim Tran/, 'representatives see it at once');
    const isTold = async () => {
      const [thread, home] = await Promise.all([
        signed.student.get(signed.path),
        signed.student.get('/en/home'),
      ]);
      return [/Somebody else claims/.test(thread.text), /Somebody else has asked/.test(home.text)];
    };
    assert.deepEqual(await isTold(), [false, false]);
    await passTime(world, 15 * MINUTE);
    await look();
    await look();
    assert.deepEqual(await isTold(), [true, true]);
    const { length } = await world.db
      .selectFrom('messages')
      .select('id')
      .where('verification_id', '=', signed.id)
      .where('kind', '=', 'contested')
      .execute();
    assert.equal(length, 1);
    await claims.student.post(`${claims.path}/cancel`);
  });

  it('is noticed under each proved place, and many are noticed in lots', async () => {
    await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
    const clientId = '98777777';
    for (const [number, own] of [
      ['901', { clientId }],
      ['902', {}],
    ] as const) {
      const { id } = await askFor(world, fjord, { number, details: own });
      await takeUp(noor, fjord, id);
      await signEligible(noor, fjord, id);
    }
    const details = { givenNames: 'Lee', familyName: 'Roy', dateOfBirth: '1993-03-03', clientId };
    const both = await askFor(world, fjord, { number: '0902', details });
    await lookForContested(world.deps, 1);
    const { place_id } = await world.db
      .selectFrom('verifications')
      .select('place_id')
      .where('id', '=', both.id)
      .executeTakeFirstOrThrow();
    const rows = await world.db
      .selectFrom('contested_records as c')
      .innerJoin('student_places as p', 'p.id', 'c.proved_id')
      .select('p.student_number')
      .where('c.place_id', '=', place_id)
      .execute();
    assert.deepEqual(rows.map(({ student_number }) => student_number).toSorted(), ['901', '902']);
    const told = async () =>
      (
        await world.db
          .selectFrom('audit_events')
          .select('seq')
          .where('action', '=', 'place.contested')
          .where(sql<boolean>`body::text like ${`%${place_id}%`}`)
          .execute()
      ).length;
    assert.equal(await told(), 2);
    await lookForContested(world.deps, 1);
    assert.equal(await told(), 2);
    await both.student.post(`${both.path}/cancel`);
  });

  it('is over once the later request is closed as nobody’s of theirs', async () => {
    await takeUp(noor, fjord, second.id);
    const form = `${deskOf(fjord, second.id)}/not-our-student`;
    await noor.post(form, { revision: await revisionOn(noor, form) });
    await passTime(world, 15 * MINUTE);
    await look();
    assert.doesNotMatch((await dir.get('/en/home')).text, /that two people claim/);
    assert.match((await dir.get(PAGE(fjord))).text, /No record is claimed by two people/);
    assert.doesNotMatch((await first.student.get('/en/home')).text, /Somebody else has asked/);
  });
});
