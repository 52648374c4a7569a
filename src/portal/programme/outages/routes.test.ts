import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { minutes } from '#kernel/time.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { askedOf } from '#test/programme/questions.ts';
import { askFor, deskOf, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible, transferOf } from '#test/programme/transfers.ts';
import { beat } from './beat.ts';
import { moveDeadlines } from './move.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let dir: Colleague;
let admin: Visitor;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple, dir] = [one.organisationId, other.organisationId, one.dir];
  await takePart(world, fjord, dir.personId);
  await takePart(world, maple, other.dir.personId);
  admin = await enrol(world, { role: 'administrator', email: 'admin@example.ca', organisationId: null });
});
after(() => world.close());

const dueOf = async (id: string) =>
  (await world.db.selectFrom('verifications').select('due_on').where('id', '=', id).executeTakeFirstOrThrow())
    .due_on;
const dueOn = (id: string, day: string) =>
  world.db.updateTable('verifications').set({ due_on: day }).where('id', '=', id).execute();
/** An outage of Ottawa’s clocks on a day that is over. */
const OUTAGE = {
  fromDay: '2012-11-21',
  fromTime: '09:00',
  toDay: '2012-11-21',
  toTime: '12:30',
  sure: 'yes',
};

describe('an outage that an administrator records', () => {
  it('is theirs alone to see and to record, once, and in words that exist', async () => {
    const odile = await officer(world, 'Odile');
    for (const path of ['/en/outages', '/en/outages/new']) assert.equal((await odile.get(path)).status, 404);
    assert.equal((await dir.post('/en/outages/new', OUTAGE)).status, 404);
    const empty = await admin.post('/en/outages/new', {});
    assert.match(empty.text, /Enter a day that exists/);
    assert.match(empty.text, /Enter a time on the 24-hour clock/);
    assert.match(empty.text, /Tick that the portal could not be reached/);
    const later = await admin.post('/en/outages/new', { ...OUTAGE, toDay: '2030-01-01' });
    assert.match(later.text, /It must have ended already/);
    const turned = await admin.post('/en/outages/new', { ...OUTAGE, toTime: '08:00' });
    assert.match(turned.text, /The end comes before the beginning/);
  });

  it('moves what was due on its day to the next business day, once, and the pages say why', async () => {
    const [due, other] = [
      await askFor(world, fjord, { number: '801' }),
      await askFor(world, fjord, { number: '802' }),
    ];
    await dueOn(due.id, '2012-11-21');
    await dueOn(other.id, '2012-11-23');
    const recorded = await admin.post('/en/outages/new', OUTAGE);
    assert.equal(recorded.notice, 'outageRecorded', recorded.text);
    assert.match((await admin.post('/en/outages/new', OUTAGE)).text, /An outage that shares time/);
    await world.deps.jobs.drain();
    assert.deepEqual([await dueOf(due.id), await dueOf(other.id)], ['2012-11-22', '2012-11-23']);
    const { id } = await world.db.selectFrom('outages').select('id').executeTakeFirstOrThrow();
    await Promise.all([moveDeadlines(world.deps, id), moveDeadlines(world.deps, id)]);
    assert.equal(await dueOf(due.id), '2012-11-22');
    const why = /The last day was November 21, 2012, but the portal was out of service on that day/;
    assert.match((await due.student.get(due.path)).text, why);
    assert.match((await dir.get(deskOf(fjord, due.id))).text, why);
    assert.doesNotMatch((await other.student.get(other.path)).text, /out of service/);
    const list = (await admin.get('/en/outages')).text;
    assert.match(list.slice(list.indexOf('<table')), /9:00\sa\.m\.[\s\S]*12:30\sp\.m\.[\s\S]*>1</);
    assert.match((await admin.get('/fr/pannes')).text, /Pannes/);
  });
});

describe('an outage that the portal saw itself', () => {
  it('moves the last day of a question, of its answer, and of a transfer', async () => {
    const today = '2012-11-21';
    const { id } = await askedOf(world, { organisationId: fjord, noor: dir }, '803');
    await dueOn(id, today);
    await sql`update portal.messages set reply_wanted_until = ${today}::date
      where verification_id = ${id} and kind = 'asked'`.execute(world.db);
    const eligible = await findEligible(world, fjord, { holder: dir });
    const transfer = await askTransfer(world, eligible, maple);
    await world.db.updateTable('transfers').set({ due_on: today }).where('id', '=', transfer.id).execute();
    const outage = await world.db
      .insertInto('outages')
      .values({
        from_at: new Date(`${today}T12:00:00Z`),
        to_at: new Date(`${today}T20:00:00Z`),
        recorded_by: null,
        recorded_at: world.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await moveDeadlines(world.deps, outage.id);
    assert.equal(await dueOf(id), '2012-11-22');
    assert.equal((await transferOf(world, eligible.id)).due_on, '2012-11-22');
    const asked = await world.db
      .selectFrom('messages')
      .select('reply_wanted_until as until')
      .where('verification_id', '=', id)
      .where('kind', '=', 'asked')
      .executeTakeFirstOrThrow();
    assert.equal(asked.until, '2012-11-22');
  });

  it('is a heart that did not beat for two hours', async () => {
    const count = async () =>
      (await world.db.selectFrom('outages').select('id').where('recorded_by', 'is', null).execute()).length;
    const known = await count();
    await beat(world.deps);
    world.clock.advance(minutes(119));
    await beat(world.deps);
    assert.equal(await count(), known);
    world.clock.advance(minutes(120));
    await Promise.all([beat(world.deps), beat(world.deps)]);
    assert.equal(await count(), known + 1, 'of two that look at once one sees it');
  });
});
