import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { type Asker, age, askAgain, askedOf, nights } from '#test/programme/questions.ts';
import { type Asked, takePart } from '#test/programme/requests.ts';

let world: PortalWorld;
let asker: Asker;
before(async () => {
  world = await openPortal();
  asker = await askerAt('Collège du Fjord');
});
after(() => world.close());

async function askerAt(name: string): Promise<Asker> {
  const { organisationId, dir } = await institution(world, name);
  await takePart(world, organisationId, dir.personId);
  return { organisationId, noor: await colleague(world, organisationId, 'signatory') };
}

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('many closings of one institution', () => {
  it('wait for an officer, who lets them go on; what was answered meanwhile stays', async () => {
    const all: Asked[] = [];
    for (let each = 0; each < 12; each += 1) all.push(await askedOf(world, asker, `9${each}`));
    const ids = all.map(({ id }) => id);
    await age(world, ids, 40);
    await nights(world, 3);
    await nights(world, 2);
    const still = async () =>
      (await Promise.all(ids.map(fileOf))).filter(({ status }) => status === 'info_requested').length;
    assert.equal(await still(), 12, 'the night leaves them');
    const odile = await officer(world, 'Odile');
    assert.match((await odile.get('/en/home')).text, /1 institution whose closings wait/);
    assert.match(
      (await odile.get('/fr/accueil')).text,
      /1\u00a0établissement dont les fermetures sont en attente/,
    );
    const page = await odile.get('/en/halted-closings');
    assert.match(page.text, /Collège du Fjord[\s\S]*>12<[\s\S]*Let them close/);
    assert.equal((await asker.noor.get('/en/halted-closings')).status, 404);
    const [first, ...rest] = all;
    for (const one of rest.slice(0, 2)) await one.student.post(`${one.path}/answer`, { answer: 'Late.' });
    await nights(world, 1);
    assert.equal(await still(), 10, 'fewer than were stopped, and still an officer’s');
    await first?.student.post(`${first.path}/answer`, { answer: 'At last.' });
    const { id } = await world.db.selectFrom('halted_closings').select('id').executeTakeFirstOrThrow();
    const asked = await odile.post('/en/halted-closings', { id });
    assert.match(asked.text, /9\s+requests close at once[\s\S]*can’t be undone/);
    await world.deps.jobs.drain();
    assert.equal(await still(), 9, 'nothing closes before it is confirmed');
    const [one, other] = await Promise.all(
      [1, 2].map(() => odile.post('/en/halted-closings', { id, sure: 'yes' })),
    );
    assert.deepEqual([one?.notice, other?.notice].toSorted(), ['closingsGone', 'closingsReleased']);
    await world.deps.jobs.drain();
    assert.equal(await still(), 0);
    assert.equal((await fileOf(first?.id ?? '')).status, 'in_progress');
    assert.match((await odile.get('/en/halted-closings')).text, /No closing waits for you/);
    await nights(world, 1);
    assert.equal((await world.db.selectFrom('halted_closings').select('id').execute()).length, 1);
  });

  /** So many requests of an institution of their own, whose questions nobody answered, left to an officer. */
  async function halted(count: number, first: string): Promise<{ all: Asked[]; odile: Visitor }> {
    asker = await askerAt(`Collège ${first}`);
    await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
    const all: Asked[] = [];
    for (let each = 0; each < count; each += 1) all.push(await askedOf(world, asker, `${first}${each}`));
    await age(
      world,
      all.map(({ id }) => id),
      40,
    );
    await nights(world, 5);
    assert.equal(await haltsOf(), 1);
    return { all, odile: await officer(world, `Odile${first}`) };
  }
  const haltsOf = async (): Promise<number> =>
    (
      await world.db
        .selectFrom('halted_closings')
        .select('id')
        .where('organisation_id', '=', asker.organisationId)
        .where('released_at', 'is', null)
        .execute()
    ).length;

  it('wait no longer once all of them were answered, and say so by themselves', async () => {
    const { all, odile } = await halted(11, 'a');
    for (const { student, path } of all) await student.post(`${path}/answer`, { answer: 'Late.' });
    assert.match((await odile.get('/en/halted-closings')).text, /No closing waits for you/);
    assert.doesNotMatch((await odile.get('/en/home')).text, /whose closings wait/);
    await nights(world, 1);
    assert.equal(await haltsOf(), 0);
  });

  it('are counted anew after a release, where another question is not answered', async () => {
    const { all, odile } = await halted(11, 'b');
    for (const { student, path } of all) await student.post(`${path}/answer`, { answer: 'Late.' });
    // What an officer let go on had been answered just before; nothing closes by it, now or later.
    const { id } = await world.db
      .selectFrom('halted_closings')
      .select('id')
      .where('organisation_id', '=', asker.organisationId)
      .executeTakeFirstOrThrow();
    assert.equal((await odile.post('/en/halted-closings', { id, sure: 'yes' })).notice, 'closingsReleased');
    await world.deps.jobs.drain();
    for (const { id: again } of all) await askAgain(asker, again, 'And now?');
    const open = sql`answered_at is null and verification_id = any(${all.map((one) => one.id)}::uuid[])`;
    await sql`update portal.verification_questions set asked_at = asked_at - interval '40 days' where ${open}`.execute(
      world.db,
    );
    // The release lies behind the new questions, as it would sixty days on.
    await sql`update portal.halted_closings set released_at = released_at - interval '60 days', halted_at = halted_at -
      interval '60 days' where organisation_id = ${asker.organisationId}`.execute(world.db);
    await nights(world, 5);
    assert.equal(await haltsOf(), 1, 'they wait for an officer again');
    const still = (await Promise.all(all.map(({ id: one }) => fileOf(one)))).map(({ status }) => status);
    assert.deepEqual(new Set(still), new Set(['info_requested']));
  });
});
