import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listHeaps } from '#portal/common/waiting/store.ts';
import { colleague, hidden, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { night } from '#test/portal/portal-nights.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { addNominee, officer } from '#test/portal/portal-queue.ts';
import { DAY } from '#test/world/clock.ts';
import { rooms } from './rooms.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

const mailTo = async (email: string) => (await world.mail()).filter(({ to }) => to === email);
const emailOf = async (personId: string): Promise<string> => {
  const { db } = world;
  const row = await db.selectFrom('persons').select('email').where('id', '=', personId).executeTakeFirst();
  return row?.email ?? assert.fail('no address');
};

describe('whoever must act next', () => {
  it('is told that an approved nominee waits for a PIN: at once, at home, and again after a week', async () => {
    const { organisationId, dir } = await institution(world);
    const alternate = await colleague(world, organisationId, 'alternate_dir');
    const neighbour = await institution(world, 'Collège voisin');
    const olga = await officer(world, 'Olga');
    const { id } = await addNominee(world, organisationId, { kind: 'signatory', status: 'received' });
    await olga.post(`/en/work-queue/${id}/decision`, { decision: 'approve', revision: '0' });
    for (const { personId } of [dir, alternate]) {
      const sent = await mailTo(await emailOf(personId));
      const [mail, ...others] = sent.filter(({ subject }) => subject === 'A PIN waits for you to issue it');
      assert.ok(mail && others.length === 0, 'once');
      assert.ok(mail.text.includes(`/en/our-institution/${organisationId}/people`));
      assert.doesNotMatch(mail.text, /Tremblay|Fjord/);
    }
    const quiet = await mailTo(await emailOf(neighbour.dir.personId));
    assert.ok(!quiet.some(({ subject }) => /PIN waits/.test(subject)));
    const home = await dir.get('/en/home');
    assert.match(
      home.text,
      /Waits for you[\s\S]*href="\/en\/our-institution\/people"[^>]*>1 PIN to issue<\/a>/,
    );
    assert.match((await dir.get('/fr/accueil')).text, /En attente de votre part[\s\S]*1\u00a0NIP à délivrer/);
    assert.doesNotMatch((await neighbour.dir.get('/en/home')).text, /PIN to issue/);

    const late = async () =>
      (await mailTo(await emailOf(dir.personId))).filter(({ subject }) => /Work waits/.test(subject));
    world.clock.advance(6 * DAY);
    await night(world);
    assert.equal((await late()).length, 0);
    world.clock.advance(DAY);
    await night(world);
    await night(world);
    const [reminder, ...more] = await late();
    assert.match(reminder?.text ?? '', /1 PIN to issue; waiting since November 2\d, 2012/);
    assert.deepEqual(more, [], 'once, though the night ran twice');
    world.clock.advance(7 * DAY);
    await night(world);
    assert.equal((await late()).length, 2, 'and once more, a week later');
  });

  it('is told nothing once it is done', async () => {
    const { organisationId, dir } = await institution(world, 'Institut du Nord');
    const olga = await officer(world, 'Ophelia');
    const options = { kind: 'signatory', status: 'received', email: 'done@example.ca' } as const;
    const { id } = await addNominee(world, organisationId, options);
    await olga.post(`/en/work-queue/${id}/decision`, { decision: 'approve', revision: '0' });
    const page = `/en/our-institution/${organisationId}/nominations/${id}/pin`;
    const form = (await dir.get(page)).text;
    const issued = await dir.post(page, { revision: hidden(form, 'revision'), status: 'approved' });
    assert.match(issued.text, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    assert.doesNotMatch((await dir.get('/en/home')).text, /Waits for you/);
  });

  it('is not the nominee, and not whoever holds no role there any more', async () => {
    const { organisationId, dir } = await institution(world, 'Institut du Sud');
    const olga = await officer(world, 'Oona');
    const email = await emailOf(dir.personId);
    const { id } = await addNominee(world, organisationId, { kind: 'signatory', status: 'received', email });
    await olga.post(`/en/work-queue/${id}/decision`, { decision: 'approve', revision: '0' });
    assert.ok(!(await mailTo(email)).some(({ subject }) => /PIN waits/.test(subject)));
  });

  it('reads in the morning what came to the office the day before', async () => {
    const { organisationId } = await institution(world, 'Institut de l’Est');
    const email = 'morning@example.ca';
    await enrol(world, { role: 'officer', email, givenNames: 'Aube', familyName: 'Matin' });
    await addNominee(world, organisationId, { kind: 'new_dir', status: 'approved', email: 'p@example.ca' });
    world.clock.advance(DAY);
    await night(world);
    const [mail] = (await mailTo(email)).filter(({ subject }) => /Work waits/.test(subject));
    assert.match(mail?.text ?? '', /Since yesterday[\s\S]*\d+ letters? to print; waiting since/);
  });
});

describe('the work of every room', () => {
  const works = Object.values(rooms).flatMap(({ waits = [] }) => waits);

  it('has a name of its own, and can be asked for', async () => {
    assert.equal(new Set(works.map(({ key }) => key)).size, works.length);
    for (const work of works)
      assert.ok(Array.isArray(await listHeaps(world.db, work, world.clock.now())), work.key);
  });
});
