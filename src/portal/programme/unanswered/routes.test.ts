import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { type Asked, askFor, deskOf, revisionOn, takePart } from '#test/programme/requests.ts';
import { runUnanswered } from './run.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  fjord = organisationId;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

/** A request whose student was asked. */
async function asked(number: string, details = {}): Promise<Asked> {
  const request = await askFor(world, fjord, { number, details });
  await noor.post(deskOf(fjord), { chosen: request.id });
  const form = `${deskOf(fjord, request.id)}/question`;
  const sent = await noor.post(form, { revision: await revisionOn(noor, form), question: 'Which term?' });
  assert.equal(sent.notice, 'questionSent', sent.text);
  return request;
}

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

/** Lets so many days pass for questions and what was told of them; sessions, which end sooner, stay as they are. */
async function age(ids: readonly string[] | null, days: number): Promise<void> {
  const questions = sql`select id from portal.verification_questions
    where ${ids === null ? sql`true` : sql`verification_id = any(${ids}::uuid[])`}`;
  await sql`update portal.verification_questions set asked_at = asked_at - make_interval(days => ${days})
    where id in (${questions})`.execute(world.db);
  await sql`update portal.closing_notices set on_day = on_day - ${days}::integer, closes_on = closes_on - ${days}::integer
    where question_id in (${questions})`.execute(world.db);
}

/** The nights after one another, each run twice at once. */
async function nights(count: number): Promise<void> {
  for (let night = 0; night < count; night += 1) {
    await Promise.all([runUnanswered(world.deps), runUnanswered(world.deps)]);
    await world.deps.jobs.drain();
    await age(null, 1);
  }
}

describe('a question that its student does not answer', () => {
  it('is told of three times, at home and by mail without data, and then closes the request', async () => {
    const details = { email: 'amina@example.ca' };
    const { student, id, path } = await asked('1', details);
    const person = (await fileOf(id)).person_id;
    await world.db.updateTable('persons').set({ email: details.email }).where('id', '=', person).execute();
    await age([id], 14);
    await nights(1);
    assert.deepEqual(await noticesOf(id), [], 'nothing on day 14');
    await nights(1);
    assert.equal((await noticesOf(id)).length, 1, 'one on day 15, though the night ran twice at once');
    for (const page of ['/en/home', path])
      assert.match((await student.get(page)).text, /this request closes on [A-Z][a-z]+ \d+, 2012/, page);
    assert.match((await student.get('/fr/accueil')).text, /cette demande sera fermée le/);
    await nights(14);
    assert.equal((await noticesOf(id)).length, 3);
    assert.equal((await fileOf(id)).status, 'info_requested', 'day 29');
    await nights(1);
    const { status, closed_why, holder_id } = await fileOf(id);
    assert.deepEqual(
      { status, closed_why, holder_id },
      { status: 'closed', closed_why: 'unanswered', holder_id: null },
    );
    const mails = (await world.mail())
      .filter(({ to }) => to === details.email)
      .map(({ subject, text }) => ({ subject, text }));
    const closing = mails.filter(({ subject }) => subject === 'A request of yours will close');
    assert.equal(closing.length, 3);
    assert.equal(mails.filter(({ subject }) => subject === 'A request of yours was closed').length, 1);
    for (const { text } of closing) assert.doesNotMatch(text, /Amina|Fjord|EV-|Which term/);
  });

  it('closes nothing that was answered meanwhile, nor what waits for the institution', async () => {
    const { student, id, path } = await asked('2');
    const waiting = await askFor(world, fjord, { number: '3' });
    await age([id], 25);
    await nights(3);
    await student.post(`${path}/answer`, { answer: 'The first.' });
    await nights(6);
    assert.deepEqual([(await fileOf(id)).status, (await fileOf(waiting.id)).status], ['in_progress', 'new']);
    assert.doesNotMatch((await student.get(path)).text, /this request closes on/);
  });
});

describe('many closings of one institution', () => {
  it('wait for an officer, who lets them go on; what was answered meanwhile stays', async () => {
    const all: Asked[] = [];
    for (let each = 0; each < 12; each += 1) all.push(await asked(`9${each}`));
    const ids = all.map(({ id }) => id);
    await age(ids, 40);
    await nights(3);
    await nights(2);
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
    assert.equal((await noor.get('/en/halted-closings')).status, 404);
    const [first, ...rest] = all;
    for (const one of rest.slice(0, 2)) await one.student.post(`${one.path}/answer`, { answer: 'Late.' });
    await nights(1);
    assert.equal(await still(), 10, 'fewer than were stopped, and still an officer’s');
    await first?.student.post(`${first.path}/answer`, { answer: 'At last.' });
    const { id } = await world.db.selectFrom('halted_closings').select('id').executeTakeFirstOrThrow();
    const [one, other] = await Promise.all([1, 2].map(() => odile.post('/en/halted-closings', { id })));
    assert.deepEqual([one?.notice, other?.notice].toSorted(), ['closingsGone', 'closingsReleased']);
    await world.deps.jobs.drain();
    assert.equal(await still(), 0);
    assert.equal((await fileOf(first?.id ?? '')).status, 'in_progress');
    assert.match((await odile.get('/en/halted-closings')).text, /No closing waits for you/);
    await nights(1);
    assert.equal((await world.db.selectFrom('halted_closings').select('id').execute()).length, 1);
  });
});
