import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { type Asker, age, askedOf, nights } from '#test/programme/questions.ts';
import { askFor, takePart } from '#test/programme/requests.ts';

let world: PortalWorld;
let asker: Asker;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  await takePart(world, organisationId, dir.personId);
  asker = { organisationId, noor: await colleague(world, organisationId, 'signatory') };
});
after(() => world.close());

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const noticesOf = async (id: string) =>
  (
    await world.db
      .selectFrom('closing_notices as n')
      .innerJoin('verification_questions as q', 'q.id', 'n.question_id')
      .select(['n.step', 'n.on_day'])
      .where('q.verification_id', '=', id)
      .orderBy('n.step')
      .execute()
  ).map(({ step, on_day }) => `${step} ${on_day}`);

describe('a question that its student does not answer', () => {
  it('is told of three times, at home and by mail without data, and then closes the request', async () => {
    const details = { email: 'amina@example.ca' };
    const { student, id, path } = await askedOf(world, asker, '1', details);
    const person = (await fileOf(id)).person_id;
    await world.db.updateTable('persons').set({ email: details.email }).where('id', '=', person).execute();
    await age(world, [id], 14);
    await nights(world, 1);
    assert.deepEqual(await noticesOf(id), [], 'nothing on day 14');
    await nights(world, 1);
    assert.equal((await noticesOf(id)).length, 1, 'one on day 15, though the night ran twice at once');
    for (const page of ['/en/home', path])
      assert.match(
        (await student.get(page)).text,
        /this request closes on [A-Z][a-z]+ \d+, 2012 at 11:59\u00a0p\.m\. Pacific Time\./,
        page,
      );
    assert.match((await student.get('/fr/accueil')).text, /cette demande sera fermée le/);
    await nights(world, 14);
    assert.equal((await noticesOf(id)).length, 3);
    assert.equal((await fileOf(id)).status, 'info_requested', 'day 29');
    await nights(world, 1);
    assert.equal((await fileOf(id)).status, 'info_requested', 'the last day counts to its end');
    await nights(world, 1);
    const { status, closed_why, holder_id } = await fileOf(id);
    assert.deepEqual(
      { status, closed_why, holder_id },
      { status: 'closed', closed_why: 'unanswered', holder_id: null },
    );
    const mails = (await world.mail()).filter(
      ({ to, subject }) => to === details.email && subject === 'There is a message for you',
    );
    const messages = await world.db
      .selectFrom('messages')
      .select('kind')
      .where('verification_id', '=', id)
      .orderBy('id')
      .execute();
    assert.deepEqual(
      messages.map(({ kind }) => kind),
      ['received', 'asked', 'closing', 'closing', 'closing', 'closed'],
    );
    assert.equal(mails.length, messages.length, 'a letter for each message');
    for (const { text } of mails)
      assert.doesNotMatch(text.replaceAll(/https?:\S+/g, ''), /Amina|Fjord|EV-|Which term|close/);
  });

  it('closes nothing that was answered meanwhile, nor what waits for the institution', async () => {
    const { student, id, path } = await askedOf(world, asker, '2');
    const waiting = await askFor(world, asker.organisationId, { number: '3' });
    await age(world, [id], 25);
    await nights(world, 3);
    await student.post(`${path}/answer`, { answer: 'The first.' });
    await nights(world, 6);
    assert.deepEqual([(await fileOf(id)).status, (await fileOf(waiting.id)).status], ['in_progress', 'new']);
    assert.doesNotMatch((await student.get(path)).text, /this request closes on/);
  });
});
